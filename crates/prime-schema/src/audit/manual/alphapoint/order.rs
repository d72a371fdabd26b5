//! Facts about orders, trades and quotes.

use super::super::{Fact, Rule, fact};

pub(super) fn facts(record: &str) -> &'static [Fact] {
    match record {
        "CancelOrderRequest" => CANCEL_ORDER,
        "CancelAllOrdersRequest" => CANCEL_ALL_ORDERS,
        "ModifyOrderRequest" => MODIFY_ORDER,
        "CancelReplaceOrderRequest" => CANCEL_REPLACE_ORDER,
        "ReplacedOrder" => REPLACED_ORDER,
        "GetOrderFeeRequest" => GET_ORDER_FEE,
        "OrderHistoryRequest" => ORDER_HISTORY,
        "GetOrderStatusRequest" => GET_ORDER_STATUS,
        "GetOrderHistoryByOrderIdRequest" => GET_ORDER_HISTORY_BY_ORDER_ID,
        "TradeHistoryRequest" | "GetOpenTradeReportsRequest" | "GetAccountMarginStateRequest" => OF_AN_ACCOUNT,
        "GetAllOpenTradeReportsRequest" => GET_ALL_OPEN_TRADE_REPORTS,
        "AccountTrade" => ACCOUNT_TRADE,
        "CreateQuoteRequest" | "UpdateQuoteRequest" | "CancelQuoteRequest" | "GetOpenQuotesRequest" => OF_A_QUOTE,
        "SubmitBlockTradeRequest" => SUBMIT_BLOCK_TRADE,
        _ => &[],
    }
}

/// *`CancelOrder`*: the order is identified by either number. Only 3.5 requires the account.
const CANCEL_ORDER: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("OrderId", Rule::RequiredOr("ClOrderId")),
];

/// *`CancelAllOrders`*: tables spell the instrument differently from examples. Both count as documented.
const CANCEL_ALL_ORDERS: &[Fact] = &[fact("OMSId", Rule::Required)];

/// *`ModifyOrder`*: release 4 requires the account as well.
const MODIFY_ORDER: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("OrderId", Rule::Required),
    fact("InstrumentId", Rule::Required),
    fact("Quantity", Rule::Required),
];

/// *`CancelReplaceOrder`*, *`SendCancelReplaceList`*: the names in the tables of the first call. Examples of one venue have
/// `ClientOrdId`, its table of the second call has `ReplaceOrderId`.
const CANCEL_REPLACE_ORDER: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("OrderIdToReplace", Rule::RequiredOr("ReplaceOrderId")),
    fact("ReplaceOrderId", Rule::Misspelt("OrderIdToReplace")),
    fact("ClientOrdId", Rule::Misspelt("ClientOrderId")),
    fact("OrderType", Rule::Required),
    fact("Side", Rule::Required),
    fact("AccountId", Rule::Required),
    fact("InstrumentId", Rule::Required),
    fact("TimeInForce", Rule::Required),
    fact("Quantity", Rule::Required),
    fact("StopPrice", Rule::Bare),
];

/// *`CancelReplaceOrder`*.
const REPLACED_ORDER: &[Fact] = &[
    fact("ReplacementClOrdId", Rule::Required),
    fact("OrigClOrdId", Rule::Required),
];

/// *`GetOrderFee`*: the quantity is `Quantity` in release 4 and `Amount` before.
const GET_ORDER_FEE: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("AccountId", Rule::Required),
    fact("InstrumentId", Rule::Required),
    fact("Quantity", Rule::RequiredOr("Amount")),
    fact("Side", Rule::Required),
    fact("Price", Rule::Required),
    fact("OrderType", Rule::Required),
    fact("MakerTaker", Rule::Required),
];

/// *`GetOrderHistory`*, *`GetOrdersHistory`*, *`GetOrders`*: a client spells the times as in the trade calls.
const ORDER_HISTORY: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("AccountId", Rule::Required),
    fact("StartTimeStamp", Rule::Misspelt("StartTimestamp")),
    fact("EndTimeStamp", Rule::Misspelt("EndTimestamp")),
];

/// *`GetOrderStatus`*.
const GET_ORDER_STATUS: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("AccountId", Rule::Required),
    fact("OrderId", Rule::Required),
];

/// *`GetOrderHistoryByOrderId`*.
const GET_ORDER_HISTORY_BY_ORDER_ID: &[Fact] = &[fact("OMSId", Rule::Required), fact("OrderId", Rule::Required)];

/// Calls that require these two members. The trade calls spell their times in either way.
const OF_AN_ACCOUNT: &[Fact] = &[fact("OMSId", Rule::Required), fact("AccountId", Rule::Required)];

/// *`GetAllOpenTradeReports`*.
const GET_ALL_OPEN_TRADE_REPORTS: &[Fact] = &[fact("OMSId", Rule::Required), fact("InstrumentId", Rule::Required)];

/// *`GetAccountTrades`*, *`OrderTradeEvent`*: one member is known from the types of a client.
const ACCOUNT_TRADE: &[Fact] = &[fact("TradeFlag", Rule::Undocumented)];

/// *`CreateQuote`* and the other calls about quotes.
const OF_A_QUOTE: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("AccountId", Rule::Required),
    fact("InstrumentId", Rule::Required),
];

/// *`SubmitBlockTrade`*: only the client's number is optional. The badge of the counterparty is a string.
const SUBMIT_BLOCK_TRADE: &[Fact] = &[
    fact("instrumentId", Rule::Required),
    fact("accountId", Rule::Required),
    fact("side", Rule::Required),
    fact("counterPartyId", Rule::Required),
    fact("quantity", Rule::Required),
    fact("limitPrice", Rule::Required),
    fact("omsId", Rule::Required),
    fact("lockedIn", Rule::Required),
    fact("timestamp", Rule::Required),
];
