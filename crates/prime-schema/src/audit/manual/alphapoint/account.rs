//! Facts about accounts and their events.

use super::super::{Fact, Rule, fact};

pub(super) fn facts(record: &str) -> &'static [Fact] {
    match record {
        "AccountInfo" => ACCOUNT_INFO,
        "AccountPosition" => ACCOUNT_POSITION,
        "AccountTransaction" => ACCOUNT_TRANSACTION,
        "GetAccountTransactionsRequest" => GET_ACCOUNT_TRANSACTIONS,
        "GetAccountFeesRequest"
        | "GetAccountInstrumentStatisticsRequest"
        | "GetAccountPositionsRequest"
        | "GetAccountSettlementPositionsRequest"
        | "SubscribeAccountEventsRequest"
        | "SubscribeOrderStateEventsRequest" => OF_AN_ACCOUNT,
        "GetAccountInfoRequest" => GET_ACCOUNT_INFO,
        "GetOmsFeeTiersRequest" => GET_OMS_FEE_TIERS,
        "Subscription" => SUBSCRIPTION,
        "Unsubscription" => UNSUBSCRIPTION,
        "MarketState" => MARKET_STATE,
        "WithdrawTicket" => WITHDRAW_TICKET,
        _ => &[],
    }
}

/// *`GetAccountInfo`*. All identifiers are integers; a client of one venue printed them as strings. `FeeGroupID` is the name
/// up to release 3.5, `FeeGroupId` in 4.3. The status of a margin account and the two times are known from recordings of one
/// venue.
const ACCOUNT_INFO: &[Fact] = &[
    fact("OMSID", Rule::Bare),
    fact("AccountId", Rule::Bare),
    fact("FeeGroupId", Rule::RequiredOr("FeeGroupID")),
    fact("FeeGroupId", Rule::Bare),
    fact("FeeGroupID", Rule::OlderName("FeeGroupId")),
    fact("ParentID", Rule::Bare),
    fact("MarginAccountStatus", Rule::Undocumented),
    fact("VerificationLevel", Rule::Bare),
    fact("CreditTier", Rule::Bare),
    fact("FeeProduct", Rule::Bare),
    fact("RefererId", Rule::Bare),
    fact("LoyaltyProductId", Rule::Bare),
    fact("PriceTier", Rule::Bare),
    fact("DateTimeUpdated", Rule::Undocumented),
    fact("DateTimeCreated", Rule::Undocumented),
];

/// *`GetAccountPositions`*, *`AccountPositionEvent`*. Seven members are known from recordings of one venue.
const ACCOUNT_POSITION: &[Fact] = &[
    fact("MarginLiability", Rule::Undocumented),
    fact("MarginLend", Rule::Undocumented),
    fact("TotalDayInflowsAndOutflowsNotional", Rule::Undocumented),
    fact("StartOfDayBalanceNotional", Rule::Undocumented),
    fact("AvailableBalance", Rule::Undocumented),
    fact("AvailableBalanceNotional", Rule::Undocumented),
    fact("PendingDepositsNotional", Rule::Undocumented),
];

/// *`GetAccountTransactions`*: `Counterparty` here, `CounterParty` in trades. In the tables of 3.5 the two types are integers;
/// every example has their names.
const ACCOUNT_TRANSACTION: &[Fact] = &[
    fact("Counterparty", Rule::RequiredOr("CounterParty")),
    fact("CounterParty", Rule::Misspelt("Counterparty")),
];

/// *`GetAccountTransactions`*. The last two members are known from one client.
const GET_ACCOUNT_TRANSACTIONS: &[Fact] = &[
    fact("OMSId", Rule::Required),
    fact("AccountId", Rule::Required),
    fact("StartIndex", Rule::Undocumented),
    fact("Count", Rule::Undocumented),
];

/// Calls that require these two members.
const OF_AN_ACCOUNT: &[Fact] = &[fact("OMSId", Rule::Required), fact("AccountId", Rule::Required)];

/// *`GetAccountInfo`*: the account is optional since release 4.3.
const GET_ACCOUNT_INFO: &[Fact] = &[fact("OMSId", Rule::Required)];

/// *`GetOMSFeeTiers`*.
const GET_OMS_FEE_TIERS: &[Fact] = &[fact("omsId", Rule::Required)];

/// *`SubscribeAccountEvents`*: `Subscribe` up to release 3.5, `Subscribed` in 4.3 and on the wire.
const SUBSCRIPTION: &[Fact] = &[
    fact("Subscribed", Rule::RequiredOr("Subscribe")),
    fact("Subscribe", Rule::OlderName("Subscribed")),
];

/// *`UnSubscribeAccountEvents`*.
const UNSUBSCRIPTION: &[Fact] = &[fact("UnSubscribed", Rule::Required)];

/// *`MarketStateUpdate`* lists four actions; this one is known from the vendor's web client.
const MARKET_STATE: &[Fact] = &[fact("Action", Rule::UndocumentedValues(&["ReSync"]))];

/// *`GetWithdrawTickets`*: the details are absent until there are any.
const WITHDRAW_TICKET: &[Fact] = &[fact("WithdrawTransactionDetails", Rule::MayBeEmpty)];
