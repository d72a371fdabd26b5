//! Decoding a payload, in a frame or without one.

use super::call::Body;
use crate::json::Reader;
use crate::json::quotes::Bare;
use crate::wire::JsonText;
use crate::{DecodeError, Limits, json};

/// The source of a payload.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// A text without a frame.
    Text(&'a str),
    /// The member `o` of a frame.
    Frame(&'a JsonText),
}

/// Decodes a payload. Errors name the call or event `kind`.
pub(super) fn read<T: Body>(source: Source<'_>, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    match source {
        Source::Text(text) => {
            let mut value = json::decode_within(text, limits);
            if value.is_err() {
                value = value.map_err(|error| error.of_kind(kind));
            }
            value
        }
        Source::Frame(text) => read_framed(text, limits, kind),
    }
}

/// Decodes a payload in a frame. The fast path reads it directly from the escaped text; the fallback unescapes the text first.
fn read_framed<T: Body>(text: &JsonText, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    let mut value = match text.reader(limits) {
        Some(reader) => json::whole(reader),
        None => read_unescaped(text, limits),
    };
    if value.is_err() {
        value = read_unescaped(text, limits).map_err(|error| error.of_kind(kind).in_member("o"));
    }
    value
}

#[cold]
#[inline(never)]
fn read_unescaped<T: Body>(text: &JsonText, limits: &Limits) -> Result<T, DecodeError> {
    text.with_str(|text| json::decode_within(text, limits))
}

/// The payload of a request without parameters.
pub(super) const NO_PARAMETERS: &str = "{}";

/// Whether a text is an empty array, which clients in PHP send for an object without members, since its arrays are both.
pub(super) fn is_empty_array(text: &str) -> bool {
    let inside = text
        .trim_ascii()
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    inside.is_some_and(|inside| inside.trim_ascii().is_empty())
}

/// Decodes a text of its own within the default limits; an error has no line and column.
pub(super) fn bare<T: Body>(text: &str) -> Result<T, DecodeError> {
    Limits::DEFAULT.check(text)?;
    json::whole(Reader::<Bare>::new(text))
}

/// Decodes the payload of a request. An empty string counts as an object without members, and so does an empty array if the request is
/// not an array itself: some clients send them to calls without parameters.
pub(super) fn request<T: Body>(source: Source<'_>, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    let is_empty = match source {
        Source::Text(text) => text.is_empty(),
        Source::Frame(text) => text.is_empty(),
    };
    let source = if is_empty { Source::Text(NO_PARAMETERS) } else { source };
    let mut value = read(source, limits, kind);
    if value.is_err() {
        value = value.or_else(|error| without_parameters(source).ok_or(error));
    }
    value
}

/// Reads an empty array as a request without parameters.
#[cold]
fn without_parameters<T: Body>(source: Source<'_>) -> Option<T> {
    let is_empty_array = match source {
        Source::Text(text) => is_empty_array(text),
        Source::Frame(text) => text.with_str(is_empty_array),
    };
    is_empty_array.then(|| json::decode(NO_PARAMETERS).ok()).flatten()
}
