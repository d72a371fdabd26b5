//! `MarketDataSnapshot` stream, server to client: the book of one security.
//!
//! Every message has the whole book; nothing is to be kept from the one before. Manual: *Market Data Snapshot*.
//! Fixtures: `fixtures/kraken/market_data_snapshot/`.

use super::setters::setters;
use super::update::Stream;
use super::{Status, Symbol};
use crate::wire::{Decimal, Extra, Interval, Kind, Named, Record, Timestamp};

/// The book of one security, whole.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct MarketDataSnapshot {
    /// When the book was taken. The manual requires it; one of its examples leaves it out.
    pub timestamp: Option<Timestamp>,
    /// The security.
    pub symbol: Symbol,
    /// Whether the book is live.
    pub status: Status,
    /// All levels of the side that buys, as many as `Depth` allows.
    pub bids: Vec<PriceLevel>,
    /// All levels of the side that sells, as many as `Depth` allows.
    pub offers: Vec<PriceLevel>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One level of a book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PriceLevel {
    /// Price of one unit of the base currency, in the quote currency.
    pub price: Decimal,
    /// Quantity at this price: in the base currency, as is usual; the manual does not say.
    pub size: Decimal,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Subscription to the `MarketDataSnapshot` stream of one security.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct MarketDataSnapshotSubscription {
    /// Always `MarketDataSnapshot`.
    #[serde(rename = "name")]
    name: Kind<MarketDataSnapshot>,
    /// The security.
    pub symbol: Symbol,
    /// Time between two updates, such as `300ms`; units ns, us, ms and s.
    pub throttle: Option<Interval>,
    /// Step that prices are gathered into, in the quote currency.
    pub price_increment: Option<Decimal>,
    /// How many levels a side has at most.
    pub depth: Option<u64>,
    /// Quantities to give prices for. Inferred: the manual says an array, not of what.
    pub size_buckets: Option<Vec<Decimal>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for MarketDataSnapshot {
    const NAME: &'static str = "MarketDataSnapshot";
}

impl Stream for MarketDataSnapshot {}

impl MarketDataSnapshot {
    /// The book of one security.
    #[must_use]
    pub fn new(
        timestamp: Timestamp,
        symbol: Symbol,
        status: Status,
        bids: Vec<PriceLevel>,
        offers: Vec<PriceLevel>,
    ) -> Self {
        Self {
            timestamp: Some(timestamp),
            symbol,
            status,
            bids,
            offers,
            extra: Extra::new(),
        }
    }
}

impl PriceLevel {
    /// So much at this price.
    #[must_use]
    pub fn new(price: Decimal, size: Decimal) -> Self {
        Self {
            price,
            size,
            extra: Extra::new(),
        }
    }
}

impl MarketDataSnapshotSubscription {
    /// Subscribes to the book of one security.
    #[must_use]
    pub fn new(symbol: Symbol) -> Self {
        Self {
            name: Kind::new(),
            symbol,
            throttle: None,
            price_increment: None,
            depth: None,
            size_buckets: None,
            extra: Extra::new(),
        }
    }
}

setters!(MarketDataSnapshotSubscription {
    /// Lets this much time pass between two updates.
    throttle: Interval,
    /// Gathers prices into steps of this size.
    price_increment: Decimal,
    /// At most this many levels on a side.
    depth: u64,
    /// Prices for these quantities.
    size_buckets: Vec<Decimal>,
});
