//! Decoding a payload, in its frame or without one.

use super::call::Body;
use crate::wire::JsonText;
use crate::{DecodeError, Limits, json};

/// Where a payload is read from.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// From a text of its own.
    Text(&'a str),
    /// From the member `o` of a frame.
    Frame(&'a JsonText),
}

/// Decodes a payload. `kind` names the call or event in errors.
///
/// A payload in a frame is read with the escape sequences that it has there, or without them if it is unusual.
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

/// Decodes the payload of a request. An empty string is an object without members: some clients send it where a call takes no
/// parameters.
pub(super) fn request<T: Body>(source: Source<'_>, limits: &Limits, kind: &'static str) -> Result<T, DecodeError> {
    let is_empty = match source {
        Source::Text(text) => text.is_empty(),
        Source::Frame(text) => text.is_empty(),
    };
    let source = if is_empty { Source::Text("{}") } else { source };
    read(source, limits, kind)
}
