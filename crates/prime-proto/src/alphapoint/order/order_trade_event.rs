//! `OrderTradeEvent`: an order traded, after `SubscribeAccountEvents`.
//!
//! No recorded frame is known: documentation has 14 or 18 members, the types of clients have all members of a trade. Fixtures:
//! `fixtures/alphapoint/order/order_trade_event/`.

use super::AccountTrade;

crate::event! {
    /// An order of the account traded: one event for each execution.
    pub event OrderTradeEvent = "OrderTradeEvent": AccountTrade;
}
