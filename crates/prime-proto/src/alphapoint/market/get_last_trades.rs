//! `GetLastTrades`: the last trades of an instrument.
//!
//! Requires no login. The vendor's documentation of release 3.5 shows an object with the members `0` to `10` in place of each row, which no
//! recording has. Fixtures: `fixtures/alphapoint/market/get_last_trades/`.

use super::TradeRow;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the last trades of an instrument, oldest first.
    pub call GetLastTrades = "GetLastTrades": GetLastTradesRequest => Reply<Vec<TradeRow>>;
}

/// A request for the last trades of an instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetLastTradesRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Largest number of trades.
    pub count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetLastTradesRequest {
    /// Requests the last trades of an instrument, as many as the server chooses.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            ..Self::default()
        }
    }
}
