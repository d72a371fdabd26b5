//! `GetOrders`: the orders of an account that match a filter.
//!
//! Releases 3 and 4; the reply is that of `GetOrderHistory`. Fixtures:
//! `fixtures/alphapoint/order/get_orders/`.

use super::{Order, OrderHistoryRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves the orders of an account that match a filter, each in its latest revision, the newest first.
    pub call GetOrders = "GetOrders": OrderHistoryRequest => Reply<Vec<Order>>;
}
