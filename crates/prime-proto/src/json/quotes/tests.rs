use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Bare, Escaped, Quotes};
use crate::json::{Decode, Reader};
use crate::wire::{Entries, JsonText, RawJson, Text};

/// Reads the whole text as one value, with quotes written either way.
pub(in crate::json) fn spelt<'de, Q: Quotes, T>(
    text: &'de str,
    read: impl FnOnce(&mut Reader<'de, Q>) -> Option<T>,
) -> Option<T> {
    let mut reader = Reader::new(text);
    let value = read(&mut reader)?;
    reader.is_done().then_some(value)
}

/// A text as it is written inside a string, without the quotes around it.
pub(in crate::json) fn escape(text: &str) -> String {
    let string = serde_json::to_string(text).unwrap();
    string[1..string.len() - 1].to_owned()
}

/// The value read from a text, and from the same text inside a string.
fn both<T: Decode>(text: &str, inside: &str) -> [Option<T>; 2] {
    [spelt(text, T::decode::<Bare>), spelt(inside, T::decode::<Escaped>)]
}

fn same<T: Decode + Debug + PartialEq>(text: &str, inside: &str) {
    let [expected, found] = both::<T>(text, inside);
    assert!(expected.is_some(), "{text}");
    assert_eq!(found, expected, "{inside}");
}

/// Text inside a string is read the same as outside, or refused.
fn same_or_refused<T: Decode + Debug + PartialEq>(text: &str, inside: &str) {
    let [expected, found] = both::<T>(text, inside);
    assert!(
        found.is_none() || found == expected,
        "{inside}\n{found:?}\n{expected:?}"
    );
}

/// [`escape`] with other escape sequences: `choices` says which characters have one without need, or an unusual one.
fn escape_otherwise(text: &str, choices: &[u8]) -> String {
    let mut choices = choices.iter().cycle();
    let escapes = text.chars().map(|character| match (choices.next(), character) {
        (Some(0), '/') => "\\/".to_owned(),
        (Some(0), _) if u32::from(character) < 0xd800 => format!("\\u{:04x}", u32::from(character)),
        _ => escape(&character.to_string()),
    });
    escapes.collect()
}

/// Strings in JSON, with quotes.
fn strings() -> impl Strategy<Value = Vec<String>> {
    let nested = escape(&escape("{\"a\":\"{\\\"b\\\":[\\\"\\\\u00e5\\\"]}\"}"));
    let known = [
        "\"\"",
        "\"a\"",
        "\"a text of sixteen\"",
        "\"a text of more than thirty-two bytes, \u{e9}\u{20ac}\u{1f600}\"",
        r#""say \"hi\"""#,
        r#""\"""#,
        r#""\\""#,
        r#""\\\\\"\\""#,
        r#""\/\b\f\n\r\t""#,
        r#""\u0022\u005c\u000a""#,
        &format!("\"{nested}\""),
    ];
    let strings: Vec<_> = known.iter().map(|text| (*text).to_owned()).collect();
    let any = any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap());
    vec(prop_oneof![3 => select(strings), 1 => any], 0..6)
}

/// Values, and strings that a reader inside a string refuses.
fn any_values() -> impl Strategy<Value = Vec<String>> {
    let run = format!("\"{}\"", "\\".repeat(90));
    let left = select(vec![run, r#""\ud83d\ude80""#.to_owned()]);
    (values(), vec(left, 0..2)).prop_map(|(values, left)| [values, left].concat())
}

fn values() -> impl Strategy<Value = Vec<String>> {
    let others = [
        "1",
        "-1.5e+3",
        "null",
        "true",
        "[]",
        "{}",
        "[1,{\"a\":\"]}\\\"\"}]",
        "{ \"a\": [ 1, 2 ] }",
    ];
    let others = select(others.map(str::to_owned).to_vec());
    (strings(), vec(others, 0..4)).prop_map(|(mut strings, others)| {
        strings.extend(others);
        strings
    })
}

fn list(items: &[String]) -> String {
    format!("[{}]", items.join(","))
}

fn object(values: &[String]) -> String {
    let members: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(place, value)| format!("\"k{place}\":{value}"))
        .collect();
    format!("{{{}}}", members.join(","))
}

proptest! {
    #[test]
    fn strings_read_the_same_inside_a_string(strings in strings()) {
        let text = list(&strings);
        let inside = escape(&text);
        same::<Vec<String>>(&text, &inside);
        same::<Vec<Text>>(&text, &inside);
        same::<Vec<JsonText>>(&text, &inside);
    }

    #[test]
    fn values_read_the_same_inside_a_string(values in values()) {
        let text = list(&values);
        same::<Vec<RawJson>>(&text, &escape(&text));
        let text = object(&values);
        same::<Entries<Text, RawJson>>(&text, &escape(&text));
    }

    #[test]
    fn unusual_escape_sequences_are_read_the_same_or_refused(values in any_values(), choices in vec(0..40_u8, 1..60)) {
        for text in [list(&values), object(&values)] {
            let inside = escape_otherwise(&text, &choices);
            same_or_refused::<Vec<String>>(&text, &inside);
            same_or_refused::<Vec<JsonText>>(&text, &inside);
            same_or_refused::<Vec<RawJson>>(&text, &inside);
            same_or_refused::<Entries<Text, RawJson>>(&text, &inside);
        }
    }

    #[test]
    fn broken_text_is_read_the_same_or_refused(values in any_values(), at in any::<prop::sample::Index>(), instead in select(vec!["", "\"", "\\", "\n", "]", "u", ","])) {
        for text in [list(&values), object(&values)] {
            let places: Vec<_> = text.char_indices().collect();
            let (start, character) = places[at.index(places.len())];
            let text = format!("{}{instead}{}", &text[..start], &text[start + character.len_utf8()..]);
            let inside = escape(&text);
            same_or_refused::<Vec<String>>(&text, &inside);
            same_or_refused::<Vec<JsonText>>(&text, &inside);
            same_or_refused::<Vec<RawJson>>(&text, &inside);
            same_or_refused::<Entries<Text, RawJson>>(&text, &inside);
        }
    }
}
