//! `GetOrderHistory`: the orders of an account, open and closed.
//!
//! All releases; the same as `GetOrdersHistory` if a server has both. Fixtures:
//! `fixtures/alphapoint/order/get_order_history/`.

use super::{Order, OrderHistoryRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves orders of an account, open and closed, each in its latest revision, the newest first.
    pub call GetOrderHistory = "GetOrderHistory": OrderHistoryRequest => Reply<Vec<Order>>;
}
