//! `GetOrderHistoryByOrderId`: every revision of an order.
//!
//! Recorded at NDAX in 2020. Fixtures: `fixtures/alphapoint/order/get_order_history_by_order_id/`.

use super::Order;
use crate::alphapoint::{OmsId, OrderId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves every revision of an order, the newest first.
    pub call GetOrderHistoryByOrderId = "GetOrderHistoryByOrderId": GetOrderHistoryByOrderIdRequest => Reply<Vec<Order>>;
}

/// A request for the revisions of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOrderHistoryByOrderIdRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The order.
    pub order_id: Option<OrderId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOrderHistoryByOrderIdRequest {
    /// Requests the revisions of an order.
    #[must_use]
    pub fn new(oms_id: OmsId, order_id: OrderId) -> Self {
        Self {
            oms_id: Some(oms_id),
            order_id: Some(order_id),
            extra: Extra::new(),
        }
    }
}
