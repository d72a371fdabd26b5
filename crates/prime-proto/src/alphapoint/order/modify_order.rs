//! `ModifyOrder`: lowers the quantity of an order.
//!
//! Releases 2.x and 4.x; VulcanX' documentation shows real output of the reply. Fixtures:
//! `fixtures/alphapoint/order/modify_order/`.

use crate::alphapoint::validate::Findings;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, OrderId, Problems, StandardResponse, Validate};
use crate::wire::{Extra, Number, Record};

crate::call! {
    /// Lowers the quantity of an order, which keeps its priority. A quantity that is not lower is refused with code 100.
    pub call ModifyOrder = "ModifyOrder": ModifyOrderRequest => StandardResponse;
}

/// A request to lower the quantity of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ModifyOrderRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The order.
    pub order_id: Option<OrderId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The new quantity, lower than the old one.
    pub quantity: Option<Number>,
    /// The account; release 4 requires it.
    pub account_id: Option<AccountId>,
    /// Revision of the order to change. The manual 2.23 only.
    pub previous_order_revision: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ModifyOrderRequest {
    /// Lowers the quantity of an order.
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        account_id: AccountId,
        instrument_id: InstrumentId,
        order_id: OrderId,
        quantity: Number,
    ) -> Self {
        Self {
            oms_id: Some(oms_id),
            order_id: Some(order_id),
            instrument_id: Some(instrument_id),
            quantity: Some(quantity),
            account_id: Some(account_id),
            ..Self::default()
        }
    }
}

/// Checks that order management system, order and instrument are present, and that the quantity is above 0.
impl Validate for ModifyOrderRequest {
    fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::new(&self.extra);
        findings.identifiers([
            ("OMSId", self.oms_id.is_some()),
            ("OrderId", self.order_id.is_some()),
            ("InstrumentId", self.instrument_id.is_some()),
        ]);
        findings.needed("Quantity", self.quantity, "the new quantity");
        findings.finish()
    }
}
