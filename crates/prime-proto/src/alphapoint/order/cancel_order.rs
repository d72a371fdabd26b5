//! `CancelOrder`: cancels an order.
//!
//! All releases; the reply is recorded at Notbank, and VulcanX' documentation shows real output. Fixtures:
//! `fixtures/alphapoint/order/cancel_order/`.

use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, ClientOrderId, OmsId, OrderId, Problems, StandardResponse, Validate};
use crate::wire::{Extra, Record};

crate::call! {
    /// Cancels an order. The reply only confirms the receipt of the request: the outcome arrives as `OrderStateEvent` or
    /// `CancelOrderRejectEvent`. An unknown order is refused with code 104.
    pub call CancelOrder = "CancelOrder": CancelOrderRequest => StandardResponse;
}

/// A request to cancel an order, identified by the venue's number or by the client's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelOrderRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account. Optional in documentation; every example has it.
    pub account_id: Option<AccountId>,
    /// The identifier that the client assigned to the order; 0 for none. Other calls spell it `ClientOrderId`.
    pub cl_order_id: Option<ClientOrderId>,
    /// The order.
    pub order_id: Option<OrderId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelOrderRequest {
    /// Cancels the order with this number, assigned by the venue.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId, order_id: OrderId) -> Self {
        Self {
            order_id: Some(order_id),
            ..Self::of_account(oms_id, account_id)
        }
    }

    /// Cancels the order to which the client assigned this identifier.
    #[must_use]
    pub fn by_client_order(oms_id: OmsId, account_id: AccountId, client_order: ClientOrderId) -> Self {
        Self {
            cl_order_id: Some(client_order),
            ..Self::of_account(oms_id, account_id)
        }
    }

    fn of_account(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            ..Self::default()
        }
    }

    /// The identifier that the client assigned to the order; `None` if the request has none.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        self.cl_order_id.filter(|number| number.get() != 0)
    }
}

/// Checks that an order management system is present, and an order under either number.
impl Validate for CancelOrderRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([("OMSId", self.oms_id.is_some())]);
        if self.client_order().is_none() {
            let order_id = self.order_id.filter(|order| order.get() != 0);
            findings.required("OrderId", order_id.as_ref(), "an order or a `ClOrderId`");
        }
        findings.finish()
    }
}
