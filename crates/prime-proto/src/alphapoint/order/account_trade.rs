//! The record of a trade of an account.

use super::{MakerTaker, OrderType, Side};
use crate::alphapoint::market::Direction;
use crate::alphapoint::{
    AccountId, ClientOrderId, ExecutionId, InstrumentId, OmsId, OrderId, ProductId, TradeId, UserId,
};
use crate::wire::{Extra, MaybeQuoted, Number, Record, Text, Ticks, UnixMillis, Word};

/// An account's side of a trade.
///
/// The replies of `GetAccountTrades` and `GetTradesHistory` have 37 members, the same at NDAX in 2020 and at VulcanX in 2023; Notbank
/// adds one. `OrderTradeEvent` has 14 of them in the manual 2.23, with `ContraAcctId` instead of `CounterParty`, and 18 in the
/// documentation of 3.5. The required members are in all of these.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountTrade {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The execution: each side of a trade has its own.
    pub execution_id: Option<ExecutionId>,
    /// The trade.
    pub trade_id: TradeId,
    /// The order that traded.
    pub order_id: OrderId,
    /// The account.
    pub account_id: AccountId,
    /// Name of the account, often an email address.
    pub account_name: Option<Text>,
    /// 0 in every recording.
    pub sub_account_id: Option<i64>,
    /// Identifier that the client assigned to the order; 0 for none.
    pub client_order_id: ClientOrderId,
    /// The instrument. Orders call it `Instrument`.
    pub instrument_id: InstrumentId,
    /// Side of the account.
    pub side: Word<Side>,
    /// Type of the order.
    pub order_type: Option<Word<OrderType>>,
    /// Quantity traded.
    pub quantity: Number,
    /// Remaining quantity of the order.
    pub remaining_quantity: Option<Number>,
    /// Price of the trade.
    pub price: Number,
    /// Value of the trade: price times quantity, without the fee.
    pub value: Number,
    /// The account on the other side, as a string of digits.
    pub counter_party: Option<MaybeQuoted<AccountId>>,
    /// Revision of the trade, usually 1.
    pub order_trade_revision: Option<i64>,
    /// How the price compares with that of the previous trade; `NoChange` in every recording.
    pub direction: Option<Word<Direction>>,
    /// Whether it is a block trade.
    pub is_block_trade: Option<bool>,
    /// The fee.
    pub fee: Option<Number>,
    /// The product in which the fee was charged.
    pub fee_product_id: Option<ProductId>,
    /// The user who sent the order.
    pub order_originator: Option<UserId>,
    /// Login name of the user who sent the order.
    pub user_name: Option<Text>,
    /// When the trade took place.
    #[serde(rename = "TradeTimeMS")]
    pub trade_time_ms: Option<UnixMillis>,
    /// Whether the order took or made liquidity.
    pub maker_taker: Option<Word<MakerTaker>>,
    /// Number of the trade at a venue that is connected by an adapter; 0 in every recording.
    pub adapter_trade_id: Option<i64>,
    /// Best bid at the time.
    pub inside_bid: Option<Number>,
    /// Quantity at the best bid.
    pub inside_bid_size: Option<Number>,
    /// Best ask at the time; the largest number of the server if there was none.
    pub inside_ask: Option<Number>,
    /// Quantity at the best ask.
    pub inside_ask_size: Option<Number>,
    /// Whether the order is a quote.
    pub is_quote: Option<bool>,
    /// Client user on the other side.
    pub counter_party_client_user_id: Option<i64>,
    /// The product in which the venue states notional values.
    pub notional_product_id: Option<ProductId>,
    /// Rate from the base currency to that product.
    pub notional_rate: Option<Number>,
    /// Value in that product.
    pub notional_value: Option<Number>,
    /// Amount that was on hold for the trade, in that product.
    pub notional_hold_amount: Option<Number>,
    /// When the trade took place, exact to the tick.
    pub trade_time: Option<Ticks>,
    /// The account on the other side, in the documentation of `OrderTradeEvent`: "always the clearing account".
    pub contra_acct_id: Option<AccountId>,
    /// Flag of the trade. Known from the types of a client of Notbank.
    pub trade_flag: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AccountTrade {
    /// The account on the other side, under either name.
    #[must_use]
    pub fn counterparty(&self) -> Option<AccountId> {
        let counter_party = self.counter_party.as_ref().map(MaybeQuoted::get);
        counter_party.or(self.contra_acct_id)
    }

    /// The identifier that the client assigned to the order; `None` if it assigned none.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        Some(self.client_order_id).filter(|number| number.get() != 0)
    }
}
