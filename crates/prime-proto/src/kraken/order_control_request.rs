//! `OrderControlRequest`, client to server: pauses or resumes an order that a strategy works.
//!
//! The outcome is reported on the `ExecutionReport` and `Order` streams. Manual: *Order Control Request*. Fixtures:
//! `fixtures/kraken/order_control_request/`.

use super::command::CommandRecord;
use super::order_reference::{self, OrderReference};
use super::rule::{Findings, Problems};
use super::{ClOrdId, OrderId};
use crate::wire::{Extra, Named, Record, Timestamp};

/// A request to pause or resume an order that a strategy works. It does not contain the security.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderControlRequest {
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
    /// Whether to pause or resume the order.
    pub action: ControlAction,
    /// When the request was sent.
    pub timestamp: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// An action on an order that a strategy works.
    pub enum ControlAction {
        /// Stop trading until the order is resumed.
        Pause = "Pause",
        /// Continue trading.
        Resume = "Resume",
    }
}

impl Named for OrderControlRequest {
    const NAME: &'static str = "OrderControlRequest";
}

impl CommandRecord for OrderControlRequest {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl OrderControlRequest {
    /// Pauses `order`; `cl_ord_id` is the identifier of this request.
    #[must_use]
    pub fn pause(cl_ord_id: ClOrdId, order: OrderReference, transact_time: Timestamp) -> Self {
        Self::new(cl_ord_id, order, transact_time, ControlAction::Pause)
    }

    /// Resumes `order`; `cl_ord_id` is the identifier of this request.
    #[must_use]
    pub fn resume(cl_ord_id: ClOrdId, order: OrderReference, transact_time: Timestamp) -> Self {
        Self::new(cl_ord_id, order, transact_time, ControlAction::Resume)
    }

    /// Performs `action` on `order`; `cl_ord_id` is the identifier of this request.
    #[must_use]
    pub fn new(cl_ord_id: ClOrdId, order: OrderReference, transact_time: Timestamp, action: ControlAction) -> Self {
        let (order_id, orig_cl_ord_id) = order.members();
        Self {
            cl_ord_id,
            orig_cl_ord_id,
            order_id,
            transact_time,
            action,
            timestamp: None,
            extra: Extra::new(),
        }
    }

    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found: an identifier assigned by the client that is empty or longer than 36 characters; neither `OrderID` nor
    /// `OrigClOrdID`; an action that the manual does not list.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.identifier("ClOrdID", self.cl_ord_id.as_str());
        order_reference::check(self.order_id.as_ref(), self.orig_cl_ord_id.as_ref(), &mut findings);
        findings.word("Action", self.action.ensure_known());
        findings.finish()
    }
}
