//! Rules for type, side, quantity and prices, shared by `SendOrder` and `CancelReplaceOrder`.

use super::{OrderType, PegPriceType, Side, TimeInForce};
use crate::alphapoint::validate::Findings;
use crate::wire::{Code, Codes as _, Number};

/// The terms of an order.
pub(super) struct Terms<'a> {
    pub(super) order_type: Option<&'a Code<OrderType>>,
    pub(super) side: Option<&'a Code<Side>>,
    pub(super) time_in_force: Option<&'a Code<TimeInForce>>,
    pub(super) peg_price_type: Option<&'a Code<PegPriceType>>,
    pub(super) use_display_quantity: Option<bool>,
    pub(super) display_quantity: Option<Number>,
    pub(super) limit_price: Option<Number>,
    pub(super) stop_price: Option<Number>,
    pub(super) trailing_amount: Option<Number>,
    pub(super) limit_offset: Option<Number>,
    pub(super) reference_price: Option<Number>,
}

impl Terms<'_> {
    /// The type, if it is known.
    pub(super) fn known_type(&self) -> Option<OrderType> {
        self.order_type.and_then(Code::known)
    }

    /// Checks that side, type and time in force are present and listed.
    pub(super) fn check_codes(&self, findings: &mut Findings<'_>) {
        findings.required("TimeInForce", self.time_in_force, "how long the order stays in effect");
        findings.listed("TimeInForce", self.time_in_force, None);
        findings.required("Side", self.side, "a side");
        findings.listed("Side", self.side, Some(Side::Unknown));
        findings.required("OrderType", self.order_type, "a type");
        findings.listed("OrderType", self.order_type, Some(OrderType::Unknown));
        findings.listed("PegPriceType", self.peg_price_type, None);
    }

    /// Checks that the prices required by the type are present, and that no price is negative.
    pub(super) fn check_prices(&self, findings: &mut Findings<'_>) {
        use OrderType::{Limit, StopLimit, StopMarket, TrailingStopLimit, TrailingStopMarket};

        let known = self.known_type();
        let why = |what: &str| {
            format!(
                "{what}, since the order is of type {}",
                known.map_or("", OrderType::name)
            )
        };
        let mut price = |path, number, types: &[OrderType], what| {
            if known.is_some_and(|known| types.contains(&known)) {
                findings.needed(path, number, &why(what));
            } else {
                findings.positive_or_zero(path, number);
            }
        };
        price("LimitPrice", self.limit_price, &[Limit, StopLimit], "a price");
        price("StopPrice", self.stop_price, &[StopMarket, StopLimit], "a price");
        let trailing = [TrailingStopMarket, TrailingStopLimit];
        price("TrailingAmount", self.trailing_amount, &trailing, "an amount");
        price("ReferencePrice", self.reference_price, &[], "");
        if known == Some(TrailingStopLimit) {
            findings.required("LimitOffset", self.limit_offset.as_ref(), &why("a distance"));
        }
        if self.use_display_quantity == Some(true) {
            findings.needed(
                "DisplayQuantity",
                self.display_quantity,
                "a quantity, since `UseDisplayQuantity` is true",
            );
        } else {
            findings.positive_or_zero("DisplayQuantity", self.display_quantity);
        }
    }
}

#[cfg(test)]
mod tests;
