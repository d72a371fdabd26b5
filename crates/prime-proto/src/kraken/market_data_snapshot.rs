//! `MarketDataSnapshot` stream, server to client: the order book of one security.
//!
//! Every message has the whole book and replaces the previous one. Manual: *Market Data Snapshot*.
//! Fixtures: `fixtures/kraken/market_data_snapshot/`.

use super::update::Stream;
use super::{Status, Symbol};
use crate::wire::{Decimal, Extra, Interval, Kind, List, Named, Record, Timestamp};

/// The complete order book of one security.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct MarketDataSnapshot {
    /// Time of the book. The manual requires it; one of its examples omits it.
    pub timestamp: Option<Timestamp>,
    /// The security.
    pub symbol: Symbol,
    /// Whether the book is live.
    pub status: Status,
    /// Levels of the buy side, up to `Depth`.
    pub bids: List<PriceLevel>,
    /// Levels of the sell side, up to `Depth`.
    pub offers: List<PriceLevel>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One level of an order book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct PriceLevel {
    /// Price of one unit of the base currency, in the quote currency.
    pub price: Decimal,
    /// Quantity at this price, in the base currency as is usual; the manual does not specify it.
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
    /// Step to which prices are aggregated, in the quote currency.
    pub price_increment: Option<Decimal>,
    /// Largest number of levels on each side.
    pub depth: Option<u64>,
    /// Quantities to quote prices for. Inferred: the manual documents an array, but not its elements.
    pub size_buckets: Option<Vec<Decimal>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for MarketDataSnapshot {
    const NAME: &'static str = "MarketDataSnapshot";
}

impl Stream for MarketDataSnapshot {}
