//! The record of an order.

use super::{ChangeReason, OrderFlags, OrderState, OrderType, PegPriceType, Side};
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OrderId, UserId};
use crate::wire::{Extra, Nullable, Number, Record, Secret, Text, Ticks, UnixMillis, Word};

/// The current state of an order, or its state after a revision.
///
/// The required members are in every recording and in the documentation of `OrderStateEvent`, which has no others. Releases have 30,
/// 44 or 46 members. Calls that read the memory of the server write short numbers (`19010`), those that read its database write
/// numbers of 28 digits: both are kept.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Order {
    /// Side of the order.
    pub side: Word<Side>,
    /// The order.
    pub order_id: OrderId,
    /// Limit price; 0 for a market order.
    pub price: Number,
    /// Remaining quantity; 0 once the order is closed.
    pub quantity: Number,
    /// Quantity that the book shows.
    pub display_quantity: Option<Number>,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The account.
    pub account: AccountId,
    /// Name of the account, often an email address.
    pub account_name: Option<Text>,
    /// Type of the order.
    pub order_type: Word<OrderType>,
    /// Identifier that the client assigned to the order; 0 for none.
    pub client_order_id: ClientOrderId,
    /// State of the order.
    pub order_state: Word<OrderState>,
    /// When the order was received.
    pub receive_time: UnixMillis,
    /// When the order was received, exact to the tick.
    pub receive_time_ticks: Option<Ticks>,
    /// When the order last changed.
    pub last_updated_time: Option<UnixMillis>,
    /// When the order last changed, exact to the tick.
    pub last_updated_time_ticks: Option<Ticks>,
    /// Original quantity.
    pub orig_quantity: Number,
    /// Executed quantity.
    pub quantity_executed: Number,
    /// Executed value, without fees.
    pub gross_value_executed: Option<Number>,
    /// Value that may still be executed.
    pub executable_value: Option<Number>,
    /// Average price of the executions; up to 29 digits.
    pub avg_price: Number,
    /// The counterparty of a block trade; 0 for any other order.
    pub counter_party_id: Option<i64>,
    /// Reason for the last change.
    pub change_reason: Word<ChangeReason>,
    /// The order that this one replaced; its own number if it replaced none.
    pub orig_order_id: Option<OrderId>,
    /// The client's identifier of the order that this one replaced; 0 for none.
    pub orig_cl_ord_id: Option<ClientOrderId>,
    /// The user who sent the order.
    pub entered_by: Option<UserId>,
    /// Login name of the user who sent the order.
    pub user_name: Option<Text>,
    /// Whether the order is a quote.
    pub is_quote: Option<bool>,
    /// Best ask when the order was entered; the largest number of the server if there was none.
    pub inside_ask: Option<Number>,
    /// Quantity at the best ask.
    pub inside_ask_size: Option<Number>,
    /// Best bid when the order was entered.
    pub inside_bid: Option<Number>,
    /// Quantity at the best bid.
    pub inside_bid_size: Option<Number>,
    /// Price of the last trade when the order was entered.
    pub last_trade_price: Option<Number>,
    /// Reason for the rejection; empty if the order was not rejected.
    pub reject_reason: Option<Text>,
    /// Whether a block trade is locked in.
    pub is_locked_in: Option<bool>,
    /// Reason for the cancellation; empty if the order was not cancelled, null in 2017.
    pub cancel_reason: Nullable<Text>,
    /// Flags of the order.
    pub order_flag: Option<OrderFlags>,
    /// Whether the order trades on margin.
    pub use_margin: Option<bool>,
    /// Stop price; 0 for none.
    pub stop_price: Option<Number>,
    /// The price with which the stop price is compared.
    pub peg_price_type: Option<Word<PegPriceType>>,
    /// Distance to the peg price.
    pub peg_offset: Option<Number>,
    /// Distance of the limit price to the peg price.
    pub peg_limit_offset: Option<Number>,
    /// IP address of the sender; null for open orders.
    pub ip_address: Nullable<Secret>,
    /// First half of the sender's IPv6 address; 0 in every recording.
    #[serde(rename = "IPv6a")]
    pub ipv6a: Option<u64>,
    /// Second half of the sender's IPv6 address; 0 in every recording.
    #[serde(rename = "IPv6b")]
    pub ipv6b: Option<u64>,
    /// The client's identifier of the order as a UUID; null in every recording.
    pub client_order_id_uuid: Nullable<Text>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Order {
    /// The instrument, under the name that other messages use.
    #[must_use]
    pub const fn instrument_id(&self) -> InstrumentId {
        self.instrument
    }

    /// The account, under the name that other messages use.
    #[must_use]
    pub const fn account_id(&self) -> AccountId {
        self.account
    }

    /// The identifier that the client assigned to the order; `None` if it assigned none.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        Some(self.client_order_id).filter(|number| number.get() != 0)
    }
}
