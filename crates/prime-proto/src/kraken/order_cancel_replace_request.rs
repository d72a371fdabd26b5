//! `OrderCancelReplaceRequest`, client to server: changes an order.
//!
//! The outcome is reported on the `ExecutionReport` and `Order` streams. Manual: *Order Cancel Replace Request*. Fixtures:
//! `fixtures/kraken/order_cancel_replace_request/`.

use super::command::CommandRecord;
use super::order_reference::{self, OrderReference};
use super::rule::{Findings, Problems};
use super::strategy;
use super::{ClOrdId, OrderId, SteadyPace, Strategy, StrategyParameters, Symbol};
use crate::wire::{Decimal, Extra, Named, Record, Timestamp};

/// A request to change an order.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderCancelReplaceRequest {
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
    /// New quantity of the order, in the currency of the order's quantity.
    pub order_qty: Decimal,
    /// New limit price, in the quote currency; for limit orders.
    pub price: Option<Decimal>,
    /// When the request was made.
    pub transact_time: Timestamp,
    /// How the order is to be worked. The manual lists `Pegged`, `TWAP`, `FullAmount`, `TimeSliced` and `SteadyPace`.
    pub strategy: Option<Strategy>,
    /// When the strategy ends.
    pub end_time: Option<Timestamp>,
    /// Parameters of the strategy. The manual's example has them without `Strategy`.
    pub parameters: Option<StrategyParameters>,
    /// When the request was sent.
    pub timestamp: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for OrderCancelReplaceRequest {
    const NAME: &'static str = "OrderCancelReplaceRequest";
}

impl CommandRecord for OrderCancelReplaceRequest {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl OrderCancelReplaceRequest {
    /// Changes the quantity of `order`; `cl_ord_id` is the identifier of this request.
    #[must_use]
    pub fn new(
        symbol: Symbol,
        cl_ord_id: ClOrdId,
        order: OrderReference,
        order_qty: Decimal,
        transact_time: Timestamp,
    ) -> Self {
        let (order_id, orig_cl_ord_id) = order.members();
        Self {
            symbol,
            cl_ord_id,
            orig_cl_ord_id,
            order_id,
            order_qty,
            price: None,
            transact_time,
            strategy: None,
            end_time: None,
            parameters: None,
            timestamp: None,
            extra: Extra::new(),
        }
    }

    /// Works the order in clips at a steady pace.
    #[must_use]
    pub fn steady_pace(mut self, parameters: SteadyPace) -> Self {
        self.strategy = Some(Strategy::SteadyPace);
        self.parameters = Some(parameters.into());
        self
    }

    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found: an identifier assigned by the client that is empty or longer than 36 characters; neither `OrderID` nor
    /// `OrigClOrdID`; a word that the manual does not list; a quantity or price that is not
    /// greater than 0; a strategy without its required parameters.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.identifier("ClOrdID", self.cl_ord_id.as_str());
        order_reference::check(self.order_id.as_ref(), self.orig_cl_ord_id.as_ref(), &mut findings);
        findings.positive("OrderQty", self.order_qty);
        if let Some(price) = self.price {
            findings.positive("Price", price);
        }
        strategy::check(
            self.strategy.as_ref(),
            self.parameters.as_ref(),
            self.order_qty,
            &mut findings,
        );
        findings.finish()
    }
}
