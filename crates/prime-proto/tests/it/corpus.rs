//! Your own messages: every `.json` file below the folder in `PRIME_CORPUS` is decoded and written back.
//!
//! The type of a message is recognised by its members, for payloads without a frame by the file name: a call or an event, and
//! `request`, `response`, `reply` or `event`, between hyphens, as in `2024-GetUserInfo-response.json`.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::path::Path;

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::kraken::ClientMessage;

use crate::doors::Door;
use crate::exact_json::Json;
use crate::leniency::unexplained;
use crate::samples::names_below;

/// The type of the message in a file; `None` if neither members nor name determine it.
fn door(name: &str, json: &Json) -> Option<Door> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let words: Vec<_> = file.split(['-', '.']).collect();
    let is_request = words.contains(&"request");
    if ["m", "i", "n", "o"].iter().all(|member| json.member(member).is_some()) {
        return Some(Door::Frame);
    }
    if let Some(kind) = json.member("type").and_then(Json::as_text) {
        let is_client = is_request || ClientMessage::KINDS.contains(&kind);
        return Some(if is_client { Door::Client } else { Door::Server });
    }
    if json.member("error").is_some() {
        return Some(Door::Server);
    }
    let role = match () {
        () if is_request => Role::Request,
        () if words.contains(&"response") || words.contains(&"reply") => Role::Reply,
        () if words.contains(&"event") => Role::Event,
        () => return json.member("result").map(|_| Door::Standard),
    };
    let entry = words.iter().find_map(|word| REGISTRY.payload(word, role));
    entry
        .map(Door::Payload)
        .or_else(|| json.member("result").map(|_| Door::Standard))
}

/// The properties that a text violates.
fn faults(door: &Door, text: &str, json: &Json) -> Vec<String> {
    let passed = match door.pass(text) {
        Ok(passed) => passed,
        Err(error) => return vec![error.to_string()],
    };
    let written = Json::read(&passed.canonical).unwrap();
    let differences = unexplained(door, json, &written);
    differences
        .iter()
        .map(ToString::to_string)
        .chain(payload_faults(door, text))
        .collect()
}

/// The properties that the payload of a frame violates; text that is not JSON is accepted.
fn payload_faults(door: &Door, text: &str) -> Vec<String> {
    if *door != Door::Frame {
        return Vec::new();
    }
    let frame = Frame::decode(text).unwrap();
    match (Door::payload(&frame), Json::read(frame.o.as_str())) {
        (Some(door), Ok(json)) => faults(&door, frame.o.as_str(), &json),
        _ => Vec::new(),
    }
}

#[test]
fn every_message_of_the_corpus_decodes_and_is_written_back() {
    let Some(root) = std::env::var_os("PRIME_CORPUS") else {
        eprintln!("skipped: PRIME_CORPUS is not set to a folder of recorded messages");
        return;
    };
    let root = Path::new(&root);
    let names = names_below(root);
    let is_message = |name: &&String| {
        let path = Path::new(name);
        path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("alternatives.json")
    };
    let messages = names.iter().filter(is_message);
    let (mut passed, mut unrecognised, mut failures) = (0, Vec::new(), Vec::new());
    for name in messages {
        let text = std::fs::read_to_string(root.join(name)).unwrap();
        let json = match Json::read(&text) {
            Ok(json) => json,
            Err(error) => {
                failures.push(format!("{name}: {error}"));
                continue;
            }
        };
        let Some(door) = door(name, &json) else {
            unrecognised.push(name.as_str());
            continue;
        };
        let faults = faults(&door, &text, &json);
        passed += usize::from(faults.is_empty());
        failures.extend(faults.iter().map(|fault| format!("{name} as {door:?}: {fault}")));
    }
    eprintln!("{passed} messages pass; neither members nor name determine the type of: {unrecognised:?}");
    assert!(passed > 0, "no message below {}", root.display());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
