//! `SendCancelList`: cancels several orders at once.
//!
//! Release 4, one venue. Fixtures: `fixtures/alphapoint/order/send_cancel_list/`.

use super::CancelOrderRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Cancels several orders: the payload is an array. The outcome of each arrives as an event.
    pub call SendCancelList = "SendCancelList": Vec<CancelOrderRequest> => StandardResponse;
}
