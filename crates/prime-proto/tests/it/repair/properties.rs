//! Properties of every value in every typesetting.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use prime_proto::repair::repair;

use super::repaired;

const MARKS: [&str; 19] = [
    "“", "”", "\"", "...", "…", "**", ",", ":", "[", "]", "{", "}", " ", "\\", "\n", "é", "x", "word", "1",
];

/// Texts with many of the characters that matter to the text layer.
fn texts() -> BoxedStrategy<String> {
    let marks = vec(prop::sample::select(&MARKS[..]), 0..8).prop_map(|marks| marks.concat());
    prop_oneof![marks, any::<String>()].boxed()
}

const WORDS: [&str; 16] = [
    "a",
    "word",
    " ",
    "x, y",
    "z: 1",
    "…",
    "...",
    "**",
    "'",
    "\\",
    "/",
    "é",
    "\n",
    "“word”",
    "\"word\"",
    "[1]",
];

/// Texts that remain unambiguous when typeset: quote marks in them surround a word.
fn words() -> BoxedStrategy<String> {
    let joined = |words: Vec<&str>| format!("<{}>", words.join(" "));
    let several = vec(prop::sample::select(&WORDS[..]), 0..5).prop_map(joined);
    prop_oneof![Just(String::new()), several].boxed()
}

fn values(texts: BoxedStrategy<String>) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e9..1e9).prop_map(|number: f64| Value::from(number)),
        texts.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((texts.clone(), inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A sequence of choices from bytes that proptest generates.
struct Choices<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Whether a string that a straight quote opens may end with a curly one; otherwise the reverse.
    mixed: bool,
}

impl<'a> Choices<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let mixed = bytes[0].is_multiple_of(2);
        Self { bytes, at: 0, mixed }
    }

    fn of(&mut self, count: u8) -> u8 {
        self.at += 1;
        self.bytes[self.at % self.bytes.len()] % count
    }

    fn whitespace(&mut self) -> &'static str {
        ["", "", " ", "\n\t", "    ", "\r\n"][usize::from(self.of(6))]
    }
}

/// Writes a value as a typesetter would.
fn typeset(value: &Value, choices: &mut Choices<'_>, out: &mut String) {
    match value {
        Value::String(text) => typeset_string(text, choices, out),
        Value::Array(items) => {
            out.push('[');
            let pairs = items
                .iter()
                .all(|item| item.as_object().is_some_and(|members| !members.is_empty()));
            for (index, item) in items.iter().enumerate() {
                match item {
                    Value::Object(members) if pairs && separable(items) => {
                        typeset_members(members.iter(), choices, out);
                    }
                    other => {
                        out.push_str(choices.whitespace());
                        typeset(other, choices, out);
                        out.push_str(choices.whitespace());
                    }
                }
                if index + 1 < items.len() {
                    out.push(',');
                }
            }
            typeset_end(items.is_empty(), choices, out);
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            typeset_members(members.iter(), choices, out);
            typeset_end(members.is_empty(), choices, out);
            out.push('}');
        }
        other => write!(out, "{other}").unwrap(),
    }
}

/// Whether objects without braces can be separated: each begins with a name that the previous one has.
fn separable(items: &[Value]) -> bool {
    let names = |item: &Value| -> Vec<String> { item.as_object().unwrap().keys().cloned().collect() };
    items.windows(2).all(|two| names(&two[0]).contains(&names(&two[1])[0]))
}

fn typeset_members<'a>(
    members: impl ExactSizeIterator<Item = (&'a String, &'a Value)>,
    choices: &mut Choices<'_>,
    out: &mut String,
) {
    let count = members.len();
    for (index, (name, value)) in members.enumerate() {
        let bold = choices.of(5);
        out.push_str(choices.whitespace());
        out.push_str(if bold < 2 { "**" } else { "" });
        typeset_string(name, choices, out);
        out.push_str(choices.whitespace());
        out.push(':');
        out.push_str(choices.whitespace());
        typeset(value, choices, out);
        out.push_str(choices.whitespace());
        let last = index + 1 == count;
        out.push_str(match (bold, last) {
            (0, false) => ",**",
            (1, false) => "**,",
            (0 | 1, true) => "**",
            (_, false) => ",",
            (_, true) => "",
        });
    }
}

fn typeset_end(empty: bool, choices: &mut Choices<'_>, out: &mut String) {
    match (choices.of(4), empty) {
        (0, false) => out.push(','),
        (1, false) => out.push_str(",\n..."),
        (2, false) => out.push_str(", …"),
        (1, true) => out.push_str("..."),
        _ => {}
    }
    out.push_str(choices.whitespace());
}

fn typeset_string(text: &str, choices: &mut Choices<'_>, out: &mut String) {
    let straight = Value::from(text).to_string();
    let content = &straight[1..straight.len() - 1];
    let (open, close) = match choices.of(6) {
        0 => ("\"", "\""),
        1 => ("”", "”"),
        2 => ("“", "“"),
        // Both forms in one document could form a straight string that begins with one and ends with the other.
        3 if choices.mixed && !text.contains('“') => ("\"", "”"),
        4 if !choices.mixed && !text.contains('"') => ("“", "\""),
        _ => ("“", "”"),
    };
    out.push_str(open);
    if open == "\"" {
        out.push_str(content);
    } else {
        out.push_str(&content.replace("\\\"", "\""));
    }
    out.push_str(close);
}

proptest! {
    #[test]
    fn json_of_any_layout_is_returned_unchanged(value in values(texts()), indent in "[ \t\r\n]{0,3}") {
        let mut pretty = Vec::new();
        let formatter = serde_json::ser::PrettyFormatter::with_indent(indent.as_bytes());
        serde::Serialize::serialize(&value, &mut serde_json::Serializer::with_formatter(&mut pretty, formatter)).unwrap();
        for text in [value.to_string(), String::from_utf8(pretty).unwrap()] {
            let repaired = repair(&text).unwrap();
            prop_assert!(std::ptr::eq(repaired.text(), text.as_str()));
            prop_assert_eq!(repaired.repairs(), []);
        }
    }

    #[test]
    fn a_typeset_value_is_repaired_to_that_value(value in values(words()), bytes in vec(any::<u8>(), 1..200)) {
        let mut source = String::new();
        typeset(&value, &mut Choices::new(&bytes), &mut source);
        let text = repaired(&source).map_err(|error| TestCaseError::fail(format!("{source}\n{error}")))?;
        prop_assert_eq!(repair(&text).unwrap().to_line(), value.to_string(), "{}", source);
    }

    #[test]
    fn any_text_is_repaired_or_refused(text in prop_oneof![texts(), vec(texts(), 0..6).prop_map(|texts| texts.concat())]) {
        match repaired(&text) {
            Ok(_) => {}
            Err(error) => prop_assert!(error.offset() <= text.len() && text.is_char_boundary(error.offset())),
        }
    }

    #[test]
    fn a_cut_off_text_is_refused(value in values(words()), bytes in vec(any::<u8>(), 1..50), cut in any::<prop::sample::Index>()) {
        let mut source = String::from("[");
        typeset(&value, &mut Choices::new(&bytes), &mut source);
        source.push(']');
        let mut end = cut.index(source.len());
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert!(repair(&source[..end]).is_err(), "{}", &source[..end]);
    }
}
