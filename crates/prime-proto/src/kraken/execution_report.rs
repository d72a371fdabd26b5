//! `ExecutionReport` stream, server to client: everything that happens to an order, step by step.
//!
//! It reports the outcome of commands about orders. Manual: *Execution Report*; the part after `ExecType` was not available.
//! Fixtures: `fixtures/kraken/execution_report/`.

use super::rule::{Findings, Problems};
use super::update::Stream;
use super::{
    ClOrdId, CurrencyCode, CxlRejReason, DecisionStatus, ExecId, ExecType, OrdRejReason, OrdStatus, OrdType, OrderId,
    QuoteId, RfqId, SessionId, Side, Strategy, StrategyParameters, Symbol, TimeInForce,
};
use crate::wire::{Decimal, Extra, Kind, Named, Record, Text, Timestamp};

/// One event in the life of an order.
///
/// Members after `ExecType` are inferred, and documented as such; other members are kept in `extra`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct ExecutionReport {
    /// When the report was published.
    pub timestamp: Timestamp,
    /// The security.
    pub symbol: Symbol,
    /// Identifier of the order, the same in every report about it.
    #[serde(rename = "OrderID")]
    pub order_id: OrderId,
    /// Identifier that the client assigned to its last request about the order.
    #[serde(rename = "ClOrdID")]
    pub cl_ord_id: ClOrdId,
    /// Identifier of the request that the last one refers to; absent if it refers to none.
    #[serde(rename = "OrigClOrdID")]
    pub orig_cl_ord_id: Option<ClOrdId>,
    /// When the order was submitted. The manual requires it; it is optional here, since the end of the page was not
    /// available.
    pub submit_time: Option<Timestamp>,
    /// Identifier of this report.
    #[serde(rename = "ExecID")]
    pub exec_id: Option<ExecId>,
    /// Side of the order.
    pub side: Option<Side>,
    /// When the reported event happened.
    pub transact_time: Option<Timestamp>,
    /// What happened.
    pub exec_type: Option<ExecType>,
    /// State of the order after the event. Inferred from the page *Order*.
    pub ord_status: Option<OrdStatus>,
    /// Quantity ordered, in `Currency`. Inferred from the page *Order*.
    pub order_qty: Option<Decimal>,
    /// How the price is determined. Inferred from the page *Order*.
    pub ord_type: Option<OrdType>,
    /// Limit price, in the quote currency for one unit of the base currency. Inferred from a sibling server.
    pub price: Option<Decimal>,
    /// Currency of every quantity (`OrderQty`, `LeavesQty`, `CumQty`, `LastQty`). Inferred from the page *Order*.
    pub currency: Option<CurrencyCode>,
    /// Quantity still open, in `Currency`; 0 once the order is closed. Inferred from the page *Order*.
    pub leaves_qty: Option<Decimal>,
    /// Quantity filled so far, in `Currency`. Inferred from the page *Order*.
    pub cum_qty: Option<Decimal>,
    /// Average price of all fills so far, in the quote currency. Inferred from the page *Order*.
    pub avg_px: Option<Decimal>,
    /// How long the order stays in effect. Inferred from the page *Order*.
    pub time_in_force: Option<TimeInForce>,
    /// Price of the last fill, in the quote currency. Inferred from the page *Order*.
    pub last_px: Option<Decimal>,
    /// Quantity of the last fill, in `Currency`. Inferred from the page *Order*.
    pub last_qty: Option<Decimal>,
    /// Amount of the last fill, in `AmountCurrency`. Inferred from the page *Order*.
    pub last_amt: Option<Decimal>,
    /// Market of the last fill. Inferred from a sibling server.
    pub last_market: Option<Text>,
    /// Fee of the last fill, in `LastFeeCurrency`. Inferred from the page *Order*.
    pub last_fee: Option<Decimal>,
    /// Currency of `LastFee`. Inferred from a sibling server.
    pub last_fee_currency: Option<CurrencyCode>,
    /// Amount of all fills so far, in `AmountCurrency`. Inferred from the page *Order*.
    pub cum_amt: Option<Decimal>,
    /// Fees of all fills so far, in `FeeCurrency`. Inferred from a sibling server.
    pub cum_fee: Option<Decimal>,
    /// Currency of `CumFee`. Inferred from a sibling server.
    pub fee_currency: Option<CurrencyCode>,
    /// Whether the order is being worked. Inferred from the page *Order*.
    pub decision_status: Option<DecisionStatus>,
    /// Currency of every amount (`LastAmt`, `CumAmt`): the other currency of the pair. Inferred from the page *Order*.
    pub amount_currency: Option<CurrencyCode>,
    /// The user who placed the order, such as an e-mail address. Inferred from the page *Order*.
    pub customer_user: Option<Text>,
    /// Why the order was refused. Inferred from a sibling server.
    pub ord_rej_reason: Option<OrdRejReason>,
    /// Identifier of the previous report. Inferred from a sibling server.
    #[serde(rename = "LastExecID")]
    pub last_exec_id: Option<ExecId>,
    /// Why a cancellation or a replacement was refused. Inferred from a sibling server.
    pub cxl_rej_reason: Option<CxlRejReason>,
    /// Session that the order came from. Inferred from a sibling server.
    #[serde(rename = "SessionID")]
    pub session_id: Option<SessionId>,
    /// Session whose end cancels the order. Inferred from a sibling server.
    #[serde(rename = "CancelSessionID")]
    pub cancel_session_id: Option<SessionId>,
    /// Account that the order is booked to. Inferred from a sibling server.
    pub sub_account: Option<Text>,
    /// Group that the order belongs to. Inferred from a sibling server.
    pub group: Option<Text>,
    /// Free-form remark, such as the reason for a refusal. Inferred from a sibling server.
    pub text: Option<Text>,
    /// The user who sent the request. Inferred from a sibling server.
    pub user: Option<Text>,
    /// The request for quote that the quote belongs to. Inferred from the commands.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// The quote that the order accepts. Inferred from the commands.
    #[serde(rename = "QuoteID")]
    pub quote_id: Option<QuoteId>,
    /// How the order is worked. Inferred from the commands.
    pub strategy: Option<Strategy>,
    /// Parameters of the strategy. Inferred from the commands.
    pub parameters: Option<StrategyParameters>,
    /// When the strategy ends. Inferred from the commands.
    pub end_time: Option<Timestamp>,
    /// Largest deviation of the price from the quote. Inferred from the commands.
    pub allowed_slippage: Option<Decimal>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Subscription to the `ExecutionReport` stream. Without `StartDate` it begins with the open orders, as a sibling
/// server does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct ExecutionReportSubscription {
    /// Always `ExecutionReport`.
    #[serde(rename = "name")]
    name: Kind<ExecutionReport>,
    /// Reports published at or after this time.
    pub start_date: Option<Timestamp>,
    /// Reports published before this time.
    pub end_date: Option<Timestamp>,
    /// Reports of this security; absent for all.
    pub symbol: Option<Symbol>,
    /// Reports of orders in these states; absent for all.
    pub statuses: Option<Vec<OrdStatus>>,
    /// Reports of this order.
    #[serde(rename = "OrderID")]
    pub order_id: Option<OrderId>,
    /// Reports of this request for quote.
    #[serde(rename = "RFQID")]
    pub rfq_id: Option<RfqId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for ExecutionReport {
    const NAME: &'static str = "ExecutionReport";
}

impl Stream for ExecutionReport {}

impl ExecutionReportSubscription {
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
