//! `GetOrderStatus`: the current state of an order.
//!
//! All releases. Documentation of 3.5 shows an array; every recording is one object. Fixtures:
//! `fixtures/alphapoint/order/get_order_status/`.

use super::Order;
use crate::alphapoint::{AccountId, OmsId, OrderId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves one order in its latest revision. An unknown order is refused with code 104.
    pub call GetOrderStatus = "GetOrderStatus": GetOrderStatusRequest => Reply<Order>;
}

/// A request for the state of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOrderStatusRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The order.
    pub order_id: Option<OrderId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOrderStatusRequest {
    /// Requests the state of an order.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId, order_id: OrderId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            order_id: Some(order_id),
            extra: Extra::new(),
        }
    }
}
