//! `MarketDataSnapshot` stream, server to client: the book of one security.
//!
//! Every message has the whole book; nothing is to be kept from the one before. Manual: *Market Data Snapshot*.
//! Fixtures: `fixtures/kraken/market_data_snapshot/`.

use super::update::Stream;
use super::{Status, Symbol};
use crate::wire::{Decimal, Extra, Interval, Kind, List, Named, Record, Timestamp};

/// The book of one security, whole.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct MarketDataSnapshot {
    /// When the book was taken. The manual requires it; one of its examples leaves it out.
    pub timestamp: Option<Timestamp>,
    /// The security.
    pub symbol: Symbol,
    /// Whether the book is live.
    pub status: Status,
    /// All levels of the side that buys, as many as `Depth` allows.
    pub bids: List<PriceLevel>,
    /// All levels of the side that sells, as many as `Depth` allows.
    pub offers: List<PriceLevel>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One level of a book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
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
#[record(new)]
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
