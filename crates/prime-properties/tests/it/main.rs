//! Tests of the properties on stable Rust: with the fixtures, with damaged fixtures, and with every finding of the fuzz targets.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

#[path = "../../../prime-proto/tests/it/properties/damage.rs"]
mod damage;

use std::fs;
use std::ops::Range;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use damage::damage;
use prime_properties::PROPERTIES;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::alphapoint::{Frame, MessageType};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// All files below a folder of the workspace, with their bytes.
fn files(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    fn collect(folder: &Path, found: &mut Vec<(PathBuf, Vec<u8>)>) {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                collect(&path, found);
            } else {
                found.push((path.clone(), fs::read(path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    collect(&root.join(folder), &mut found);
    found.sort();
    found
}

static FIXTURES: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    ["kraken", "alphapoint", "pseudo-json"]
        .into_iter()
        .flat_map(|folder| files(&format!("crates/prime-proto/fixtures/{folder}")))
        .flat_map(|(path, bytes)| [framed(&path, &bytes), Some((path, bytes))])
        .flatten()
        .collect()
});

/// Wraps the payload of a fixture in a frame with its name and message type.
fn framed(path: &Path, bytes: &[u8]) -> Option<(PathBuf, Vec<u8>)> {
    let (folder, file) = (path.parent()?.to_str()?, path.file_name()?.to_str()?);
    let entry = REGISTRY
        .payloads()
        .find(|entry| folder.ends_with(entry.fixtures()) && file.starts_with(entry.fixture_prefix()))?;
    let m = match entry.role() {
        Role::Request => MessageType::REQUEST,
        Role::Reply => MessageType::REPLY,
        _ => MessageType::EVENT,
    };
    let frame = Frame::new(m, 2, entry.name(), std::str::from_utf8(bytes).unwrap().into());
    Some((path.with_extension("frame"), frame.encode().into_bytes()))
}

#[test]
fn every_property_holds_for_every_fixture() {
    assert!(FIXTURES.len() > 100);
    for (path, bytes) in &*FIXTURES {
        for (name, property) in PROPERTIES {
            assert!(catch_unwind(|| property(bytes)).is_ok(), "{name}: {}", path.display());
        }
    }
}

#[test]
fn every_property_holds_for_every_finding_of_every_target() {
    for (path, bytes) in files("fuzz/findings") {
        for (name, property) in PROPERTIES {
            assert!(catch_unwind(|| property(&bytes)).is_ok(), "{name}: {}", path.display());
        }
    }
}

/// Values on either side of some limit.
const VALUES: [&str; 40] = [
    "null",
    "true",
    "nul",
    "0",
    "-0",
    "01",
    "-01",
    "1.",
    "1.0",
    "1e3",
    "1e400",
    "-1",
    "0.00200",
    "1628004805337309202",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    "123456789012345678901234567890",
    "\"0\"",
    "\"-0\"",
    "\"007\"",
    "\"1234567.50\"",
    "\"79228162514264337593543950335\"",
    "\"1e3\"",
    "\"9223372036854775808\"",
    "\"2021-09-15T03:33:07Z\"",
    "\"2021-09-15T03:33:07.123456789+00:00\"",
    "\"2021-02-29T03:33:07.5Z\"",
    "\"0001-01-01T00:00:00\"",
    "\"1h30m\"",
    "\"\"",
    "\"{}\"",
    "\"\\u0041\\ud83d\\ude80\"",
    "\"\\ud83d\"",
    "\"result\"",
    "{}",
    "[]",
    "[{}]",
    "{\"a\":1,\"a\":2}",
];

/// A replacement for a value.
#[derive(Clone, Debug)]
enum Value {
    One(&'static str),
    OfAnotherFixture(Index, Index),
}

/// A fixture with some values replaced, or damaged, or both.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let value = prop_oneof![
        select(&VALUES[..]).prop_map(Value::One),
        any::<[Index; 2]>().prop_map(|[fixture, place]| Value::OfAnotherFixture(fixture, place)),
    ];
    let damages = prop_oneof![3 => Just(Vec::new()), 1 => vec(damage(), 1..4)];
    (any::<Index>(), vec((any::<Index>(), value), 0..4), damages).prop_map(|(fixture_index, values, damages)| {
        let fixture = |index: Index| &FIXTURES[index.index(FIXTURES.len())].1;
        let mut bytes = fixture(fixture_index).clone();
        for (place, value) in values {
            let value = match value {
                Value::One(value) => value.as_bytes(),
                Value::OfAnotherFixture(other, place) => &fixture(other)[scalar(fixture(other), place)],
            };
            let place = scalar(&bytes, place);
            drop(bytes.splice(place, value.iter().copied()));
        }
        for damage in &damages {
            damage.apply(&mut bytes);
        }
        bytes
    })
}

/// The range of a string, number or literal: the bytes between two structural characters.
fn scalar(bytes: &[u8], index: Index) -> Range<usize> {
    let is_mark = |byte: &u8| b"{}[],: \n".contains(byte);
    let at = index.index(bytes.len());
    let start = bytes[..at].iter().rposition(is_mark).map_or(0, |mark| mark + 1);
    let end = bytes[at..]
        .iter()
        .position(is_mark)
        .map_or(bytes.len(), |mark| at + mark);
    start..end.max(start)
}

/// The default settings; set `PROPTEST_CASES` for more cases.
fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

macro_rules! properties {
    ($($test:ident: $property:ident of $bytes:expr;)*) => {
        proptest! {
            #![proptest_config(config())]
            $(
                #[test]
                fn $test(bytes in $bytes) {
                    prime_properties::$property(&bytes);
                }
            )*
        }
    };
}

properties! {
        damaged_message_of_the_server_is_refused_or_round_trips: kraken_server of damaged();
        damaged_message_of_a_client_is_refused_or_round_trips: kraken_client of damaged();
        damaged_frame_or_payload_is_refused_or_round_trips: alphapoint of damaged();
        damaged_text_is_repaired_or_refused: repair of damaged();
    report_and_schemas_agree_with_the_codec_on_damaged_messages: audit of damaged();
        damaged_messages_are_read_as_by_serde_json: differential of damaged();
        messages_that_the_schema_allows_decode: structured of vec(any::<u8>(), 0..2048);
}
