//! Facts from the manual of Kraken Prime.
//!
//! Where a table says string and the example beside it shows an integer (`Config[].Timestamp`, `SecurityID`, `CurrencyID`), the
//! table counts: every other value of those kinds is a string. *Execution Report*, *Quote*, *Security* and *Trade* are known
//! only in part, so no member inferred there is reported as undocumented.

use super::{Fact, Rule, When, fact};

pub(super) fn facts(record: &str) -> &'static [Fact] {
    match record {
        "Subscribe" | "Cancel" => REQUEST,
        "Command" => COMMAND,
        "Page" => PAGE,
        "Update" => UPDATE,
        "Ping" => PING,
        "Pong" => PONG,
        "ErrorMessage" => ERROR,
        "ErrorDetails" => ERROR_DETAILS,
        "MarketDataSnapshot" => MARKET_DATA_SNAPSHOT,
        "CurrencyConversionSubscription" => CURRENCY_CONVERSION_SUBSCRIPTION,
        "ExecutionReport" => EXECUTION_REPORT,
        "Order" => ORDER,
        "NewOrderSingle" => NEW_ORDER_SINGLE,
        "OrderCancelRequest" | "OrderControlRequest" => ABOUT_AN_ORDER,
        "OrderCancelReplaceRequest" => ORDER_CANCEL_REPLACE_REQUEST,
        "QuoteRequest" => QUOTE_REQUEST,
        _ => &[],
    }
}

/// The number of a request must not be 0.
const REQID: Fact = fact("reqid", Rule::Forbidden(&["0"]));

const REQUEST: &[Fact] = &[REQID];

/// The manual requires the number; a sibling server's client leaves it out.
const COMMAND: &[Fact] = &[REQID, fact("reqid", Rule::Required)];

/// *Page*: the list is `data` in the older generation, `streams` in the newer one.
const PAGE: &[Fact] = &[REQID, fact("data", Rule::OlderName("streams"))];

/// *Subscribe*: the counter starts at 1.
/// `page` is a sibling server's.
const UPDATE: &[Fact] = &[
    REQID,
    fact("seqNum", Rule::Forbidden(&["0"])),
    fact("page", Rule::Undocumented),
];

/// *Ping*: the newer generation requires at least one object.
const PING: &[Fact] = &[REQID, fact("data", Rule::OlderWithout)];

/// *Ping*: the counter is always 0 in the older generation, and may be absent in the newer one, which requires `data`.
const PONG: &[Fact] = &[
    REQID,
    fact("seqNum", Rule::Only(&["0"])),
    fact("data", Rule::OlderWithout),
];

/// *Ping*, notes of the newer generation: an `error` message, with the counter `seq`.
const ERROR: &[Fact] = &[
    fact("type", Rule::Required),
    fact("seqNum", Rule::Misspelt("seq")),
    fact("error", Rule::Required),
];

/// *Ping*, notes of the newer generation: both are there, and the code is a number.
const ERROR_DETAILS: &[Fact] = &[
    fact("code", Rule::Required),
    fact("code", Rule::Bare),
    fact("msg", Rule::Required),
];

/// *Market Data Snapshot*: the time is required; the example of *Subscribe* lacks it.
const MARKET_DATA_SNAPSHOT: &[Fact] = &[fact("Timestamp", Rule::Required)];

/// *Currency Conversion*: both members have a minimum.
const CURRENCY_CONVERSION_SUBSCRIPTION: &[Fact] = &[
    fact("Throttle", Rule::ShorterThan("10s")),
    fact("Tolerance", Rule::LessThan("0.0001")),
];

/// *Execution Report* lists the values for what happened; these are known from a sibling server.
const EXEC_TYPE: Fact = fact(
    "ExecType",
    Rule::UndocumentedValues(&["DoneForDay", "Expired", "Stale"]),
);

/// *New Order Single* lists the values for how long an order is valid; this one is known from a sibling server.
const TIME_IN_FORCE: Fact = fact("TimeInForce", Rule::UndocumentedValues(&["Day"]));

/// *Execution Report*, as far as it is known.
const EXECUTION_REPORT: &[Fact] = &[fact("SubmitTime", Rule::Required), EXEC_TYPE, TIME_IN_FORCE];

/// *Order*: the members that its table requires, from a third party's copy. The example documents those that only it has.
const ORDER: &[Fact] = &[
    EXEC_TYPE,
    fact("OrdStatus", Rule::Required),
    fact("OrderQty", Rule::Required),
    fact("OrdType", Rule::Required),
    fact("Currency", Rule::Required),
    TIME_IN_FORCE,
];

/// *New Order Single*. Only the newer generation lets an order of type `RFQ` do without `TimeInForce`. The example lacks the
/// two parameters that its strategy requires. A clip is smaller than the order. `CancelSessionID` is known from a sibling
/// server.
const NEW_ORDER_SINGLE: &[Fact] = &[
    fact("ClOrdID", Rule::NoUuid),
    fact("Price", Rule::Required).when(When::Is("OrdType", "Limit")),
    fact("TimeInForce", Rule::Required).when(When::IsNot("OrdType", "RFQ")),
    fact("TimeInForce", Rule::Only(&["FillOrKill"])).when(When::Is("OrdType", "RFQ")),
    fact("TimeInForce", Rule::UndocumentedValues(&["Day"])).when(When::IsNot("OrdType", "RFQ")),
    fact(
        "Strategy",
        Rule::UndocumentedValues(&["Pegged", "TWAP", "FullAmount", "TimeSliced"]),
    ),
    fact("QuoteID", Rule::Required).when(When::Is("OrdType", "RFQ")),
    fact("RFQID", Rule::Required).when(When::Is("OrdType", "RFQ")),
    fact("Parameters.ClipSize", Rule::Required).when(When::Is("Strategy", "SteadyPace")),
    fact("Parameters.ClipInterval", Rule::Required).when(When::Is("Strategy", "SteadyPace")),
    fact("Parameters.ClipSize", Rule::NotBelow("OrderQty")).when(When::Is("Strategy", "SteadyPace")),
    fact("CancelSessionID", Rule::Undocumented),
];

/// *Order Cancel Request* and others: one of the two members identifies the order.
const ABOUT_AN_ORDER: &[Fact] = &[fact("OrderID", Rule::RequiredOr("OrigClOrdID"))];

/// *Order Cancel Replace Request*: its list of strategies differs from that of *New Order Single*.
const ORDER_CANCEL_REPLACE_REQUEST: &[Fact] = &[
    fact("OrderID", Rule::RequiredOr("OrigClOrdID")),
    fact("Strategy", Rule::UndocumentedValues(&["StopLimit"])),
];

/// *Quote Request*: at most 36 characters.
const QUOTE_REQUEST: &[Fact] = &[fact("QuoteReqID", Rule::Longer(36))];
