//! What is decoded comes back.

use std::fmt::Debug;

use prime_proto::DecodeError;

use crate::doors::Door;
use crate::exact_json::Json;
use crate::leniency::unexplained;

/// Decodes; what decodes is encoded and decoded again to an equal value, which is encoded to the same text. The text differs
/// from what was read by the documented leniencies alone.
///
/// An error says where: inside the text, and in words.
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

/// The place of an error is inside the text, and its words can be shown.
pub(crate) fn check_error(error: &DecodeError, text: &str) {
    assert!(error.offset() <= text.len(), "{error}: {text}");
    assert!(!error.to_string().is_empty() && !format!("{error:?} {}", error.path()).is_empty());
}
