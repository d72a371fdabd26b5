//! The same message in other spellings: members in another order, escaped names and strings, whitespace between all tokens. The
//! value is the same; a refused message is refused in every spelling, at the same path and for the same reason.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use prime_proto::alphapoint::registry::Role;
use prime_proto::alphapoint::{Frame, MessageType};
use prime_proto::wire::JsonText;

use crate::doors::{Door, Passed};
use crate::exact_json::{Difference, Json, differences};
use crate::properties::seed::SEEDS;

/// How a value is spelled.
#[derive(Clone, Copy)]
struct Style {
    /// Whether members are in reverse order.
    reversed: bool,
    /// Whether the first character of every name is a `\u` escape sequence.
    names: bool,
    /// Whether the first character of every string value is a `\u` escape sequence.
    strings: bool,
    /// Whitespace between all tokens.
    whitespace: &'static str,
}

const PLAIN: Style = Style {
    reversed: false,
    names: false,
    strings: false,
    whitespace: "",
};

impl Style {
    fn write(self, json: &Json) -> String {
        let whitespace = self.whitespace;
        match json {
            Json::Text(text) => quote(text, self.strings),
            Json::Array(items) => {
                let items: Vec<_> = items.iter().map(|item| self.write(item)).collect();
                format!(
                    "[{whitespace}{}{whitespace}]",
                    items.join(&format!("{whitespace},{whitespace}"))
                )
            }
            Json::Object(members) => {
                let mut members: Vec<_> = members
                    .iter()
                    .map(|(name, value)| {
                        format!(
                            "{}{whitespace}:{whitespace}{}",
                            quote(name, self.names),
                            self.write(value)
                        )
                    })
                    .collect();
                if self.reversed {
                    members.reverse();
                }
                format!(
                    "{{{whitespace}{}{whitespace}}}",
                    members.join(&format!("{whitespace},{whitespace}"))
                )
            }
            other => other.to_string(),
        }
    }
}

/// A string, with its first character escaped if requested.
fn quote(text: &str, escaped: bool) -> String {
    let first = text
        .chars()
        .next()
        .filter(|first| escaped && u32::from(*first) < 0xd800);
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    match first {
        Some(first) => {
            let rest = quoted(&text[first.len_utf8()..]);
            format!("\"\\u{:04x}{}", u32::from(first), &rest[1..])
        }
        None => quoted(text),
    }
}

/// Every spelling, with the same or another order of members.
fn styles() -> impl Iterator<Item = Style> {
    let whitespaces = ["", " ", "\n  ", "\r\n\t", "                                        "];
    whitespaces.into_iter().flat_map(|whitespace| {
        (0..8).map(move |bits| Style {
            reversed: bits & 1 == 1,
            names: bits & 2 == 2,
            strings: bits & 4 == 4,
            whitespace,
        })
    })
}

/// Compares a spelling with the plain one.
fn compare(door: &Door, json: &Json, style: Style, name: &str) {
    let (plain, text) = (PLAIN.write(json), style.write(json));
    match (door.pass(&plain), door.pass(&text)) {
        (Ok(expected), Ok(found)) => same(&expected, &found, &format!("{name}: {text}")),
        (Err(expected), Err(found)) => {
            assert_eq!(found.kind(), expected.kind(), "{name}: {text}");
            if !style.reversed {
                assert_eq!(found.path(), expected.path(), "{name}: {text}");
                assert_eq!(
                    found.cause().to_string(),
                    expected.cause().to_string(),
                    "{name}: {text}"
                );
            }
        }
        (expected, found) => panic!(
            "{name}: {text}\n{:?}\n{:?}",
            expected.map(|passed| passed.canonical),
            found.map(|passed| passed.canonical)
        ),
    }
}

fn same(expected: &Passed, found: &Passed, text: &str) {
    let [expected_json, found_json] =
        [expected, found].map(|passed| Json::read(&passed.canonical).unwrap_or(Json::Text(passed.canonical.clone())));
    let different: Vec<_> = differences(&expected_json, &found_json)
        .iter()
        .filter(|difference| !is_same_inside(difference))
        .map(ToString::to_string)
        .collect();
    assert_eq!(different, [""; 0], "{text}");
    assert_eq!(found.is_unknown, expected.is_unknown, "{text}");
}

/// A bare value where JSON text in a string is documented keeps its spelling.
fn is_same_inside(difference: &Difference) -> bool {
    match (&difference.read, &difference.written) {
        (Some(Json::Text(read)), Some(Json::Text(written))) => match (Json::read(read), Json::read(written)) {
            (Ok(read), Ok(written)) => differences(&read, &written).is_empty(),
            _ => false,
        },
        _ => false,
    }
}

#[test]
fn every_fixture_is_the_same_in_every_spelling() {
    for seed in SEEDS.iter() {
        // Settings that are members of an object follow the order of the members.
        let is_ordered = seed.sample.name.ends_with("_map.json");
        for style in styles().filter(|style| !(style.reversed && is_ordered)) {
            compare(&seed.door, &seed.json, style, &seed.sample.name);
        }
    }
}

/// A payload is the same whether its frame escapes it as usual, in another way, or not at all.
#[test]
fn every_payload_is_the_same_in_a_frame() {
    for seed in SEEDS.iter() {
        let Door::Payload(entry) = &seed.door else { continue };
        let m = match entry.role() {
            Role::Request => MessageType::REQUEST,
            Role::Reply => MessageType::REPLY,
            _ => MessageType::EVENT,
        };
        let text = PLAIN.write(&seed.json);
        let frame = Frame::new(m, 2, entry.name(), JsonText::from(text.as_str())).encode();
        let expected = Door::Frame.pass(&frame).unwrap().value;
        let unusual = frame.replace("\\\"", "\\u0022");
        assert_eq!(Door::Frame.pass(&unusual).unwrap().value, expected, "{unusual}");
        for style in styles().filter(|style| !style.reversed) {
            let spelt = style.write(&seed.json);
            let frame = Frame::new(m, 2, entry.name(), JsonText::from(spelt.as_str())).encode();
            let found = Door::Frame.pass(&frame).unwrap();
            let [expected, found] =
                [&expected, &found.value].map(|value| value.split_once("}\n").unwrap().1.to_owned());
            assert_eq!(found, expected, "{frame}");
        }
    }
}
