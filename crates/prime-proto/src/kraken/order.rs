//! `Order` stream, server to client: the current state of orders.
//!
//! A snapshot on subscribing, then every order that changed. Manual: *Order*, whose schema has 11 members and whose
//! example has 24. Fixtures: `fixtures/kraken/order/`.

use super::rule::{Findings, Problems};
use super::update::Stream;
use super::{ClOrdId, CurrencyCode, ExecId, ExecType, OrdStatus, OrdType, OrderId, RfqId, Side, Symbol, TimeInForce};
use crate::wire::{Decimal, Extra, Kind, Named, Record, Text, Timestamp};

/// The current state of an order.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct Order {
    /// When the record was published.
    pub timestamp: Timestamp,
    /// The security.
    pub symbol: Symbol,
    /// Identifier of the order.
    #[serde(rename = "OrderID")]
    pub order_id: OrderId,
    /// Identifier that the client assigned to its last request about the order.
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: ClOrdId,
    /// When the order was submitted. Only the example has it.
    pub submit_time: Option<Timestamp>,
    /// Identifier of the last report about the order. Only the example has it.
    #[serde(rename = "ExecID")]
    pub exec_id: Option<ExecId>,
    /// Side of the order.
    pub side: Side,
    /// What happened last.
    pub exec_type: ExecType,
    /// State of the order. A third party's copy of the page requires it.
    pub ord_status: Option<OrdStatus>,
    /// Quantity ordered, in `Currency`. A third party's copy of the page requires it.
    pub order_qty: Option<Decimal>,
    /// How the price is determined. A third party's copy of the page requires it.
    pub ord_type: Option<OrdType>,
    /// Currency of every quantity (`OrderQty`, `LeavesQty`, `CumQty`, `LastQty`). A third party's copy of the page
    /// requires it.
    pub currency: Option<CurrencyCode>,
    /// Quantity still open, in `Currency`; 0 once the order is closed. Only the example has it.
    pub leaves_qty: Option<Decimal>,
    /// Quantity filled so far, in `Currency`. Only the example has it.
    pub cum_qty: Option<Decimal>,
    /// Average price of all fills so far, in the quote currency. Only the example has it.
    pub avg_px: Option<Decimal>,
    /// How long the order stays in effect. Only the example has it.
    pub time_in_force: Option<TimeInForce>,
    /// Price of the last fill, in the quote currency. Only the example has it.
    pub last_px: Option<Decimal>,
    /// Quantity of the last fill, in `Currency`. Only the example has it.
    pub last_qty: Option<Decimal>,
    /// Amount of the last fill, in `AmountCurrency`. Only the example has it.
    pub last_amt: Option<Decimal>,
    /// Fee of the last fill. Only the example has it.
    pub last_fee: Option<Decimal>,
    /// Amount of all fills so far, in `AmountCurrency`. Only the example has it.
    pub cum_amt: Option<Decimal>,
    /// Whether the order is being worked. Only the example has it.
    pub decision_status: Option<DecisionStatus>,
    /// Currency of every amount (`LastAmt`, `CumAmt`): the other currency of the pair. Only the example has it.
    pub amount_currency: Option<CurrencyCode>,
    /// The user who placed the order, such as an e-mail address.
    pub customer_user: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// Whether an order is being worked.
    pub enum DecisionStatus {
        /// It is being worked. The only value that the manual shows.
        Active = "Active",
    }
}

/// Subscription to the `Order` stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct OrderSubscription {
    /// Always `Order`.
    #[serde(rename = "name")]
    name: Kind<Order>,
    /// Orders submitted at or after this time.
    pub start_date: Option<Timestamp>,
    /// Orders submitted before this time.
    pub end_date: Option<Timestamp>,
    /// Orders of this security; absent for all.
    pub symbol: Option<Symbol>,
    /// Orders in these states; absent for all.
    pub statuses: Option<Vec<OrdStatus>>,
    /// Only this order.
    #[serde(rename = "OrderID")]
    pub order_id: Option<OrderId>,
    /// Orders of this request for quote.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Order {
    const NAME: &'static str = "Order";
}

impl Stream for Order {}

impl OrderSubscription {
    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every state that the manual does not list.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        for (index, status) in self.statuses.iter().flatten().enumerate() {
            findings.word(format!("Statuses[{index}]"), status.ensure_known());
        }
        findings.finish()
    }
}
