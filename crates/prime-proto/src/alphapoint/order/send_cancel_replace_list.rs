//! `SendCancelReplaceList`: replaces several orders at once.
//!
//! Release 4, one venue, whose example and table spell members differently: the request has both spellings. Fixtures:
//! `fixtures/alphapoint/order/send_cancel_replace_list/`.

use super::CancelReplaceOrderRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Replaces several orders: the payload is an array. The outcome of each arrives as an event.
    pub call SendCancelReplaceList = "SendCancelReplaceList": Vec<CancelReplaceOrderRequest> => StandardResponse;
}
