//! Test vectors for other implementations: every fixture with its canonical form.

use std::collections::{BTreeMap, HashMap};

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY, Role};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits, json};
use serde_json::{Value, json};

use crate::protocol::{Messages, messages};
use crate::{Protocol, Subject, audit_as};

/// The name and text of every fixture.
const FIXTURES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/fixtures.rs"));

/// The vectors of a protocol, by their path below `examples/`.
pub(crate) fn vectors(protocol: Protocol) -> BTreeMap<String, Value> {
    let messages = messages(protocol);
    let evidence = evidence();
    let folder = format!("{}/", protocol.module());
    let fixtures = FIXTURES.iter().filter(|(path, _)| path.starts_with(&folder));
    fixtures
        .filter_map(|(path, text)| {
            let name = &path[folder.len()..];
            let input = text.trim_end();
            let decoded = match protocol {
                Protocol::KrakenPrime => Some(kraken(&messages, name, input)),
                Protocol::AlphaPoint => alphapoint(&messages, name, input),
            }?;
            let vector = json!({
                "definition": decoded.definition,
                "evidence": evidence.get(path),
                "input": input,
                "canonical": decoded.canonical.ok(),
                "findings": audit_as(decoded.subject, input).ok().map(|report| report.findings),
            });
            Some((name.to_owned(), vector))
        })
        .collect()
}

/// The evidence grade of every fixture, from the tables in the README of the fixtures.
fn evidence() -> HashMap<&'static str, &'static str> {
    let page = FIXTURES.iter().find(|(path, _)| *path == "README.md");
    let lines = page.map(|(_, text)| text.lines()).into_iter().flatten();
    let rows = lines.filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    rows.filter_map(|(path, row)| Some((path, row.split_once(" | ")?.0)))
        .collect()
}

/// A decoded fixture.
struct Decoded {
    definition: String,
    subject: Subject<'static>,
    canonical: Result<String, DecodeError>,
}

fn kraken(messages: &Messages, name: &str, input: &str) -> Decoded {
    let kind = json::decode::<Value>(input).ok();
    let kind = kind.as_ref().and_then(|value| value["type"].as_str());
    let of_client = messages.client.iter().any(|message| Some(message.kind) == kind);
    if of_client || name.contains("/client_") {
        Decoded {
            definition: "ClientMessage".to_owned(),
            subject: Subject::KrakenClient,
            canonical: ClientMessage::decode(input).map(|message| message.encode()),
        }
    } else {
        Decoded {
            definition: "ServerMessage".to_owned(),
            subject: Subject::KrakenServer,
            canonical: ServerMessage::decode(input).map(|message| message.encode()),
        }
    }
}

fn alphapoint(messages: &Messages, name: &str, input: &str) -> Option<Decoded> {
    let (_, file) = name.rsplit_once('/')?;
    if file.starts_with("frame") {
        return Some(Decoded {
            definition: "Frame".to_owned(),
            subject: Subject::Frame,
            canonical: Frame::decode(input).map(|frame| frame.encode()),
        });
    }
    // The standard object may be the reply to any call, and is always the reply to this one.
    let standard = || {
        let call = messages.calls.iter().find(|call| call.reply == "StandardResponse")?;
        REGISTRY.payload(call.name, Role::Reply)
    };
    let entry = entry_of(name).or_else(standard)?;
    let definition = match entry.role() {
        Role::Event => &messages.events.iter().find(|event| event.name == entry.name())?.payload,
        role => {
            let call = messages.calls.iter().find(|call| call.name == entry.name())?;
            if role == Role::Request {
                &call.request
            } else {
                &call.reply
            }
        }
    };
    let payload = entry.decode(input, &Limits::DEFAULT);
    Some(Decoded {
        definition: definition.clone(),
        subject: Subject::of(entry),
        canonical: payload.map(|payload| payload.encode()),
    })
}

/// The payload that an example belongs to, by its path below the folder of the protocol.
pub(crate) fn entry_of(name: &str) -> Option<&'static PayloadEntry> {
    let (folder, file) = name.rsplit_once('/')?;
    REGISTRY.payloads().find(|entry| {
        let of_entry = entry.fixtures().strip_prefix("alphapoint/");
        of_entry == Some(folder) && file.starts_with(entry.fixture_prefix())
    })
}
