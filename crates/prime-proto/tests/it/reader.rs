//! The reader against serde_json: both accept the same texts and return the same values.

mod nesting;

use std::collections::BTreeMap;

use prime_proto::json::{self, ValueEnd, value_end};
use prime_proto::wire::{RawJson, TextOrInteger};
use proptest::prelude::*;
use serde_json::Value;

/// Decodes a text and checks that serde_json returns the same.
fn same_as_serde_json(text: &str) -> Option<Value> {
    let ours = json::decode::<Value>(text).ok();
    let theirs = serde_json::from_str::<Value>(text).ok();
    assert!(same(ours.as_ref(), theirs.as_ref()), "{text:?}\n{ours:?}\n{theirs:?}");
    let raw = text.parse::<RawJson>().ok();
    // A number beyond the range of floats is still a JSON number, so its text is kept.
    if theirs.is_some() {
        assert_eq!(
            raw.as_ref().and_then(|raw| serde_json::from_str(raw.as_json()).ok()),
            theirs,
            "{text:?}"
        );
    }
    assert_eq!(
        raw.is_some(),
        matches!(value_end(text.as_bytes()), ValueEnd::Complete(end) if text[end..].trim_end_matches([' ', '\t', '\r', '\n']).is_empty()),
        "{text:?}"
    );
    ours
}

/// Equality, except for the last bit of a float: serde_json's default is not exact, this reader is.
fn same(ours: Option<&Value>, theirs: Option<&Value>) -> bool {
    match (ours, theirs) {
        (Some(Value::Number(ours)), Some(Value::Number(theirs))) if ours.is_f64() && theirs.is_f64() => ours
            .as_f64()
            .zip(theirs.as_f64())
            .is_some_and(|(ours, theirs)| (ours - theirs).abs() <= ours.abs() * 1e-15),
        (Some(Value::Array(ours)), Some(Value::Array(theirs))) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|(ours, theirs)| same(Some(ours), Some(theirs)))
        }
        (Some(Value::Object(ours)), Some(Value::Object(theirs))) => {
            ours.len() == theirs.len() && ours.iter().all(|(name, value)| same(Some(value), theirs.get(name)))
        }
        (ours, theirs) => ours == theirs,
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter_map("finite", |number| number.is_finite().then(|| Value::from(number))),
        ".*".prop_map(Value::from),
        "[\"\\\\/\u{0}-\u{1f} a\u{e9}\u{20ac}\u{1f600}]{0,20}".prop_map(Value::from),
    ];
    scalar.prop_recursive(5, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map("[a-c\u{e9}\"]{0,9}", inner, 0..6)
                .prop_map(|members| members.into_iter().collect::<Value>()),
        ]
    })
}

