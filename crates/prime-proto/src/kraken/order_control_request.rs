//! `OrderControlRequest`, client to server: pauses an order that a strategy works, or lets it go on.
//!
//! What comes of it is told on the `ExecutionReport` and `Order` streams. Manual: *Order Control Request*. Fixtures:
//! `fixtures/kraken/order_control_request/`.

use super::command::CommandRecord;
use super::order_reference::{self, OrderReference};
use super::rule::{Findings, Problems};
use super::{ClOrdId, OrderId};
use crate::wire::{Extra, Named, Record, Timestamp};

/// Pause this order, or let it go on. It names no security.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderControlRequest {
    /// Identifier of this request, a new one.
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: ClOrdId,
    /// The order, by the `ClOrdID` of an earlier request about it. This or `OrderID` is needed.
    #[serde(rename = "OrigClOrdID")]
    pub orig_cl_ord_id: Option<ClOrdId>,
    /// The order, by the identifier of the server. This or `OrigClOrdID` is needed.
    #[serde(rename = "OrderID")]
    pub order_id: Option<OrderId>,
    /// When the request was made.
    pub transact_time: Timestamp,
    /// What to do.
    pub action: ControlAction,
    /// When the request was sent.
    pub timestamp: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// What to do with an order that a strategy works.
    pub enum ControlAction {
        /// Trade no more until told to.
        Pause = "Pause",
        /// Go on.
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

    /// Lets `order` go on; `cl_ord_id` is the identifier of this request.
    #[must_use]
    pub fn resume(cl_ord_id: ClOrdId, order: OrderReference, transact_time: Timestamp) -> Self {
        Self::new(cl_ord_id, order, transact_time, ControlAction::Resume)
    }

    /// Does this with `order`; `cl_ord_id` is the identifier of this request.
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
    /// All that is wrong: an identifier made by the client that is empty or longer than 36 characters; neither `OrderID` nor
    /// `OrigClOrdID`; an action that the manual does not list.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.identifier("ClOrdID", self.cl_ord_id.as_str());
        order_reference::check(self.order_id.as_ref(), self.orig_cl_ord_id.as_ref(), &mut findings);
        findings.word("Action", self.action.ensure_known());
        findings.finish()
    }
}
