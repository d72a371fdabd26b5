//! Checks that decoded values round-trip.

use std::fmt::Debug;

use prime_proto::json::{ValueEnd, value_end};
use prime_proto::wire::RawJson;
use prime_proto::{DecodeError, Position};

use crate::doors::Door;
use crate::exact_json::Json;
use crate::leniency::unexplained;

/// Decodes a message, encodes it and decodes it again; checks that both values are equal and have the same encoding. The
/// encoding differs from the input only by the documented leniencies.
///
/// Checks an error with [`check_error`].
pub(crate) fn round_trip<T: Debug + PartialEq>(
    door: &Door,
    text: &str,
    decode: impl Fn(&str) -> Result<T, DecodeError>,
    encode: impl Fn(&T) -> String,
) -> Option<T> {
    let value = match decode(text) {
        Ok(value) => value,
        Err(error) => {
            check_error(&error, text);
            return None;
        }
    };
    let canonical = encode(&value);
    let again = decode(&canonical).unwrap_or_else(|error| panic!("{error}\nread    {text}\nwritten {canonical}"));
    assert_eq!(again, value, "\nread    {text}\nwritten {canonical}");
    assert_eq!(encode(&again), canonical, "\nread    {text}");
    if let Ok(read) = Json::read(text) {
        let written = Json::read(&canonical).unwrap_or_else(|error| panic!("{error}: {canonical}"));
        let differences = unexplained(door, &read, &written);
        assert!(
            differences.is_empty(),
            "{differences:?}\nread    {text}\nwritten {canonical}"
        );
    }
    Some(value)
}

/// Checks that an error has a position inside the text and a message of one line, and that a syntax or truncation error is
/// correct about the text.
pub(crate) fn check_error(error: &DecodeError, text: &str) {
    assert!(text.is_char_boundary(error.offset()), "{error}: {text:?}");
    assert_eq!(
        error.position(),
        Position::of(text, error.offset()),
        "{error}: {text:?}"
    );
    let words = error.to_string();
    assert!(!words.is_empty() && !words.contains('\n'), "{words:?}");
    if error.is_syntax() {
        assert!(text.parse::<RawJson>().is_err(), "{error}: {text:?}");
    }
    if error.is_truncated() {
        assert_eq!(value_end(text.as_bytes()), ValueEnd::Truncated, "{error}: {text:?}");
    }
}
