//! Compares the JSON reader with that of serde_json.

use std::fmt::Debug;

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::PayloadEntry;
use prime_proto::json::{self, Decode, ValueEnd, value_end};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::wire::RawJson;
use prime_proto::{DecodeError, Limits};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::alphapoint::entries_to_try;
use crate::round_trip::check_error;

/// Both readers accept the same texts and return the same values: as any JSON value, as raw text, and as messages. The codec
/// reads and writes messages like serde through its adapters.
///
/// Known differences: brackets may nest 128 deep here, and 127 deep in serde_json; floats are rounded exactly here; and numbers
/// beyond the range of a float are kept as text.
///
/// # Panics
/// If the property does not hold.
pub fn differential(bytes: &[u8]) {
    let end = value_end(bytes);
    if let ValueEnd::Complete(end) | ValueEnd::Malformed(end) = end {
        assert!(end <= bytes.len());
    }
    if let ValueEnd::Complete(end) = end {
        cut(&bytes[..end]);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let ours = json::decode::<Value>(text);
    let theirs = serde_json::from_str::<Value>(text);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert!(same(ours, theirs), "{text:?}\n{ours:?}\n{theirs:?}"),
        (Err(ours), Err(_)) => check_error(ours, text),
        (Ok(_), Err(theirs)) => assert!(is_too_deep(theirs), "only this reader reads {text:?}: {theirs}"),
        (Err(ours), Ok(_)) => panic!("only serde_json reads {text:?}: {ours}"),
    }
    raw(text, theirs.is_ok(), end);
    if !matches!(&theirs, Err(error) if is_too_deep(error)) {
        typed(text, ServerMessage::decode, ServerMessage::encode);
        typed(text, ClientMessage::decode, ClientMessage::encode);
        typed(text, Frame::decode, Frame::encode);
        for entry in entries_to_try(text) {
            payload(entry, text);
        }
    }
}

/// Checks that a truncated value is not complete. Numbers are excepted, and whitespace may come before the value.
fn cut(value: &[u8]) {
    for part in [value.len() / 3, value.len() / 2, value.len() - 1] {
        let is_number = value
            .trim_ascii_start()
            .first()
            .is_some_and(|byte| !b"{[\"tfn".contains(byte));
        let end = value_end(&value[..part]);
        assert!(
            is_number || end == ValueEnd::Truncated,
            "{end:?}: {}",
            value[..part].escape_ascii()
        );
    }
}

fn is_too_deep(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("recursion limit exceeded")
}

/// Checks raw values: kept if serde_json keeps them, with the same value, and complete for functions that only find the end.
fn raw(text: &str, is_value: bool, end: ValueEnd) {
    let ours = text.parse::<RawJson>();
    let theirs = serde_json::from_str::<&RawValue>(text);
    if is_value {
        let kept = ours
            .as_ref()
            .unwrap_or_else(|error| panic!("{error}: {text:?}"))
            .as_json();
        assert_eq!(
            serde_json::from_str::<Value>(kept).ok(),
            serde_json::from_str(text).ok(),
            "{text:?}"
        );
    }
    if ours.is_ok() {
        assert!(theirs.is_ok(), "only this reader keeps {text:?}");
    }
    let is_whole =
        matches!(end, ValueEnd::Complete(end) if text[end..].trim_matches([' ', '\t', '\r', '\n']).is_empty());
    assert_eq!(ours.is_ok(), is_whole, "{text:?}");
}

/// Checks that the codec and serde write a payload in the same way.
fn payload(entry: &'static PayloadEntry, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Ok(payload) = entry.decode(text, &Limits::DEFAULT) {
        let by_serde =
            serde_json::to_string(payload.as_serialize()).unwrap_or_else(|error| panic!("{error}: {text:?}"));
        let written = payload.encode();
        // For serde, a payload that is not JSON is a string.
        if serde_json::from_str::<Value>(&written).is_ok() {
            assert_eq!(written, by_serde, "{entry}: {text:?}");
        }
    }
}

/// Checks that the codec and serde_json read the same message or both refuse it, and write it in the same way.
fn typed<T: Debug + PartialEq + Decode + Serialize + DeserializeOwned>(
    text: &str,
    decode: impl Fn(&str) -> Result<T, DecodeError>,
    encode: impl Fn(&T) -> String,
) {
    match (decode(text), json::decode::<T>(text), serde_json::from_str::<T>(text)) {
        (Ok(message), Ok(by_serde), Ok(theirs)) => {
            assert_eq!(message, by_serde, "{text:?}");
            assert_eq!(message, theirs, "{text:?}");
            let written = [&message, &by_serde, &theirs].map(&encode);
            let by_serde = serde_json::to_string(&message).unwrap_or_else(|error| panic!("{error}: {text:?}"));
            assert!(
                written.iter().all(|written| *written == by_serde),
                "{written:?}\n{by_serde:?}\n{text:?}"
            );
        }
        (Err(_), Err(_), Err(_)) => {}
        // serde_json does not check surrogates in raw values.
        (Err(_), Err(_), Ok(_)) if text.parse::<RawJson>().is_err() => {}
        (message, by_serde, theirs) => panic!("{text:?}\n{message:?}\n{by_serde:?}\n{theirs:?}"),
    }
}

/// Whether two values are equal, except for the last bits of floats, which serde_json does not round exactly by default.
fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(ours), Value::Number(theirs)) if ours.is_f64() && theirs.is_f64() => ours
            .as_f64()
            .zip(theirs.as_f64())
            .is_some_and(|(ours, theirs)| (ours - theirs).abs() <= ours.abs() * 1e-15),
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .all(|(name, value)| theirs.get(name).is_some_and(|theirs| same(value, theirs)))
        }
        (ours, theirs) => ours == theirs,
    }
}
