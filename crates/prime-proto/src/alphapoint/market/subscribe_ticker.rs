//! `SubscribeTicker`: the candles of an instrument, and new ones as `TickerDataUpdateEvent`.
//!
//! Needs no login. Fixtures: `fixtures/alphapoint/market/subscribe_ticker/`.

use super::{TickerInterval, TickerRow};
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Subscribes to the candles of an instrument. The reply has the last ones, oldest first.
    ///
    /// A length that the server does not have is refused with code 100, and the lengths that it has in `errormsg`.
    pub call SubscribeTicker = "SubscribeTicker": SubscribeTickerRequest => Reply<Vec<TickerRow>>;
}

/// Which candles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SubscribeTickerRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Length of a candle, in seconds.
    pub interval: Option<TickerInterval>,
    /// How many candles the reply has at most.
    pub include_last_count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeTickerRequest {
    /// The candles of an instrument, with the last `include_last_count` in the reply.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId, interval: TickerInterval, include_last_count: i64) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            interval: Some(interval),
            include_last_count: Some(include_last_count),
            extra: Extra::new(),
        }
    }
}
