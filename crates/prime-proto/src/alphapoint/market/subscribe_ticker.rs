//! `SubscribeTicker`: the candles of an instrument, and new ones as `TickerDataUpdateEvent`.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/subscribe_ticker/`.

use super::{TickerInterval, TickerRow};
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Subscribes to the candles of an instrument. The reply has the last ones, oldest first.
    ///
    /// A length that the server does not support is refused with code 100; `errormsg` lists the supported lengths.
    pub call SubscribeTicker = "SubscribeTicker": SubscribeTickerRequest => Reply<Vec<TickerRow>>;
}

/// A request for candles.
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
    /// Largest number of candles in the reply.
    pub include_last_count: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeTickerRequest {
    /// Subscribes to the candles of an instrument; the reply has up to `include_last_count` of the last ones.
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
