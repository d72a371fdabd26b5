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

/// Decodes the payload of a request. An empty string counts as an object without members: some clients send it to calls without
/// parameters.
pub(super) fn request<T: Body>(source: Source<'_>, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    let is_empty = match source {
        Source::Text(text) => text.is_empty(),
        Source::Frame(text) => text.is_empty(),
    };
    let source = if is_empty { Source::Text("{}") } else { source };
    read(source, limits, kind)
}
