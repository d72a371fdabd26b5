//! Test vectors for other implementers: every fixture, with what it becomes.

use std::collections::{BTreeMap, HashMap};

use prime_proto::alphapoint::{self, Frame, StandardResponse};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, json};
use serde_json::{Value, json};

use crate::Protocol;
use crate::protocol::Messages;

/// Name and text of every fixture.
const FIXTURES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/fixtures.rs"));

/// The vectors of a protocol, by their path below `examples/`.
pub(crate) fn vectors(protocol: Protocol) -> BTreeMap<String, Value> {
    let messages = protocol.messages();
    let evidence = evidence();
    let folder = match protocol {
        Protocol::KrakenPrime => "kraken/",
        Protocol::AlphaPoint => "alphapoint/",
    };
    let fixtures = FIXTURES.iter().filter(|(path, _)| path.starts_with(folder));
    fixtures
        .map(|(path, text)| {
            let name = &path[folder.len()..];
            let input = text.trim_end();
            let (definition, canonical) = match protocol {
                Protocol::KrakenPrime => kraken(&messages, name, input),
                Protocol::AlphaPoint => alphapoint(&messages, name, input),
            };
            let vector = json!({
                "definition": definition,
                "evidence": evidence.get(path),
                "input": input,
                "canonical": canonical.ok(),
            });
            (name.to_owned(), vector)
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

/// The name of a definition and the canonical form.
type Decoded = (String, Result<String, DecodeError>);

fn kraken(messages: &Messages, name: &str, input: &str) -> Decoded {
    let kind = json::decode::<Value>(input)
        .ok()
        .and_then(|value| value["type"].as_str().map(str::to_owned));
    let is_kind = |message: &crate::protocol::Message| Some(message.kind) == kind.as_deref();
    if messages.client.iter().any(is_kind) || name.contains("/client_") {
        let message = ClientMessage::decode(input);
        return ("ClientMessage".to_owned(), message.map(|message| message.encode()));
    }
    let message = ServerMessage::decode(input);
    ("ServerMessage".to_owned(), message.map(|message| message.encode()))
}

fn alphapoint(messages: &Messages, name: &str, input: &str) -> Decoded {
    let (folder, file) = name.split_once('/').unwrap_or_default();
    if file.starts_with("frame") {
        let frame = Frame::decode(input);
        return ("Frame".to_owned(), frame.map(|frame| frame.encode()));
    }
    let Some(call) = messages.calls.iter().find(|call| snake_case(call.name) == folder) else {
        let response = json::decode::<StandardResponse>(input);
        let response = response.map(|response| prime_proto::wire::JsonText::from_value(&response));
        let text = response.map(|text| text.map_or_else(|_| String::new(), |text| text.as_str().to_owned()));
        return ("StandardResponse".to_owned(), text);
    };
    if file.starts_with("request") {
        let request = alphapoint::Request::decode_payload(call.name, input);
        (call.request.clone(), request.map(|request| request.encode()))
    } else {
        let reply = alphapoint::Response::decode_payload(call.name, input);
        (call.reply.clone(), reply.map(|reply| reply.encode()))
    }
}

/// The name of the folder of a call.
fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(character.to_ascii_lowercase());
    }
    out
}
