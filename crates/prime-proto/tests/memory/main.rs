//! The memory for a message is bounded by a multiple of its size, whatever it contains.
//!
//! All allocations of this binary are counted. The peak includes memory that is freed before decoding ends.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

mod allocations;
#[path = "../../../../benches/src/cases.rs"]
#[expect(dead_code, unreachable_pub, reason = "a module of the benches, which use more of it")]
mod cases;

use std::fs;
use std::path::Path;

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::REGISTRY;
use prime_proto::json::{ValueEnd, value_end};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::repair::repair;
use prime_proto::{DecodeError, Limits};

/// Bytes of memory per byte of the message, as the documentation of `Limits` promises.
const MULTIPLE: usize = 100;

/// Memory that does not depend on the message, such as that of an error.
const CONSTANT: usize = 4096;

/// An entry point; returns whether the text was accepted.
type Way = Box<dyn Fn(&str) -> Result<(), DecodeError>>;

/// Every entry point, by name.
fn ways() -> Vec<(String, Way)> {
    let mut ways: Vec<(String, Way)> = vec![
        (
            "server".to_owned(),
            Box::new(|text| ServerMessage::decode(text).map(drop)),
        ),
        (
            "client".to_owned(),
            Box::new(|text| ClientMessage::decode(text).map(drop)),
        ),
        (
            "frame".to_owned(),
            Box::new(|text| Frame::decode(text)?.payload().map(drop)),
        ),
    ];
    for entry in REGISTRY.payloads() {
        let way: Way = Box::new(|text| entry.decode(text, &Limits::DEFAULT).map(drop));
        ways.push((format!("{}/{}", entry.fixtures(), entry.fixture_prefix()), way));
    }
    ways
}

/// Peak number of bytes while `work` runs.
fn peak(work: impl FnOnce()) -> usize {
    usize::try_from(allocation_counter::measure(work).bytes_max).unwrap()
}

/// Decodes a text with every entry point, and returns the largest multiple of its size.
fn worst(ways: &[(String, Way)], shape: &str, text: &str) -> usize {
    let mut worst = 0;
    for (name, way) in ways {
        let mut result = None;
        let peak = peak(|| result = Some(way(text).is_ok()));
        assert!(
            peak <= MULTIPLE * text.len() + CONSTANT,
            "{shape} as {name} ({result:?}): {peak} bytes for {}",
            text.len()
        );
        worst = worst.max(peak.saturating_sub(CONSTANT) / text.len());
    }
    worst
}

/// A JSON string, escaped.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// Hostile texts of about `size` bytes.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let many = |of: &str| of.repeat(size / of.len());
    let mut nested = "{}".to_owned();
    while nested.len() < size / 2 {
        nested = format!(r#"{{"m":1,"i":2,"n":"Ping","o":{}}}"#, quoted(&nested));
    }
    vec![
        ("brackets", many("[")),
        ("braces", many("{\"a\":")),
        (
            "brackets in order",
            format!("{}{}", "[".repeat(size / 2), "]".repeat(size / 2)),
        ),
        ("escapes", quoted(&many("\n"))),
        ("escaped letters", format!("\"{}\"", many("\\u0041"))),
        ("surrogates", format!("\"{}\"", many("\\ud83d\\ude00"))),
        ("strings in strings", nested),
        ("empty arrays", format!("[{}[]]", many("[],"))),
        ("empty objects", format!("[{}{{}}]", many("{},"))),
        ("nothing", many(" ")),
        ("digits", many("7")),
        ("a fraction", format!("0.{}", many("3"))),
    ]
}

#[test]
fn hostile_texts_take_a_bounded_multiple_of_their_size() {
    let ways = ways();
    for (shape, text) in hostile(1 << 20) {
        worst(&ways[..4], shape, &text);
    }
}

