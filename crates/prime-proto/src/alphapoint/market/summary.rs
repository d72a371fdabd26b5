//! `Summary`: every market in the form of `CoinMarketCap`.
//!
//! Public, over HTTP. Fixtures: `fixtures/alphapoint/market/summary/`.

use crate::alphapoint::{NoParameters, Reply};
use crate::wire::{Extra, Number, Record, TextOrNull};

crate::call! {
    /// Retrieves last price, best prices and the last 24 hours of every market, in the form of `CoinMarketCap`.
    pub call Summary = "Summary": NoParameters => Reply<Vec<MarketSummary>>;
}

/// Last price, best prices and the last 24 hours of a market.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[non_exhaustive]
pub struct MarketSummary {
    /// The market, such as `BTC_USD`.
    pub trading_pairs: TextOrNull,
    /// Price of the last trade.
    pub last_price: Number,
    /// Best ask; 0 if there is none.
    pub lowest_ask: Number,
    /// Best bid; 0 if there is none.
    pub highest_bid: Number,
    /// Quantity traded in the last 24 hours.
    pub base_volume: Number,
    /// Value traded in the last 24 hours.
    pub quote_volume: Number,
    /// Price change in the last 24 hours, in percent.
    pub price_change_percent_24h: Number,
    /// Highest price of the last 24 hours.
    pub highest_price_24h: Number,
    /// Lowest price of the last 24 hours.
    pub lowest_price_24h: Number,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
