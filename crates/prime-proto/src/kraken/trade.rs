//! `Trade` stream, server to client: the fills of orders.
//!
//! A snapshot on subscribing, then every trade. Manual: *Trade*; the end of the page was not available. Fixtures:
//! `fixtures/kraken/trade/`.

use super::update::Stream;
use super::{CurrencyCode, ExecType, OrderId, QuoteId, RfqId, Side, Symbol, TradeId};
use crate::wire::{Decimal, Extra, Kind, Named, Record, Text, Timestamp};

/// A fill of an order.
///
/// Members after `ExecType` are inferred, and documented as such; other members are kept in `extra`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Trade {
    /// When the record was published.
    pub timestamp: Timestamp,
    /// The security. Inferred: all other messages have it, the available part of the page does not mention it.
    pub symbol: Option<Symbol>,
    /// The order that was filled.
    #[serde(rename = "OrderID")]
    pub order_id: OrderId,
    /// Identifier of the trade.
    #[serde(rename = "TradeID")]
    pub trade_id: TradeId,
    /// Side of the order.
    pub side: Side,
    /// When the trade took place.
    pub transact_time: Timestamp,
    /// What happened to the order. The manual lists no values here.
    pub exec_type: ExecType,
    /// Currency of `Quantity`. Inferred: the manual describes it, its name is that of a sibling server.
    pub currency: Option<CurrencyCode>,
    /// Price, in the quote currency for one unit of the base currency. The manual calls it the limit of the order, a wording
    /// copied from another page. Inferred: the manual describes it, its name is that of a sibling server.
    pub price: Option<Decimal>,
    /// Quantity traded, in `Currency`. Inferred: the manual describes it, its name is that of a sibling server.
    pub quantity: Option<Decimal>,
    /// Amount traded, in `AmountCurrency`. Inferred: the manual describes it, its name is that of a sibling server.
    pub amount: Option<Decimal>,
    /// Fee, in `FeeCurrency`. Inferred: the manual describes it, its name is that of a sibling server.
    pub fee: Option<Decimal>,
    /// Currency of `Fee`. Inferred: the manual describes it, its name is that of a sibling server.
    pub fee_currency: Option<CurrencyCode>,
    /// State of the trade. Inferred: the manual describes it, its name is that of a sibling server.
    pub trade_status: Option<TradeStatus>,
    /// The quote that the order accepted; only for orders against a quote. Inferred: the manual describes it, its name is
    /// that of a sibling server.
    #[serde(rename = "QuoteID")]
    pub quote_id: Option<QuoteId>,
    /// Currency of `Amount`: the other currency of the pair. Inferred: the manual describes it, its name is that of a
    /// sibling server.
    pub amount_currency: Option<CurrencyCode>,
    /// The request for quote; only for orders against a quote. Inferred: the manual describes it, its name is that of
    /// a sibling server.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// The user who placed the order. Inferred from a sibling server.
    pub user: Option<Text>,
    /// Market of the trade. Inferred from a sibling server.
    pub market: Option<Text>,
    /// Identifier that the market gave the trade. Inferred from a sibling server.
    #[serde(rename = "MarketTradeID")]
    pub market_trade_id: Option<Text>,
    /// Side of the party that took liquidity. Inferred from a sibling server.
    pub aggressor_side: Option<Side>,
    /// Dealt currency. Inferred from a sibling server.
    pub dealt_currency: Option<CurrencyCode>,
    /// Account that the trade is booked to. Inferred from a sibling server.
    pub sub_account: Option<Text>,
    /// Group that the trade belongs to. Inferred from a sibling server.
    pub group: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// State of a trade.
    pub enum TradeStatus {
        /// Not confirmed yet.
        Pending = "Pending",
        /// Confirmed.
        Confirmed = "Confirmed",
        /// Cancelled.
        Canceled = "Canceled",
    }
}

/// Subscription to the `Trade` stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct TradeSubscription {
    /// Always `Trade`.
    #[serde(rename = "name")]
    name: Kind<Trade>,
    /// Trades executed at or after this time.
    pub start_date: Option<Timestamp>,
    /// Trades executed before this time.
    pub end_date: Option<Timestamp>,
    /// Trades of this security; absent for all.
    pub symbol: Option<Symbol>,
    /// Trades of this order.
    #[serde(rename = "OrderID")]
    pub order_id: Option<OrderId>,
    /// Trades of this request for quote.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Trade {
    const NAME: &'static str = "Trade";
}

impl Stream for Trade {}
