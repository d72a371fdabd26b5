//! Our reader against serde_json's.

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

/// Both readers accept the same texts and give the same values: as any value, as its text, and as the messages. The codec
/// reads and writes messages as serde does through its adapters.
///
/// Ours reads one level deeper than serde_json (brackets nest 128 deep here, 127 deep there), rounds floats exactly, and keeps
/// numbers that no float can hold as their text.
///
/// # Panics
/// Where that does not hold.
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
        (Ok(_), Err(theirs)) => assert!(is_too_deep(theirs), "we alone read {text:?}: {theirs}"),
        (Err(ours), Ok(_)) => panic!("serde_json alone reads {text:?}: {ours}"),
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

/// A value that is cut off is not whole; a number may be, and blanks are before it.
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

/// The text of a value: kept where serde_json keeps it, the same value, found to be whole by those who only look for its end.
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
        assert!(theirs.is_ok(), "we alone keep {text:?}");
    }
    let is_whole =
        matches!(end, ValueEnd::Complete(end) if text[end..].trim_matches([' ', '\t', '\r', '\n']).is_empty());
    assert_eq!(ours.is_ok(), is_whole, "{text:?}");
}

/// A payload is written alike by the codec and by serde.
fn payload(entry: &'static PayloadEntry, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Ok(payload) = entry.decode(text, &Limits::DEFAULT) {
        let by_serde =
            serde_json::to_string(payload.as_serialize()).unwrap_or_else(|error| panic!("{error}: {text:?}"));
        let written = payload.encode();
        // A payload that is not JSON is a string for serde.
        if serde_json::from_str::<Value>(&written).is_ok() {
            assert_eq!(written, by_serde, "{entry}: {text:?}");
        }
    }
}

/// A message through the codec and through serde_json: the same message, or refused twice, and written alike.
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
        // serde_json looks at no surrogate in what it only keeps.
        (Err(_), Err(_), Ok(_)) if text.parse::<RawJson>().is_err() => {}
        (message, by_serde, theirs) => panic!("{text:?}\n{message:?}\n{by_serde:?}\n{theirs:?}"),
    }
}

/// Equal but for the last bits of a float: serde_json's default is not exact there, ours is.
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
