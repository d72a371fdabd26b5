//! Types that behave like strings: identifiers, short strings, the words of enums.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use prime_proto::json::{self, Input};
use prime_proto::kraken::{Hello, OrdStatus, Side, Symbol};
use prime_proto::wire::{Interval, Text, Timestamp};

#[test]
fn maps_keyed_by_identifiers_are_looked_up_with_a_string() {
    let long = "a string that is longer than 24 bytes";
    let hashed = HashMap::from([(Symbol::from("BTC-USD"), 1), (Symbol::from(long), 2)]);
    assert_eq!(
        ["BTC-USD", long, "ETH-USD"].map(|key| hashed.get(key)),
        [Some(&1), Some(&2), None]
    );
    let sorted = BTreeMap::from([(Symbol::from("BTC-USD"), 1), (Symbol::from(long), 2)]);
    assert_eq!(
        ["BTC-USD", long, "b"].map(|key| sorted.get(key)),
        [Some(&1), Some(&2), None]
    );
    assert!(HashSet::from([Text::from("a")]).contains("a"));
    assert!(!BTreeSet::from([Text::from("a")]).contains("b"));
}

#[test]
fn identifiers_and_short_strings_convert_from_and_to_strings() {
    let parsed: Symbol = "BTC-USD".parse().unwrap();
    assert_eq!(parsed, Symbol::from("BTC-USD".to_owned()));
    assert_eq!((parsed.as_ref(), parsed.to_string().as_str()), ("BTC-USD", "BTC-USD"));
    assert_eq!(String::from(parsed), "BTC-USD");
    let text: Text = "BTC-USD".parse().unwrap();
    assert_eq!(String::from(text), "BTC-USD");
}

#[test]
fn a_word_that_is_not_listed_is_kept_by_from_and_refused_by_parse() {
    assert_eq!("Buy".parse(), Ok(Side::Buy));
    let unknown = Side::from("buy");
    assert_eq!((unknown.as_str(), unknown.is_known()), ("buy", false));
    let error = "buy".parse::<Side>().unwrap_err();
    assert_eq!(Err(error.clone()), unknown.ensure_known());
    assert_eq!(error.to_string(), "found `buy`, expected one of `Buy`, `Sell`");
    let long = format!("a\n{}", "x".repeat(60)).parse::<Side>().unwrap_err();
    assert_eq!(
        long.to_string(),
        format!(r"found `a\n{}`..., expected one of `Buy`, `Sell`", "x".repeat(38))
    );
}

#[test]
fn every_listed_word_round_trips() {
    assert_eq!(Side::KNOWN, [Side::Buy, Side::Sell]);
    assert_eq!(OrdStatus::KNOWN.len(), 10);
    for known in OrdStatus::KNOWN {
        assert!(known.is_known());
        assert_eq!(known.ensure_known(), Ok(()));
        assert_eq!(known.as_str().parse().as_ref(), Ok(known));
    }
}

#[test]
fn a_message_is_decoded_from_the_types_of_sockets_and_files() {
    fn same<I: Input>(input: I) {
        assert_eq!(input.text().unwrap(), "[1]");
        assert_eq!((&&input).text().unwrap(), "[1]");
    }
    same("[1]");
    same(*b"[1]");
    same(b"[1]");
    same(&b"[1]"[..]);
    same("[1]".to_owned());
    same(b"[1]".to_vec());
    same(Box::<str>::from("[1]"));
    same(Box::<[u8]>::from(&b"[1]"[..]));
    same(Rc::<str>::from("[1]"));
    same(Arc::<str>::from("[1]"));
    same(Arc::<[u8]>::from(&b"[1]"[..]));
    same(Cow::Borrowed("[1]"));
    same(Cow::<str>::Owned("[1]".to_owned()));
    same(Cow::Borrowed(&b"[1]"[..]));
    assert_eq!(
        [0xff_u8].text().unwrap_err().to_string(),
        "found bytes that are not valid UTF-8 (line 1 column 1)"
    );
}

#[test]
fn the_crates_for_times_and_numbers_are_re_exported() {
    let hello: Hello = json::decode(r#"{"type":"hello","ts":"2021-09-15T03:33:07.5Z","session_id":"S1"}"#).unwrap();
    let instant: prime_proto::chrono::DateTime<prime_proto::chrono::Utc> = hello.ts.into();
    assert_eq!(Timestamp::try_from(instant).unwrap(), hello.ts);
    assert_eq!((hello.ts - hello.ts).num_nanoseconds(), Some(0));
    let earlier: Timestamp = "2021-09-15T03:33:08Z".parse().unwrap();
    assert_eq!((hello.ts - earlier).num_milliseconds(), -500);
    let number: prime_proto::rust_decimal::Decimal = "1.50".parse::<prime_proto::wire::Decimal>().unwrap().into();
    assert_eq!(number.scale(), 2);
    let span: std::time::Duration = "1m".parse::<Interval>().unwrap().into();
    assert_eq!(span.as_secs(), 60);
}
