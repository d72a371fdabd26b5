//! `Ticker`: volumes of every market in the form of `CoinMarketCap`.
//!
//! Public, over HTTP. Fixtures: `fixtures/alphapoint/market/ticker/`.

use crate::alphapoint::{NoParameters, Reply};
use crate::wire::{Entries, Extra, Number, Record, Text};

crate::call! {
    /// Retrieves last price and volumes of every market, in the form of `CoinMarketCap`: an object whose members are named after the
    /// markets, such as `BTC_USD`.
    pub call Ticker = "Ticker": NoParameters => Reply<Entries<Text, MarketTicker>>;
}

/// Last price and volumes of a market.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[non_exhaustive]
pub struct MarketTicker {
    /// The base product, by its number at `CoinMarketCap`.
    pub base_id: i64,
    /// The quote product, by its number at `CoinMarketCap`; 0 for a national currency.
    pub quote_id: i64,
    /// Price of the last trade.
    pub last_price: Number,
    /// Quantity traded in the last 24 hours.
    pub base_volume: Number,
    /// Value traded in the last 24 hours.
    pub quote_volume: Number,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
