//! `SendOrderList`: sends several orders at once.
//!
//! Release 4, one venue. Fixtures: `fixtures/alphapoint/order/send_order_list/`.

use super::SendOrderRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Sends several orders: the payload is an array. The reply has `result` false and code 107 although the orders are accepted; their
    /// outcome arrives as `OrderStateEvent`.
    pub call SendOrderList = "SendOrderList": Vec<SendOrderRequest> => StandardResponse;
}
