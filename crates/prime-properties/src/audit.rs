//! Properties of reports, and of the schemas compared with the codec.

use prime_proto::Limits;
use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::{PayloadEntry, Role};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_schema::{Subject as Text, audit as report, audit_as};
use serde_json::Value;

use crate::alphapoint::entries_to_try;
use crate::doors::Door;
use crate::exact_json::Json;
use crate::schemas::{Read, SUBJECTS, Subject};

/// A message has a report exactly if it decodes, and reports never panic. Schemas and codec agree: `accepted` allows every message
/// that decodes, as read and as written, and every message that it allows decodes, except for the documented exceptions.
///
/// # Panics
/// If the property does not hold.
pub fn audit(bytes: &[u8]) {
    show(report(bytes));
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let is_message =
        |result: Result<_, _>, subject| assert_eq!(show(audit_as(subject, text)), result.is_ok(), "{text}");
    is_message(ServerMessage::decode(text).map(drop), Text::KrakenServer);
    is_message(ClientMessage::decode(text).map(drop), Text::KrakenClient);
    is_message(
        Frame::decode(text).and_then(|frame| frame.payload().map(drop)),
        Text::Frame,
    );
    let entries = entries_to_try(text);
    for entry in &entries {
        is_message(entry.decode(text, &Limits::DEFAULT).map(drop), Text::of(entry));
    }
    if let Ok(value) = serde_json::from_str(text) {
        agree(text, &value, &entries);
    }
}

/// Writes a report in both of its forms.
fn show(report: Result<prime_schema::Report, prime_proto::DecodeError>) -> bool {
    let Ok(report) = report else { return false };
    let line = serde_json::to_string(&report).unwrap_or_else(|error| panic!("{error}"));
    assert!(!line.contains('\n') && !report.to_string().is_empty());
    true
}

/// Checks that codec and schema agree.
fn agree(text: &str, value: &Value, entries: &[&PayloadEntry]) {
    let is_tried = |subject: &&Subject| match subject.door {
        Door::Payload(entry) => entries.contains(&entry),
        _ => true,
    };
    for subject in SUBJECTS.iter().filter(is_tried) {
        let name = &subject.definition;
        let accepted = subject.accepts(value);
        match subject.read(text) {
            Read::Known(canonical) => {
                let is_request = matches!(subject.door, Door::Payload(entry) if entry.role() == Role::Request);
                // Some clients send an empty list for an object without members.
                let is_none = is_request && *value == serde_json::json!([]);
                assert!(
                    accepted || is_none,
                    "{name}: decode reads what `accepted` refuses: {text}"
                );
                let written = serde_json::from_str(&canonical).unwrap_or_else(|error| panic!("{error}: {canonical}"));
                assert!(subject.accepts(&written), "{name}: `accepted` refuses {canonical}");
            }
            Read::Unknown => assert!(!accepted, "{name}: the schema allows a kind that is newer: {text}"),
            Read::Refused(error) => assert!(
                !accepted || is_exception(text),
                "{name}: `accepted` allows what decode refuses, {error}: {text}"
            ),
        }
    }
}

/// Whether the text contains an error that JSON Schema cannot express; see [`prime_schema::EXCEPTIONS`].
fn is_exception(text: &str) -> bool {
    // A duplicate member is an error here.
    Json::read(text).map_or(true, |json| holds_exception(&json))
}

fn holds_exception(json: &Json) -> bool {
    match json {
        Json::Number(number) => number == "-0" || number.len() > 18 || number.contains(['.', 'e', 'E']),
        // Too many digits; days that not every month has.
        Json::Text(text) => {
            text.bytes().filter(u8::is_ascii_digit).count() > 18
                // An exponent beyond the range of a decimal.
                || text.contains(['e', 'E']) && text.starts_with(['-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
                || ["-29T", "-30T", "-31T"].iter().any(|day| text.contains(day))
        }
        Json::Array(items) => items.iter().any(holds_exception),
        Json::Object(members) => members.iter().any(|(_, value)| holds_exception(value)),
        Json::Null | Json::Boolean(_) => false,
    }
}
