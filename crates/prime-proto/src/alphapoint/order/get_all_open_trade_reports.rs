//! `GetAllOpenTradeReports`: the open block trades of all accounts.
//!
//! Documentation of release 3.5 only. Fixtures: `fixtures/alphapoint/order/get_all_open_trade_reports/`.

use super::Order;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the open block trades of an instrument, of all accounts. Documentation only.
    pub call GetAllOpenTradeReports = "GetAllOpenTradeReports": GetAllOpenTradeReportsRequest => Reply<Vec<Order>>;
}

/// A request for the open block trades of an instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAllOpenTradeReportsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAllOpenTradeReportsRequest {
    /// Requests the open block trades of an instrument.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            extra: Extra::new(),
        }
    }
}
