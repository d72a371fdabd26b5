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
