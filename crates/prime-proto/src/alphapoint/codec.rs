//! Decoding a payload, in a frame or without one.

use super::call::Body;
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
///
/// The fast path reads a payload in a frame directly from the escaped text; the fallback unescapes the text first.
pub(super) fn read<T: Body>(source: Source<'_>, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    match source {
        Source::Text(text) => json::decode_within(text, limits).map_err(|error| error.of_kind(kind)),
        Source::Frame(text) => {
            if let Some(mut reader) = text.reader(limits) {
                let value = T::decode(&mut reader);
                if reader.is_done()
                    && let Some(value) = value
                {
                    return Ok(value);
                }
            }
            let read = text.with_str(|text| json::decode_within(text, limits));
            read.map_err(|error| error.of_kind(kind).in_member("o"))
        }
    }
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
    json::decode_or(text, |error| error)
}

/// Decodes the payload of a request. An empty string counts as an object without members, and so does an empty array if the request is
/// not an array itself: some clients send them to calls without parameters.
pub(super) fn request<T: Body>(source: Source<'_>, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    let is_empty = match source {
        Source::Text(text) => text.is_empty(),
        Source::Frame(text) => text.is_empty(),
    };
    let source = if is_empty { Source::Text(NO_PARAMETERS) } else { source };
    read(source, limits, kind).or_else(|error| {
        let is_empty_array = match source {
            Source::Text(text) => is_empty_array(text),
            Source::Frame(text) => text.with_str(is_empty_array),
        };
        let read = is_empty_array.then(|| json::decode(NO_PARAMETERS).ok()).flatten();
        read.ok_or(error)
    })
}
