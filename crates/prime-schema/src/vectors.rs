//! Test vectors for other implementers: every fixture, with what it becomes.

use std::collections::{BTreeMap, HashMap};

use prime_proto::alphapoint::{Frame, Request, Response};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, json};
use serde_json::{Value, json};

use crate::protocol::{Messages, messages};
use crate::{Protocol, Subject, audit_as};

/// Name and text of every fixture.
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

/// The grade of every fixture, out of the tables of their own page.
fn evidence() -> HashMap<&'static str, &'static str> {
    let page = FIXTURES.iter().find(|(path, _)| *path == "README.md");
    let lines = page.map(|(_, text)| text.lines()).into_iter().flatten();
    let rows = lines.filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    rows.filter_map(|(path, row)| Some((path, row.split_once(" | ")?.0)))
        .collect()
}

/// What a fixture is.
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
    let (folder, file) = name.split_once('/').unwrap_or_default();
    if file.starts_with("frame") {
        return Some(Decoded {
            definition: "Frame".to_owned(),
            subject: Subject::Frame,
            canonical: Frame::decode(input).map(|frame| frame.encode()),
        });
    }
    // The standard object may answer any call, and always answers this one.
    let standard = || messages.calls.iter().find(|call| call.reply == "StandardResponse");
    let call = messages
        .calls
        .iter()
        .find(|call| snake_case(call.name) == folder)
        .or_else(standard)?;
    let (definition, subject, canonical) = if file.starts_with("request") {
        let request = Request::decode_payload(call.name, input).map(|request| request.encode());
        (&call.request, Subject::Request(call.name), request)
    } else {
        let reply = Response::decode_payload(call.name, input).map(|reply| reply.encode());
        (&call.reply, Subject::Reply(call.name), reply)
    };
    Some(Decoded {
        definition: definition.clone(),
        subject,
        canonical,
    })
}

/// The name of the folder of a call.
pub(crate) fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(character.to_ascii_lowercase());
    }
    out
}
