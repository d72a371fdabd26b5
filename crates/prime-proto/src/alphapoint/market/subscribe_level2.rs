//! `SubscribeLevel2`: the book of an instrument, and its changes as `Level2UpdateEvent`.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/subscribe_level2/`.

use super::Level2Row;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Subscribes to the book of an instrument. The reply is the current book; an empty array for an empty book.
    ///
    /// A second subscription is refused with code 909 on one venue.
    pub call SubscribeLevel2 = "SubscribeLevel2": SubscribeLevel2Request => Reply<Vec<Level2Row>>;
}

/// A request for a book, by number or symbol of the instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SubscribeLevel2Request {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The instrument by its symbol, such as `BTCUSD`, in place of its number.
    pub symbol: Option<Text>,
    /// Number of levels on each side. No deletion is sent for a level that leaves this depth, so request more than the book has.
    pub depth: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeLevel2Request {
    /// Subscribes to the book of an instrument, with `depth` levels on each side.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId, depth: i64) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            depth: Some(depth),
            ..Self::default()
        }
    }

    /// Subscribes to the book of the instrument with this symbol, with `depth` levels on each side.
    #[must_use]
    pub fn of_symbol(oms_id: OmsId, symbol: impl Into<Text>, depth: i64) -> Self {
        Self {
            oms_id: Some(oms_id),
            symbol: Some(symbol.into()),
            depth: Some(depth),
            ..Self::default()
        }
    }
}
