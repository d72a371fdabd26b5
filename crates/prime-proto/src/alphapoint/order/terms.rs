//! The rules about type, side, quantity and prices, which `SendOrder` and `CancelReplaceOrder` share.

use super::{OrderType, PegPriceType, Side, TimeInForce};
use crate::alphapoint::validate::Findings;
use crate::wire::{Code, Codes as _, Number};

/// What an order is to do.
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
    /// The type, where it is known.
    pub(super) fn known_type(&self) -> Option<OrderType> {
        self.order_type.and_then(Code::known)
    }

    /// Side, type and time in force: there and listed.
    pub(super) fn check_codes(&self, findings: &mut Findings<'_>) {
        findings.required("TimeInForce", self.time_in_force, "how long the order stays in force");
        findings.listed("TimeInForce", self.time_in_force, None);
        findings.required("Side", self.side, "a side");
        findings.listed("Side", self.side, Some(Side::Unknown));
        findings.required("OrderType", self.order_type, "a type");
        findings.listed("OrderType", self.order_type, Some(OrderType::Unknown));
        findings.listed("PegPriceType", self.peg_price_type, None);
    }

    /// The prices that the type needs, and that no price is less than 0.
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
