//! `OrderStateEvent`: the state of an order changed, after `SubscribeAccountEvents`.
//!
//! Documentation has 14 members of the order, the types of clients have all of them. Fixtures:
//! `fixtures/alphapoint/order/order_state_event/`.

use super::Order;

crate::event! {
    /// An order was accepted, traded, cancelled, rejected or changed: one event for each revision.
    pub event OrderStateEvent = "OrderStateEvent": Order;
}
