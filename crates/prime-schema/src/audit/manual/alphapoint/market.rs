//! Facts about market data, logins, and descriptions of the server.

use super::super::{Fact, Rule, fact};

pub(super) fn facts(record: &str) -> &'static [Fact] {
    match record {
        "InstrumentRequest" | "GetLastTradesRequest" => INSTRUMENT_REQUEST,
        "GetInstrumentsRequest"
        | "GetProductsRequest"
        | "GetLevel1SummaryRequest"
        | "GetLevel1SummaryMinRequest"
        | "GetOmsRequest" => OMS,
        "GetProductRequest" => GET_PRODUCT,
        "SubscribeLevel1Request" => SUBSCRIBE_LEVEL1,
        "GetL2SnapshotRequest" => GET_L2_SNAPSHOT,
        "SubscribeTickerRequest" => SUBSCRIBE_TICKER,
        "GetTickerHistoryRequest" => GET_TICKER_HISTORY,
        "SubscribeTradesRequest" => SUBSCRIBE_TRADES,
        "OrderBookRequest" => ORDER_BOOK,
        "TradesRequest" => TRADES,
        "GetOmssRequest" => GET_OMSS,
        "Authenticate2faRequest" => AUTHENTICATE_2FA,
        "Level1" => LEVEL1,
        _ => &[],
    }
}

/// *`GetInstrument`*, *`GetLevel1`*, *`GetLastTrades`*, *`UnsubscribeLevel2`* and others about one instrument.
const INSTRUMENT_REQUEST: &[Fact] = &[fact("OMSId", Rule::Required), fact("InstrumentId", Rule::Required)];

/// *`GetInstruments`*, *`GetProducts`* and others that require only this member.
const OMS: &[Fact] = &[fact("OMSId", Rule::Required)];

/// *`GetProduct`*.
const GET_PRODUCT: &[Fact] = &[fact("OMSId", Rule::Required), fact("ProductId", Rule::Required)];

/// *`SubscribeLevel1`*: the instrument by number or symbol.
const SUBSCRIBE_LEVEL1: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("InstrumentId", Rule::RequiredOr("Symbol")),
];

/// *`GetL2Snapshot`*: the gateway replies that all three are required.
const GET_L2_SNAPSHOT: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("InstrumentId", Rule::Required),
    fact("Depth", Rule::Required),
];

/// *`SubscribeTicker`*.
const SUBSCRIBE_TICKER: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("InstrumentId", Rule::Required),
    fact("Interval", Rule::Required),
    fact("IncludeLastCount", Rule::Required),
];

/// *`GetTickerHistory`*.
const GET_TICKER_HISTORY: &[Fact] = &[
    fact("InstrumentId", Rule::Required),
    fact("Interval", Rule::Required),
    fact("FromDate", Rule::Required),
    fact("ToDate", Rule::Required),
    fact("OMSId", Rule::Required),
];

/// *`SubscribeTrades`*.
const SUBSCRIBE_TRADES: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("InstrumentId", Rule::Required),
    fact("IncludeLastCount", Rule::Required),
];

/// *`OrderBook`*.
const ORDER_BOOK: &[Fact] = &[fact("Market_Pair", Rule::Required)];

/// *`Trades`*.
const TRADES: &[Fact] = &[fact("market_pair", Rule::Required)];

/// *`GetOMSs`*: the gateway replies that it is required.
const GET_OMSS: &[Fact] = &[fact("OperatorId", Rule::Required)];

/// *`Authenticate2FA`*.
const AUTHENTICATE_2FA: &[Fact] = &[fact("Code", Rule::Required)];

/// *`SubscribeLevel1`*: tables spell the number of trades of a day differently from every example and recording. `MarketId` is
/// known from recordings of one venue, which later sent the best prices as strings.
const LEVEL1: &[Fact] = &[
    fact("Rolling24HrNumTrades", Rule::Misspelt("Rolling24NumTrades")),
    fact("MarketId", Rule::Undocumented),
    fact("BestBid", Rule::Bare),
    fact("BestOffer", Rule::Bare),
];