proptest! {
    #[test]
    fn every_json_text_means_what_serde_json_says(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        prop_assert!(same(same_as_serde_json(&text).as_ref(), Some(&value)), "{}", text);
    }

    #[test]
    fn nearly_json_is_judged_as_serde_json_judges_it(value in any_json(), cuts in prop::collection::vec((any::<prop::sample::Index>(), "[\\[\\]{}:,\"\\\\0-9eE+\\-. tfnu]{0,2}"), 1..4)) {
        let mut text = serde_json::to_string(&value).unwrap();
        for (place, new) in cuts {
            let at = place.index(text.len() + 1);
            if text.is_char_boundary(at) {
                let end = (at + 1..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(at);
                text.replace_range(at..end, &new);
            }
        }
        same_as_serde_json(&text);
    }
}

#[test]
fn the_grammar_is_that_of_rfc_8259() {
    let texts = [
        "",
        " ",
        "nul",
        "null ",
        "nulll",
        "tru",
        "true false",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "]",
        "{",
        "}",
        "{}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{'a':1}",
        "01",
        "-01",
        "-",
        "1.",
        ".5",
        "1e",
        "1e+",
        "1E5",
        "-0",
        "-0.0",
        "0e1",
        "1.5e-300",
        "1e400",
        "-1e400",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\t\"",
        "\"\u{7f}\"",
        "\"a",
        "\u{feff}1",
        "\u{a0}1",
        "1\u{0}",
        "[1]]",
        "\"\\",
        "\"\\u",
        "\"\\u00",
        "{\"a\":1,\"a\":2}",
        "//1",
        "+1",
        "Infinity",
        "NaN",
        "0x1",
    ];
    for text in texts {
        same_as_serde_json(text);
    }
}

#[test]
fn an_error_states_what_was_found_and_expected_and_where() {
    type Book = BTreeMap<String, Vec<Option<u8>>>;
    let errors: Vec<String> = [
        "{\"bids\": [1, null, 300]}",
        "{\n  \"bids\": [\n    1,\n    \"2\"\n  ]\n}",
        "{\"bids\": 5}",
        "{\"bids\": [1 2]}",
        "{\"bids\": [1],}",
        "{\"bids\" [1]}",
        "{\"a b\": [-1]}",
        "{\"\": [1.5]}",
        "{\"bids\": [99999999999999999999]}",
        "{\"bids\": [\u{1}]}",
        "{} {}",
        "",
    ]
    .iter()
    .map(|text| format!("{text:?}\n    {}", json::decode::<Book>(text).unwrap_err()))
    .collect();
    insta::assert_snapshot!(errors.join("\n"));
}

#[test]
fn only_four_characters_are_whitespace() {
    for character in '\0'..='\u{ff}' {
        let text = format!("[ {character}         [],  {character}        null\t]");
        let is_blank = matches!(character, ' ' | '\t' | '\n' | '\r');
        assert_eq!(json::decode::<RawJson>(&text).is_ok(), is_blank, "{character:?}");
        let end = if is_blank {
            ValueEnd::Complete(text.len())
        } else {
            ValueEnd::Malformed(2)
        };
        match character {
            // Characters with which a value may begin.
            '"' | '-' | '0'..='9' | '[' | 'f' | 'n' | 't' | '{' | ']' => {}
            _ => assert_eq!(value_end(text.as_bytes()), end, "{character:?}"),
        }
    }
}

#[test]
fn whitespace_of_any_length_is_skipped() {
    for count in 0..40 {
        for piece in [" ", "\n", "\t", "\r", " \n", "\n        ", "         \t"] {
            let whitespace = piece.repeat(count);
            let text = format!("{whitespace}[{whitespace}1{whitespace},{whitespace}\"2\"{whitespace}]{whitespace}");
            assert_eq!(
                json::decode::<Vec<TextOrInteger>>(&text).unwrap(),
                [TextOrInteger::from("1"), TextOrInteger::from("2")],
                "{text:?}"
            );
            assert_eq!(
                value_end(text.as_bytes()),
                ValueEnd::Complete(text.len() - whitespace.len()),
                "{text:?}"
            );
        }
    }
}

#[test]
fn a_truncated_or_misspelt_literal_is_reported() {
    let expected = ["tru", "trUe", "fals", "falSe", "nul", "nuLl"].map(|text| {
        let error = json::decode::<RawJson>(text).unwrap_err().to_string();
        let (_, expected) = error.split_once("expected ").unwrap();
        expected.to_owned()
    });
    assert_eq!(
        expected,
        [
            "`true` (line 1 column 4)",
            "`true` (line 1 column 3)",
            "`false` (line 1 column 5)",
            "`false` (line 1 column 4)",
            "`null` (line 1 column 4)",
            "`null` (line 1 column 3)",
        ]
    );
}

#[test]
fn a_text_is_truncated_only_where_it_could_continue() {
    let deep = "[".repeat(json::DEPTH + 1);
    for (text, end) in [
        ("{type}", ValueEnd::Malformed(1)),
        ("[1 2", ValueEnd::Malformed(3)),
        ("[1,", ValueEnd::Truncated),
        (" tru", ValueEnd::Truncated),
        ("[trve", ValueEnd::Malformed(3)),
        (&deep, ValueEnd::Malformed(json::DEPTH)),
        (&deep[1..], ValueEnd::Truncated),
    ] {
        assert_eq!(value_end(text.as_bytes()), end, "{text}");
    }
}
