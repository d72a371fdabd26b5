//! The record of an order.

use super::{ChangeReason, OrderFlags, OrderState, OrderType, PegPriceType, Side};
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OrderId, UserId};
use crate::wire::{Extra, Nullable, Number, Record, Secret, Text, Ticks, UnixMillis, Word};

/// An order as it is, or as a revision left it.
///
/// The members that are not optional are in every recording and in the documentation of `OrderStateEvent`, which has no others;
/// of the others releases have 30, 44 or 46 in all. The calls that ask the memory of the server write short numbers (`19010`), those that
/// ask its data base numbers of 28 digits: both are kept.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Order {
    /// Whether it buys or sells.
    pub side: Word<Side>,
    /// The order.
    pub order_id: OrderId,
    /// Limit price; 0 for a market order.
    pub price: Number,
    /// Quantity that is left; 0 once it is done.
    pub quantity: Number,
    /// Quantity that the book shows.
    pub display_quantity: Option<Number>,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The account.
    pub account: AccountId,
    /// Name of the account, often an address.
    pub account_name: Option<Text>,
    /// Type of the order.
    pub order_type: Word<OrderType>,
    /// Number that the client gave it; 0 for none.
    pub client_order_id: ClientOrderId,
    /// State of the order.
    pub order_state: Word<OrderState>,
    /// When it was received.
    pub receive_time: UnixMillis,
    /// When it was received, to the tick.
    pub receive_time_ticks: Option<Ticks>,
    /// When it last changed.
    pub last_updated_time: Option<UnixMillis>,
    /// When it last changed, to the tick.
    pub last_updated_time_ticks: Option<Ticks>,
    /// Quantity it was sent with.
    pub orig_quantity: Number,
    /// Quantity that was executed.
    pub quantity_executed: Number,
    /// Value that was executed, without fees.
    pub gross_value_executed: Option<Number>,
    /// Value that may still be executed.
    pub executable_value: Option<Number>,
    /// Average price of the executions; up to 29 digits.
    pub avg_price: Number,
    /// The counterparty of a block trade; 0 for any other order.
    pub counter_party_id: Option<i64>,
    /// Why it last changed.
    pub change_reason: Word<ChangeReason>,
    /// The order that this one replaced; its own number if it replaced none.
    pub orig_order_id: Option<OrderId>,
    /// The client's number of the order that this one replaced; 0 for none.
    pub orig_cl_ord_id: Option<ClientOrderId>,
    /// The user who sent it.
    pub entered_by: Option<UserId>,
    /// Login name of the user who sent it.
    pub user_name: Option<Text>,
    /// Whether it is a quote.
    pub is_quote: Option<bool>,
    /// Best ask when it was entered; the largest number of the server where there was none.
    pub inside_ask: Option<Number>,
    /// Quantity at the best ask.
    pub inside_ask_size: Option<Number>,
    /// Best bid when it was entered.
    pub inside_bid: Option<Number>,
    /// Quantity at the best bid.
    pub inside_bid_size: Option<Number>,
    /// Price of the last trade when it was entered.
    pub last_trade_price: Option<Number>,
    /// Why it was rejected; empty if it was not.
    pub reject_reason: Option<Text>,
    /// Whether a block trade is locked in.
    pub is_locked_in: Option<bool>,
    /// Why it was cancelled; empty if it was not, null in 2017.
    pub cancel_reason: Nullable<Text>,
    /// Its flags.
    pub order_flag: Option<OrderFlags>,
    /// Whether it trades on margin.
    pub use_margin: Option<bool>,
    /// Stop price; 0 for none.
    pub stop_price: Option<Number>,
    /// Which price the stop price is compared with.
    pub peg_price_type: Option<Word<PegPriceType>>,
    /// Distance to the peg price.
    pub peg_offset: Option<Number>,
    /// Distance of the limit price to the peg price.
    pub peg_limit_offset: Option<Number>,
    /// Where it was sent from; null for open orders.
    pub ip_address: Nullable<Secret>,
    /// First half of the address it was sent from; 0 in every recording.
    #[serde(rename = "IPv6a")]
    pub ipv6a: Option<u64>,
    /// Second half of the address it was sent from; 0 in every recording.
    #[serde(rename = "IPv6b")]
    pub ipv6b: Option<u64>,
    /// Null in every recording.
    pub client_order_id_uuid: Nullable<Text>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Order {
    /// The instrument, under the name that other messages have for it.
    #[must_use]
    pub const fn instrument_id(&self) -> InstrumentId {
        self.instrument
    }

    /// The account, under the name that other messages have for it.
    #[must_use]
    pub const fn account_id(&self) -> AccountId {
        self.account
    }

    /// The number that the client gave the order, if it gave one.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        Some(self.client_order_id).filter(|number| number.get() != 0)
    }
}