#[test]
fn hostile_texts_within_messages_take_a_bounded_multiple_of_their_size() {
    let ways = ways();
    for (shape, text) in hostile(1 << 16) {
        for name in ["User", "subscribe", "New"] {
            for member in ["data", "streams", "tag", "x"] {
                let message = format!(r#"{{"type":"{name}","reqid":1,"seqNum":1,"{member}":{text}}}"#);
                worst(&ways[..2], &format!("{shape} in {name}.{member}"), &message);
            }
        }
        let frame = format!(r#"{{"m":1,"i":2,"n":"GetUserConfig","o":{}}}"#, quoted(&text));
        worst(&ways[2..3], &format!("{shape} in o"), &frame);
        let named = format!("{{{}:1,\"type\":{0}}}", quoted(&text));
        worst(&ways[..3], &format!("{shape} as a name"), &named);
        let repaired = peak(|| drop(repair(&text)));
        assert!(repaired <= MULTIPLE * text.len() + CONSTANT, "{shape}: {repaired}");
    }
}

/// The fixtures, with their names.
fn fixtures() -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")];
    let mut fixtures = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|suffix| suffix == "json") {
                fixtures.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    assert!(fixtures.len() > 100);
    fixtures
}

/// The entry points for a fixture: those of its protocol, or that of its payload.
fn ways_of<'a>(name: &str, ways: &'a [(String, Way)]) -> &'a [(String, Way)] {
    match ways.iter().position(|(way, _)| name.contains(&format!("/{way}_"))) {
        Some(payload) => &ways[payload..=payload],
        None if name.contains("/kraken/") => &ways[..2],
        None => &ways[2..3],
    }
}

/// The content of the brackets that open at `start`, and the offset at which they close.
fn content(text: &str, start: usize) -> Option<(&str, usize)> {
    match value_end(&text.as_bytes()[start..]) {
        ValueEnd::Complete(length) => Some((text[start + 1..start + length - 1].trim(), start + length)),
        _ => None,
    }
}

/// Every array is filled with many of the smallest possible items, and with many of its own; every object with many
/// members.
#[test]
fn many_small_records_take_a_bounded_multiple_of_their_size() {
    const SIZE: usize = 8 << 10;
    let ways = ways();
    let mut largest = (0, String::new());
    for (name, text) in fixtures() {
        let mut shapes = Vec::new();
        for (start, bracket) in text.match_indices(['[', '{']) {
            let Some((inside, end)) = content(&text, start) else {
                continue;
            };
            let (before, after) = (&text[..=start], &text[end - 1..]);
            if bracket == "[" {
                for item in [
                    inside,
                    "{}",
                    "[]",
                    "\"\"",
                    "0",
                    "null",
                    "[\"0\",\"0\"]",
                    "{\"name\":\"User\"}",
                ] {
                    let items = vec![item; SIZE / (item.len() + 1) + 1].join(",");
                    shapes.push((item.to_owned(), [before, &items, after].concat()));
                }
            } else {
                for value in ["0", "[]"] {
                    let members: Vec<_> = (0..SIZE / 8).map(|at| format!("\"{at:x}\":{value}")).collect();
                    let members = members.join(",");
                    let comma = if inside.is_empty() { "" } else { "," };
                    shapes.push((value.to_owned(), [before, &members, comma, inside, after].concat()));
                }
            }
        }
        for (item, text) in shapes {
            let multiple = worst(ways_of(&name, &ways), &format!("{item} in {name}"), &text);
            if multiple > largest.0 {
                largest = (multiple, format!("{item} in {name}"));
            }
        }
    }
    println!("at most {} bytes for a byte: {}", largest.0, largest.1);
    // The bound is not far too high.
    assert!(largest.0 > MULTIPLE / 10, "{largest:?}");
}

#[test]
fn text_of_sixty_megabytes_is_held_once_or_a_few_times() {
    let long = "x".repeat(60 << 20);
    let ways = ways();
    for (way, before) in [
        (0, r#"{"type":"New","x":""#),
        (
            0,
            r#"{"type":"hello","ts":"2021-09-15T03:33:07.545223Z","session_id":""#,
        ),
        (2, r#"{"m":1,"i":2,"n":"GetUserConfig","o":""#),
    ] {
        for end in ["", "\\n"] {
            let text = format!("{before}{long}{end}\"}}");
            let peak = peak(|| drop(ways[way].1(&text)));
            assert!(peak <= 4 * text.len(), "{before}: {peak} bytes");
        }
    }
}

#[test]
fn records_beyond_the_limit_take_no_memory() {
    let records = "{},".repeat(10_000_000);
    let text = format!(r#"{{"type":"subscribe","reqid":1,"streams":[{records}{{}}]}}"#);
    let peak = peak(|| drop(ClientMessage::decode(&text)));
    assert!(peak <= CONSTANT, "{peak}");
}
