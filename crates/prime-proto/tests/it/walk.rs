//! The walk over tokens, compared with serde_json and with itself.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

mod brackets;

use std::collections::BTreeMap;

use insta::assert_snapshot;
use prime_proto::DecodeError;
use prime_proto::json::{DEPTH, ValueEnd, value_end};
use prime_proto::walk::{Token, TokenKind, Tokens, brackets as match_brackets, member};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::value::RawValue;

/// Random sequences of tokens, some of which are JSON.
fn soup() -> impl Strategy<Value = String> {
    let pieces = vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        " ",
        "\n",
        "{\"a\":",
        "\"b\":",
        "[1,",
        ",{}",
        "[[",
        "]]",
        "}}",
        "null",
        "true",
        "false",
        "\"\"",
        "\"c\\n\\u00e9\\\"\"",
        "\"a longer string, \u{e9}\u{20ac} and \\\\ an escape\"",
        "0",
        "-1.5e+3",
        "01",
        "1.",
        "nul",
        "\"\\x\"",
        "\"\u{1}\"",
        "\"",
        "\\",
        "a",
    ];
    vec(select(pieces), 0..12).prop_map(|pieces| pieces.concat())
}

/// Values of every form and a few sizes, as text with whitespace.
fn value() -> impl Strategy<Value = String> {
    let scalars = select(vec![
        "null",
        "true",
        "-0.5E-7",
        "12",
        "\"\"",
        "\"x\\\"\\\\]}\"",
        "\"\u{1f600}\"",
    ])
    .prop_map(str::to_owned);
    scalars.prop_recursive(5, 40, 5, |inner| {
        let item = (select(vec!["", " ", "\r\n\t"]), inner)
            .prop_map(|(whitespace, value)| format!("{whitespace}{value}{whitespace}"));
        let names = subsequence(vec!["a", "b\\u0061", "c\\n", ""], 0..=4);
        prop_oneof![
            vec(item.clone(), 0..5).prop_map(|items| format!("[{}]", items.join(","))),
            (names, vec(item, 4)).prop_map(|(names, items)| {
                let members = names
                    .iter()
                    .zip(items)
                    .map(|(name, item)| format!("\"{name}\" :{item}"));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

fn tokens(text: &str) -> Result<Vec<Token>, DecodeError> {
    Tokens::new(text.as_bytes()).collect()
}

/// The items of an array, by skipping each.
fn items(text: &str) -> Vec<&str> {
    let mut tokens = Tokens::new(text.as_bytes());
    tokens.next().unwrap().unwrap();
    std::iter::from_fn(|| tokens.skip_value().unwrap())
        .map(|item| &text[item])
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2048, ..ProptestConfig::default() })]

    #[test]
    fn walk_in_one_step_visits_the_same_tokens(text in prop_oneof![soup(), value()], taken in 0..4_usize) {
        let mut walk = Tokens::new(text.as_bytes());
        let mut visited: Vec<_> = walk.by_ref().take(taken).collect();
        walk.for_each(|token| visited.push(token));
        let mut walk = Tokens::new(text.as_bytes());
        let one_by_one: Vec<_> = std::iter::from_fn(|| walk.next()).collect();
        prop_assert_eq!(format!("{visited:?}"), format!("{one_by_one:?}"));
    }

    #[test]
    fn texts_are_accepted_that_serde_json_accepts(text in prop_oneof![soup(), value()]) {
        let mut values = serde_json::Deserializer::from_str(&text).into_iter::<&RawValue>();
        let first = values.next();
        let ours = tokens(&text);
        match first {
            Some(Ok(value)) => {
                let end = text.len() - text.trim_start().len() + value.get().len();
                let ours = ours.unwrap();
                prop_assert_eq!(ours.last().unwrap().end, end);
                prop_assert_eq!(value_end(text.as_bytes()), ValueEnd::Complete(end));
            }
            // A single literal or number directly followed by other text: serde_json requires whitespace or a bracket there.
            Some(Err(_)) if matches!(&ours, Ok(tokens) if tokens.len() == 1) => {}
            _ => {
                let error = ours.unwrap_err();
                let expected = if error.is_truncated() {
                    ValueEnd::Truncated
                } else {
                    ValueEnd::Malformed(error.offset())
                };
                prop_assert_eq!(value_end(text.as_bytes()), expected);
            }
        }
    }

    #[test]
    fn values_are_where_serde_json_finds_them(values in vec(value(), 0..4)) {
        let text = format!("[ {} ]", values.join(" , "));
        let expected: Vec<&RawValue> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(items(&text), expected.iter().map(|value| value.get()).collect::<Vec<_>>());
    }

    #[test]
    fn members_are_found_by_their_unescaped_names(value in value()) {
        let Ok(members) = serde_json::from_str::<BTreeMap<String, &RawValue>>(&value) else {
            prop_assert_eq!(member(value.as_bytes(), ""), None);
            return Ok(());
        };
        for name in ["a", "ba", "c\n", "", "x"] {
            let found = member(value.as_bytes(), name).map(|range| &value[range]);
            prop_assert_eq!(found, members.get(name).map(|value| value.get()));
        }
    }

    #[test]
    fn prefixes_are_truncated_not_malformed(value in value().prop_filter("brackets", |value| value.starts_with(['[', '{']))) {
        let whole = tokens(&value).unwrap();
        for end in (0..value.len()).filter(|end| value.is_char_boundary(*end)) {
            prop_assert!(tokens(&value[..end]).unwrap_err().is_truncated());
            let before: Vec<_> = Tokens::new(&value.as_bytes()[..end]).map_while(Result::ok).collect();
            prop_assert!(before.len() < whole.len());
        }
    }

    #[test]
    fn brackets_of_a_sound_value_end_with_it(text in prop_oneof![soup(), value()]) {
        let found = match_brackets(text.as_bytes());
        match value_end(text.as_bytes()) {
            ValueEnd::Complete(end) if text.starts_with(['[', '{']) => {
                prop_assert_eq!((found.end, found.open), (ValueEnd::Complete(end), vec![]));
            }
            // Not before the strict walk: it is stricter.
            ValueEnd::Malformed(at) => prop_assert!(!matches!(found.end, ValueEnd::Malformed(other) if other < at)),
            _ => {}
        }
    }
}

#[test]
fn tokens_have_kinds_and_places() {
    use TokenKind::{ArrayEnd, ArrayStart, False, Name, Null, Number, ObjectEnd, ObjectStart, String, True};
    let text = " {\"a\" : [true,false , null],\"\\u0062\":-1.5e3,\"c\":{\"d\":\"\\\"\"}} ]";
    let tokens = tokens(text).unwrap();
    let read: Vec<_> = tokens.iter().map(|token| (token.kind, &text[token.range()])).collect();
    assert_eq!(
        read,
        [
            (ObjectStart, "{"),
            (Name, "\"a\""),
            (ArrayStart, "["),
            (True, "true"),
            (False, "false"),
            (Null, "null"),
            (ArrayEnd, "]"),
            (Name, "\"\\u0062\""),
            (Number, "-1.5e3"),
            (Name, "\"c\""),
            (ObjectStart, "{"),
            (Name, "\"d\""),
            (String, "\"\\\"\""),
            (ObjectEnd, "}"),
            (ObjectEnd, "}"),
        ]
    );
}

#[test]
fn values_are_skipped_one_by_one() {
    assert_eq!(
        items("[1,[[2],{\"a\":[3]}], \"]\" ,{}]"),
        ["1", "[[2],{\"a\":[3]}]", "\"]\"", "{}"]
    );
    let mut tokens = Tokens::new(br#"{"a":{"b":1},"c":2}"#);
    let depths: Vec<_> = std::iter::from_fn(|| tokens.next().map(|_| tokens.depth())).collect();
    assert_eq!(depths, [1, 1, 2, 2, 2, 1, 1, 1, 0]);
}

#[test]
fn the_first_of_duplicate_members_is_found() {
    assert_eq!(member(br#"{"a":1,"\u0061":2}"#, "a"), Some(5..6));
    assert_eq!(member(br#"{"b":1,"a":2,!"#, "a"), Some(11..12));
    assert_eq!(member(br#"{"b":!,"a":2}"#, "a"), None);
    assert_eq!(member(br#"[{"a":1}]"#, "a"), None);
}

#[test]
fn nothing_follows_an_error() {
    let mut tokens = Tokens::new(b"[1 2]");
    assert_eq!(tokens.by_ref().filter(Result::is_err).count(), 1);
    assert!(tokens.next().is_none() && tokens.skip_value().unwrap().is_none());
}

#[test]
fn brackets_nest_as_deep_as_the_codec_reads_them() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(tokens(&nested(DEPTH)).unwrap().len(), 2 * DEPTH);
    assert_snapshot!(tokens(&nested(DEPTH + 1)).unwrap_err(), @"brackets nest deeper than 128 (line 1 column 129)");
}

#[test]
fn errors_have_a_place() {
    let said = |text: &[u8]| Tokens::new(text).find_map(Result::err).unwrap().to_string();
    assert_snapshot!(said(b"{\"a\"\n  1}"), @"found `1`, expected `:` (line 2 column 3)");
    assert_snapshot!(said(b"{\"a\":\"b"), @"found the end of the text, expected a closing quote (line 1 column 8)");
    assert_snapshot!(said(b"[\"\xff\" 1]"), @"found bytes that are not valid UTF-8 (line 1 column 3)");
    assert_snapshot!(said(b"[1,]\xff"), @"found `]`, expected a value (line 1 column 4)");
}
