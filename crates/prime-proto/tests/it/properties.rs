//! Properties of every message: fixtures with edits that keep them valid, or with damage.

mod damage;
mod edit;
mod json_text;
pub(crate) mod seed;

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::REGISTRY;
use prime_proto::kraken::{ClientMessage, ServerMessage};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::doors::Door;
use crate::exact_json::Json;
use crate::leniency::unexplained;
use damage::damage;
use edit::edit;
use json_text::json_text;
use seed::SEEDS;

/// Decodes as every type, from bytes and from text; decoded values must round-trip.
fn through_every_door(bytes: &[u8]) {
    let _ = ServerMessage::decode(bytes);
    let _ = ClientMessage::decode(bytes);
    if let Ok(frame) = Frame::decode(bytes) {
        let _ = frame.payload();
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // Only a few of the payloads, selected by the text, so that the work does not grow with their number.
    let entries: Vec<_> = REGISTRY.payloads().collect();
    let first: usize = bytes.iter().map(|byte| usize::from(*byte)).sum();
    let payloads = (0..4).map(|step| Door::Payload(entries[(first + 7 * step) % entries.len()]));
    for door in [Door::Server, Door::Client, Door::Frame, Door::Standard]
        .into_iter()
        .chain(payloads)
    {
        let _ = door.pass(text);
    }
}

/// `PROPTEST_CASES` sets a larger number.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: default.cases.max(1024),
        failure_persistence: None,
        ..default
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_message_keeps_everything_newer_than_the_manual(seed in any::<Index>(), edits in vec(edit(), 0..6)) {
        let seed = &SEEDS[seed.index(SEEDS.len())];
        let mut json = seed.json.clone();
        for edit in &edits {
            edit.apply(seed, &mut json);
        }
        let text = json.to_string();
        let passed = seed.door.pass(&text);
        let passed = passed.map_err(|error| TestCaseError::fail(format!("{}: {error}\n{text}", seed.sample.name)))?;
        prop_assert_eq!(passed.is_unknown, seed.sample.name.starts_with("kraken/unknown/"));
        let differences = unexplained(&seed.door, &json, &Json::read(&passed.canonical).unwrap());
        prop_assert!(differences.is_empty(), "{}: {:?}\n{}", seed.sample.name, differences, text);
    }

    #[test]
    fn a_damaged_message_is_refused_or_comes_back(seed in any::<Index>(), damages in vec(damage(), 1..4)) {
        let seed = &SEEDS[seed.index(SEEDS.len())];
        let mut bytes = seed.sample.text.clone().into_bytes();
        for damage in &damages {
            damage.apply(&mut bytes);
        }
        through_every_door(&bytes);
    }

    #[test]
    fn no_bytes_cause_a_panic(bytes in vec(any::<u8>(), 0..256)) {
        through_every_door(&bytes);
    }

    #[test]
    fn no_json_value_causes_a_panic(text in json_text()) {
        through_every_door(text.as_bytes());
    }
}
