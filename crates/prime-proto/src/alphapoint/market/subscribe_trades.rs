//! `SubscribeTrades`: the trades of an instrument, and new ones as `TradeDataUpdateEvent`.
//!
//! Needs no login. Fixtures: `fixtures/alphapoint/market/subscribe_trades/`.

use super::TradeRow;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Subscribes to the trades of an instrument. The reply has the last ones, oldest first.
    pub call SubscribeTrades = "SubscribeTrades": SubscribeTradesRequest => Reply<Vec<TradeRow>>;
}

/// Which trades.
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
    /// How many trades the reply has at most; one venue caps it at 10,000.
    pub include_last_count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeTradesRequest {
    /// The trades of an instrument, with the last `include_last_count` in the reply.
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
