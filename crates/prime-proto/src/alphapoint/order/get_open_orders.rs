//! `GetOpenOrders`: the open orders of an account.
//!
//! Fixtures: `fixtures/alphapoint/order/get_open_orders/`.

use super::Order;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the open orders of an account.
    pub call GetOpenOrders = "GetOpenOrders": GetOpenOrdersRequest => Reply<Vec<Order>>;
}

/// A request for the open orders of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOpenOrdersRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Only the orders of this instrument. From release 4 on.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOpenOrdersRequest {
    /// Requests the open orders of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            instrument_id: None,
            extra: Extra::new(),
        }
    }
}
