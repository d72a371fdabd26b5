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

/// Decodes a payload with the escape sequences that it has in its frame, or without them if it is unusual.
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
