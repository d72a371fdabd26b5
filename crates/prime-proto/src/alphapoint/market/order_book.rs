//! `OrderBook`: the book of a market in the form of `CoinMarketCap`.
//!
//! Public, over HTTP. Fixtures: `fixtures/alphapoint/market/order_book/`.

use crate::alphapoint::Reply;
use crate::wire::{Extra, Number, Record, Rest, Row, Text, UnixMillis};

crate::call! {
    /// Retrieves the book of a market, in the form of `CoinMarketCap`.
    pub call OrderBook = "OrderBook": OrderBookRequest => Reply<MarketBook>;
}

/// A request for a book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderBookRequest {
    /// The market, without a separator: `BTCUSD`.
    #[serde(rename = "Market_Pair")]
    pub market_pair: Option<Text>,
    /// Total number of levels; 0 or absent for as many as the server chooses.
    pub depth: Option<i64>,
    /// 1 for only the best prices, 2 for the book.
    pub level: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl OrderBookRequest {
    /// Requests the whole book of a market.
    #[must_use]
    pub fn new(market_pair: impl Into<Text>) -> Self {
        Self {
            market_pair: Some(market_pair.into()),
            level: Some(2),
            ..Self::default()
        }
    }
}

/// A book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[non_exhaustive]
pub struct MarketBook {
    /// Time of the book.
    pub timestamp: UnixMillis,
    /// Bids, from the best down.
    pub bids: Vec<BookRow>,
    /// Asks, from the best up.
    pub asks: Vec<BookRow>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A level of a book; the quantity is the first column.
#[derive(Clone, Debug, PartialEq, Eq, Row)]
#[row(parts)]
#[non_exhaustive]
pub struct BookRow {
    /// Quantity at this price.
    pub quantity: Number,
    /// Price.
    pub price: Number,
    /// Columns newer than this crate, as they came.
    #[row(rest)]
    pub rest: Rest,
}
