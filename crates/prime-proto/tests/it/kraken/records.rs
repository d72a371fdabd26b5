//! The members of records, compared with the fixtures.

use std::collections::BTreeSet;

use prime_proto::kraken::{
    Balance, BalanceEquivalent, CommandRecord, Currency, CurrencyConversion, ExecutionReport, Exposure,
    MarketDataSnapshot, NewOrderSingle, Order, OrderCancelReplaceRequest, OrderCancelRequest, OrderControlRequest,
    PriceLevel, Quote, QuoteCancelRequest, QuoteRequest, Security, StrategyParameters, Stream, Trade, User, UserConfig,
    UserSetting,
};
use prime_proto::wire::{Named, Record};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::assert_text;
use crate::exact_json::Json;
use crate::samples::fixtures;

/// Every record of one kind, from all its fixtures.
fn records(kind: &str) -> Vec<Vec<(String, Json)>> {
    let messages = fixtures("kraken")
        .into_iter()
        // Records to forget need not be whole.
        .filter(|sample| !sample.name.contains("by_key"))
        .map(|sample| Json::read(&sample.text).unwrap())
        .filter(|message| message.member("type").and_then(Json::as_text) == Some(kind));
    let records: Vec<_> = messages
        .flat_map(|message| objects(message.member("data").unwrap()))
        .collect();
    assert!(!records.is_empty(), "{kind}");
    records
}

/// The objects below a member of the records.
fn below(kind: &str, member: &str) -> Vec<Vec<(String, Json)>> {
    let members = records(kind).into_iter().flatten();
    let found = members.filter(|(name, _)| name == member);
    found.flat_map(|(_, value)| objects(&value)).collect()
}

/// The object itself, or the objects of the array.
fn objects(json: &Json) -> Vec<Vec<(String, Json)>> {
    match json {
        Json::Object(members) => vec![members.clone()],
        Json::Array(items) => items.iter().flat_map(objects).collect(),
        _ => Vec::new(),
    }
}

/// Checks that every member of the type occurs in some record, and that only the required ones must be present.
fn check<T: Record + Serialize + DeserializeOwned>(name: &str, records: &[Vec<(String, Json)>]) {
    let shown: BTreeSet<_> = records
        .iter()
        .flatten()
        .filter(|(_, value)| *value != Json::Null)
        .map(|(member, _)| member.as_str())
        .collect();
    let unseen: Vec<_> = T::MEMBERS.iter().filter(|member| !shown.contains(*member)).collect();
    assert!(unseen.is_empty(), "no fixture of {name} has {unseen:?}");

    for record in records {
        for member in T::MEMBERS {
            let mut record = record.clone();
            record.retain(|(name, _)| name != member);
            let read: Result<T, _> = prime_proto::json::decode(&Json::Object(record).to_string());
            let is_required = T::REQUIRED.contains(member);
            assert_eq!(read.is_err(), is_required, "{name} without {member}");
            if let Err(error) = read {
                assert_eq!(error.cause().to_string(), format!("member `{member}` is missing"));
            }
        }
    }
}

fn check_stream<T: Stream>() {
    check::<T>(T::NAME, &records(T::NAME));
}

fn check_command<T: CommandRecord>() {
    check::<T>(T::NAME, &records(T::NAME));
}

#[test]
fn fixtures_show_every_member_of_a_record_and_which_are_required() {
    check_stream::<Security>();
    check_stream::<Currency>();
    check_stream::<CurrencyConversion>();
    check_stream::<MarketDataSnapshot>();
    check_stream::<Order>();
    check_stream::<ExecutionReport>();
    check_stream::<Trade>();
    check_stream::<Quote>();
    check_stream::<Exposure>();
    check_stream::<Balance>();
    check_stream::<User>();
    check_command::<NewOrderSingle>();
    check_command::<OrderCancelRequest>();
    check_command::<OrderCancelReplaceRequest>();
    check_command::<OrderControlRequest>();
    check_command::<QuoteRequest>();
    check_command::<QuoteCancelRequest>();
    check_command::<UserConfig>();
}

#[test]
fn fixtures_show_every_member_of_a_part_and_which_are_required() {
    check::<BalanceEquivalent>("Equivalent", &below("Balance", "Equivalent"));
    check::<PriceLevel>("Bids", &below("MarketDataSnapshot", "Bids"));
    check::<StrategyParameters>("Parameters", &below("NewOrderSingle", "Parameters"));
    check::<UserSetting>("Config", &below("User", "Config"));
}

/// The members that the manual marks as required, except those whose documentation explains why they may be absent.
#[test]
fn the_required_members_are_those_of_the_manual() {
    fn required<T: Named + Record>() -> String {
        format!("{}: {}", T::NAME, T::REQUIRED.join(" "))
    }
    let lines = [
        required::<Security>(),
        required::<Currency>(),
        required::<CurrencyConversion>(),
        required::<MarketDataSnapshot>(),
        required::<Order>(),
        required::<ExecutionReport>(),
        required::<Trade>(),
        required::<Quote>(),
        required::<Exposure>(),
        required::<Balance>(),
        required::<User>(),
        required::<NewOrderSingle>(),
        required::<OrderCancelRequest>(),
        required::<OrderCancelReplaceRequest>(),
        required::<OrderControlRequest>(),
        required::<QuoteRequest>(),
        required::<QuoteCancelRequest>(),
        required::<UserConfig>(),
    ];
    assert_text("the_required_members_are_those_of_the_manual", lines.join("\n"));
}
