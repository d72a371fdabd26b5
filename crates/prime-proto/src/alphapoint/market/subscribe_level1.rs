//! `SubscribeLevel1`: best prices and last trade of an instrument, and their changes as `Level1UpdateEvent`.
//!
//! Requires no login at most venues. Fixtures: `fixtures/alphapoint/market/subscribe_level1/`.

use super::Level1;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Subscribes to the best prices and the last trade of an instrument. The reply has their current values.
    pub call SubscribeLevel1 = "SubscribeLevel1": SubscribeLevel1Request => Reply<Level1>;
}

/// A request for Level 1 of an instrument, by number or symbol.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SubscribeLevel1Request {
    /// The order management system. Optional on one venue.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The instrument by its symbol, such as `BTCUSD`, in place of its number.
    pub symbol: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeLevel1Request {
    /// Subscribes to the instrument `instrument_id`.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            ..Self::default()
        }
    }

    /// Subscribes to the instrument with this symbol.
    #[must_use]
    pub fn of_symbol(oms_id: OmsId, symbol: impl Into<Text>) -> Self {
        Self {
            oms_id: Some(oms_id),
            symbol: Some(symbol.into()),
            ..Self::default()
        }
    }
}
