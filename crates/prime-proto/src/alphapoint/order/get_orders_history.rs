//! `GetOrdersHistory`: the orders of an account, open and closed.
//!
//! VulcanX' documentation 4.3 shows real output; the same as `GetOrderHistory`. Fixtures:
//! `fixtures/alphapoint/order/get_orders_history/`.

use super::{Order, OrderHistoryRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves orders of an account, open and closed, each in its latest revision, the newest first.
    pub call GetOrdersHistory = "GetOrdersHistory": OrderHistoryRequest => Reply<Vec<Order>>;
}
