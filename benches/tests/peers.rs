//! Tests that the hand-written decoders read the same as serde's derive into the same structs, and refuse text that is not JSON.

use prime_benches::cases;
use prime_benches::peers::jiter::{self, Record};
use prime_benches::peers::{lazy, plain};
use serde::{Deserialize, Serialize};
use serde_json::{Value, to_value};

fn of_kind(kind: &str) -> Vec<String> {
    let is_it = |text: &String| serde_json::from_str::<Value>(text).is_ok_and(|message| message["type"] == kind);
    let texts: Vec<_> = cases::all().into_iter().map(|case| case.text).filter(is_it).collect();
    assert!(!texts.is_empty(), "{kind}");
    texts
}

fn by_hand<'a, T: Record<'a> + Serialize>(text: &'a str) -> anyhow::Result<Value> {
    Ok(to_value(jiter::update::<T>(text)?)?)
}

fn derived<'a, T: Deserialize<'a> + Serialize>(text: &'a str) -> serde_json::Result<Value> {
    to_value(serde_json::from_str::<plain::Update<'_, T>>(text)?)
}

#[test]
fn jiter_reads_the_same_user() {
    for text in of_kind("User") {
        let expected = derived::<plain::User<'_>>(&text).unwrap();
        assert_eq!(by_hand::<plain::User<'_>>(&text).unwrap(), expected);
        by_hand::<plain::User<'_>>(&text[..text.len() - 1]).unwrap_err();
    }
}

#[test]
fn jiter_reads_the_same_market_data() {
    for text in of_kind("MarketDataSnapshot") {
        let expected = derived::<plain::MarketDataSnapshot<'_>>(&text).unwrap();
        assert_eq!(by_hand::<plain::MarketDataSnapshot<'_>>(&text).unwrap(), expected);
        by_hand::<plain::MarketDataSnapshot<'_>>(&text[..text.len() - 1]).unwrap_err();
    }
}

#[test]
fn lazy_access_finds_the_kind_and_checks_the_rest() {
    for text in of_kind("Margin") {
        assert_eq!(lazy::Unknown::read(&text).unwrap().kind.as_raw_str(), "\"Margin\"");
        lazy::Unknown::read(&text[..text.len() - 1]).unwrap_err();
        lazy::Unknown::read(&text.replacen("\"Key\":", "\"Key\";", 1)).unwrap_err();
    }
}
