//! Writing.

use serde::Serialize;

/// Encodes a message, whose parts are all written as JSON.
pub(crate) fn encode<T: Serialize>(message: &T) -> String {
    let mut out = Vec::with_capacity(256);
    encode_to(message, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Appends a message, whose parts are all written as JSON.
#[expect(
    clippy::expect_used,
    reason = "no type of this crate can fail: names are texts, a vector takes every byte"
)]
pub(crate) fn encode_to<T: Serialize>(message: &T, out: &mut Vec<u8>) {
    serde_json::to_writer(out, message).expect("messages are written without errors");
}
