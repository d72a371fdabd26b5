//! `Trades`: the last trades of a market in the form of `CoinMarketCap`.
//!
//! Public, over HTTP. Fixtures: `fixtures/alphapoint/market/trades/`.

use crate::alphapoint::{Reply, TradeId};
use crate::wire::{Extra, Number, Record, Text, TimestampMillis};

crate::call! {
    /// Retrieves the trades of a market in the last 24 hours, in the form of `CoinMarketCap`.
    pub call Trades = "Trades": TradesRequest => Reply<Vec<MarketTrade>>;
}

/// A request for the trades of a market.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TradesRequest {
    /// The market, without a separator: `BTCUSD`.
    pub market_pair: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl TradesRequest {
    /// Requests the trades of a market.
    #[must_use]
    pub fn new(market_pair: impl Into<Text>) -> Self {
        Self {
            market_pair: Some(market_pair.into()),
            extra: Extra::new(),
        }
    }
}

/// A trade.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[non_exhaustive]
pub struct MarketTrade {
    /// The trade.
    pub trade_id: TradeId,
    /// Price.
    pub price: Number,
    /// Quantity.
    pub base_volume: Number,
    /// Value.
    pub quote_volume: Number,
    /// When it took place.
    pub timestamp: TimestampMillis,
    /// Side of the trade.
    pub r#type: MarketTradeType,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// Side of a public trade.
    pub enum MarketTradeType {
        /// A purchase.
        Buy = "buy",
        /// A sale.
        Sell = "sell",
    }
}
