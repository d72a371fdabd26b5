//! `SubscribeTrades`: the trades of an instrument, and new ones as `TradeDataUpdateEvent`.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/subscribe_trades/`.

use super::TradeRow;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Subscribes to the trades of an instrument. The reply has the last ones, oldest first.
    pub call SubscribeTrades = "SubscribeTrades": SubscribeTradesRequest => Reply<Vec<TradeRow>>;
}

/// A request for the trades of an instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SubscribeTradesRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Largest number of trades in the reply; one venue limits it to 10,000.
    pub include_last_count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeTradesRequest {
    /// Subscribes to the trades of an instrument; the reply has up to `include_last_count` of the last ones.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId, include_last_count: i64) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            include_last_count: Some(include_last_count),
            extra: Extra::new(),
        }
    }
}
