//! Reading and writing without serde in between comes to what serde's way comes to: the same value, the same text, the same
//! refusal.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;

use prime_proto::alphapoint::Frame;
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, json};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Compares what the codec says of a text with what serde's way says of it.
fn compare<T>(text: &str, found: Result<T, DecodeError>, encode: impl Fn(&T) -> String)
where
    T: Debug + DeserializeOwned + PartialEq + Serialize,
{
    match (found, json::decode::<T>(text)) {
        (Ok(found), Ok(expected)) => {
            assert_eq!(found, expected, "{text}");
            // Times and decimals that are equal may be written in another form.
            assert_eq!(encode(&found), serde_json::to_string(&expected).unwrap(), "{text}");
        }
        (Err(found), Err(expected)) => {
            let [found, expected] =
                [found, expected].map(|error| (error.cause().clone(), error.path(), error.offset(), error.position()));
            assert_eq!(found, expected, "{text}");
        }
        (found, expected) => panic!("{text}\n{found:?}\n{expected:?}"),
    }
}

/// Compares both ways of everything that a text may be.
pub(crate) fn both_ways(text: &str) {
    compare(text, ServerMessage::decode(text), ServerMessage::encode);
    compare(text, ClientMessage::decode(text), ClientMessage::encode);
    compare(text, Frame::decode(text), Frame::encode);
    if let Ok(frame) = Frame::decode(text)
        && frame.o.as_str() != text
    {
        both_ways(frame.o.as_str());
    }
}

#[test]
fn every_fixture_reads_and_writes_the_same_both_ways() {
    for sample in ["kraken", "alphapoint"].into_iter().flat_map(crate::samples::fixtures) {
        both_ways(&sample.text);
    }
}

/// A member of the manual out of its place, an unknown one in the midst of them, and behind them.
#[test]
fn members_in_another_order_read_the_same_both_ways() {
    let level = r#"{"Size":"2","Price":"1.5"}"#;
    let book = format!(r#"{{"Offers":[{level}],"Bids":[],"Shard":{{"a":[1]}},"Symbol":"BTC-USD","Status":"Online"}}"#);
    let message = |book: &str, behind: &str| {
        format!(
            r#"{{"reqid":1,"type":"MarketDataSnapshot","seqNum":2,"ts":"2021-09-14T22:03:04Z","data":[{book},{book}]{behind}}}"#
        )
    };
    for behind in [
        "",
        r#","x":1"#,
        r#","x":1,"x":2"#,
        r#","tag":"a""#,
        r#","x":[],"tag":"a""#,
        r#","reqid":1"#,
    ] {
        both_ways(&message(&book, behind));
        both_ways(&message(&book.replace("Status", "status"), behind));
    }
}

/// Few unknown members and many, one of them twice, without blanks and as texts for people have them.
#[test]
fn unknown_members_read_the_same_both_ways_however_many_there_are() {
    for count in 0..20 {
        let names: Vec<_> = (0..count).map(|place| format!("x{place}")).collect();
        for twice in [None, names.first(), names.get(7), names.last()] {
            for between in ["", " ", "\n  ", "\r\n\t", "\n                    "] {
                let members: Vec<_> = names
                    .iter()
                    .chain(twice)
                    .map(|name| format!(r#",{between}"{name}": [1,{between}"{name}"]"#))
                    .collect();
                let members = members.concat();
                let text = format!(
                    r#"{{{between}"type":"hello",{between}"ts": "2021-09-14T22:03:04Z",{between}"session_id":"S"{members}{between}}}"#
                );
                compare(&text, ServerMessage::decode(&text), ServerMessage::encode);
                assert_eq!(ServerMessage::decode(&text).is_ok(), twice.is_none(), "{text}");
            }
        }
    }
}

/// Texts that are looked at in one, two or more blocks, with and without more behind them.
#[test]
fn texts_of_every_length_read_the_same_both_ways() {
    for length in 0..50 {
        for odd in ["", "\u{e9}", "\\n", "\n", "\\"] {
            for behind in [
                "",
                r#","x":1"#,
                r#","x":"farther from the end of the text, by some blocks""#,
            ] {
                let id = format!("{}{odd}{}", "a".repeat(length), "b".repeat(length % 5));
                let text = format!(r#"{{"type":"hello","ts":"2021-09-14T22:03:04Z","session_id":"{id}"{behind}}}"#);
                compare(&text, ServerMessage::decode(&text), ServerMessage::encode);
            }
        }
    }
}

#[test]
fn a_kind_is_the_member_of_the_message_and_no_other_one() {
    for (text, kind) in [
        (
            r#"{"x":[1],"type":"hello","ts":"2021-09-14T22:03:04Z","session_id":"S"}"#,
            Ok("hello"),
        ),
        (
            r#"{"ts":"2021-09-14T22:03:04Z","x":{"type":"Margin"},"session_id":"S","type":"hello"}"#,
            Ok("hello"),
        ),
        (
            r#"{"x":[1],"type":"hello","ts":"2021-09-14T22:03:04Z","session_id":"S","y":{"type":"User"}}"#,
            Ok("hello"),
        ),
        (r#"{"x":[1],"type":"Margin","y":{"type":"hello"}}"#, Ok("Margin")),
        (r#"{"x":[1],"type":"Margin","y":{"type":"Basket"}}"#, Ok("Margin")),
        (r#"{"x":[1],"y":{"type":"hello"}}"#, Err("type")),
        (r#"{"x":[1],"y":{"type":"Margin"}}"#, Err("type")),
        (r#"{"error":{"code":1,"msg":"","type":"error"}}"#, Ok("error")),
        (
            r#"{"x":[1],"type":"hello","error":{"code":1,"msg":"","type":"error"}}"#,
            Err("ts"),
        ),
    ] {
        both_ways(text);
        match (ServerMessage::decode(text), kind) {
            (Ok(message), Ok(kind)) => assert_eq!(message.kind(), kind, "{text}"),
            (Err(error), Err(member)) => assert!(error.to_string().contains(&format!("`{member}`")), "{error}"),
            (found, _) => panic!("{text}\n{found:?}"),
        }
    }
}

/// Some digits, perhaps more than is read at once, before whatever may follow.
#[test]
fn decimals_of_every_length_read_the_same_both_ways() {
    let digits = "12345678901234567890123456789012345";
    for whole in 0..34 {
        for fraction in 0..32 {
            for sign in ["", "-"] {
                let (whole, fraction) = (&digits[..whole], &digits[..fraction]);
                for number in [
                    format!("{sign}{whole}.{fraction}"),
                    format!("{sign}{whole}"),
                    format!("{sign}0{whole}.0{fraction}"),
                    format!("{sign}{whole}.{fraction}e1"),
                    format!("{sign}{whole}.{fraction}\\u0030"),
                ] {
                    let [near, far] = ["", r#","Far":"from the end of the text""#]
                        .map(|behind| format!(r#"{{"Price":"{number}","Size":"1"{behind}}}"#));
                    for level in [near, far] {
                        let text = format!(
                            r#"{{"reqid":1,"type":"MarketDataSnapshot","ts":"2021-09-14T22:03:04Z","seqNum":2,"data":[{{"Symbol":"S","Status":"Online","Bids":[{level}],"Offers":[]}}]}}"#
                        );
                        compare(&text, ServerMessage::decode(&text), ServerMessage::encode);
                    }
                }
            }
        }
    }
}
