//! The properties on stable: for the fixtures, for what is made of them, and for every finding of the fuzz targets.

#[path = "../../../prime-proto/tests/it/properties/damage.rs"]
mod damage;

use std::fs;
use std::ops::Range;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use damage::damage;
use prime_properties::PROPERTIES;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Every file below a folder of the workspace, with its bytes.
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
        .collect()
});

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

/// A fixture that is damaged, and has some of its values from elsewhere.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    (any::<Index>(), vec(any::<[Index; 3]>(), 0..3), vec(damage(), 0..4)).prop_map(|(fixture, values, damages)| {
        let mut bytes = FIXTURES[fixture.index(FIXTURES.len())].1.clone();
        for [place, fixture, value] in values {
            let other = &FIXTURES[fixture.index(FIXTURES.len())].1;
            let (place, value) = (scalar(&bytes, place), scalar(other, value));
            drop(bytes.splice(place, other[value].iter().copied()));
        }
        for damage in &damages {
            damage.apply(&mut bytes);
        }
        bytes
    })
}

/// Where some text, number or word stands: what is between two of the marks that separate them.
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

/// `PROPTEST_CASES` asks for more.
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
    a_damaged_message_of_the_server_is_refused_or_comes_back: kraken_server of damaged();
    a_damaged_message_of_a_client_is_refused_or_comes_back: kraken_client of damaged();
    a_damaged_frame_or_payload_is_refused_or_comes_back: alphapoint of damaged();
    a_damaged_text_is_repaired_or_refused: repair of damaged();
    report_and_schemas_agree_with_the_codec_on_damaged_messages: audit of damaged();
    damaged_messages_are_read_as_serde_json_reads_them: differential of damaged();
    whatever_the_schema_describes_decodes: structured of vec(any::<u8>(), 0..2048);
}
