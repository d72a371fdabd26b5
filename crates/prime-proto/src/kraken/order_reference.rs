//! A reference to the order that a request is about.

use super::rule::{BrokenRule, Findings};
use super::{ClOrdId, OrderId};

/// A reference to the order that a request is about: by the server's identifier or by the client's.
///
/// ```
/// use prime_proto::kraken::{OrderId, OrderReference};
///
/// let order = OrderReference::from(OrderId::from("16a55364-4248-4575-aa0b-dddd3f694ca3"));
/// # let _ = order;
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the manual requires one of these two")]
pub enum OrderReference {
    /// `OrderID`: the identifier that the server assigned to the order.
    OrderId(OrderId),
    /// `OrigClOrdID`: the `ClOrdID` of an earlier request about the order.
    OrigClOrdId(ClOrdId),
}

impl OrderReference {
    /// `OrderID` and `OrigClOrdID`, exactly one of which is present.
    pub(super) fn members(self) -> (Option<OrderId>, Option<ClOrdId>) {
        match self {
            Self::OrderId(order_id) => (Some(order_id), None),
            Self::OrigClOrdId(orig_cl_ord_id) => (None, Some(orig_cl_ord_id)),
        }
    }
}

impl From<OrderId> for OrderReference {
    fn from(order_id: OrderId) -> Self {
        Self::OrderId(order_id)
    }
}

impl From<ClOrdId> for OrderReference {
    fn from(orig_cl_ord_id: ClOrdId) -> Self {
        Self::OrigClOrdId(orig_cl_ord_id)
    }
}

/// Checks that `OrderID` or `OrigClOrdID` is present. Both together are accepted: the manual does not forbid it.
pub(super) fn check(order_id: Option<&OrderId>, orig_cl_ord_id: Option<&ClOrdId>, findings: &mut Findings) {
    if order_id.is_none() && orig_cl_ord_id.is_none() {
        findings.add("", BrokenRule::WithoutOrder);
    }
    if let Some(orig_cl_ord_id) = orig_cl_ord_id {
        findings.identifier("OrigClOrdID", orig_cl_ord_id.as_str());
    }
}
