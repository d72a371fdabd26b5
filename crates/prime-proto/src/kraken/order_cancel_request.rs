//! `OrderCancelRequest`, client to server: cancels an order.
//!
//! The outcome is reported on the `ExecutionReport` and `Order` streams. Manual: *Order Cancel Request*. Fixtures:
//! `fixtures/kraken/order_cancel_request/`.

use super::command::CommandRecord;
use super::order_reference::{self, OrderReference};
use super::rule::{Findings, Problems};
use super::{ClOrdId, OrderId, Symbol};
use crate::wire::{Extra, Named, Record, Timestamp};

/// A request to cancel an order.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderCancelRequest {
    /// The security.
    pub symbol: Symbol,
    /// New identifier for this request.
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: ClOrdId,
    /// The order, by the `ClOrdID` of an earlier request about it. This or `OrderID` is required.
    #[serde(rename = "OrigClOrdID")]
    pub orig_cl_ord_id: Option<ClOrdId>,
    /// The order, by the server's identifier. This or `OrigClOrdID` is required.
    #[serde(rename = "OrderID")]
    pub order_id: Option<OrderId>,
    /// When the request was made.
    pub transact_time: Timestamp,
    /// When the request was sent.
    pub timestamp: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for OrderCancelRequest {
    const NAME: &'static str = "OrderCancelRequest";
}

impl CommandRecord for OrderCancelRequest {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl OrderCancelRequest {
    /// Cancels `order`; `cl_ord_id` is the identifier of this request.
    #[must_use]
    pub fn new(symbol: Symbol, cl_ord_id: ClOrdId, order: OrderReference, transact_time: Timestamp) -> Self {
        let (order_id, orig_cl_ord_id) = order.members();
        Self {
            symbol,
            cl_ord_id,
            orig_cl_ord_id,
            order_id,
            transact_time,
            timestamp: None,
            extra: Extra::new(),
        }
    }

    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found: an identifier assigned by the client that is empty or longer than 36 characters; neither `OrderID` nor
    /// `OrigClOrdID`.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.identifier("ClOrdID", self.cl_ord_id.as_str());
        order_reference::check(self.order_id.as_ref(), self.orig_cl_ord_id.as_ref(), &mut findings);
        findings.finish()
    }
}
