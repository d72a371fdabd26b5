//! Where values end.

#![expect(clippy::inline_always, reason = "a piece of hot loops, with few callers")]

use super::{Grammar, Strict};
use crate::scan::{Expected, Fault, number_end, skip_whitespace, string_end};

/// How deep brackets may nest in one JSON text. JSON text inside a string is counted separately.
pub const DEPTH: usize = 128;

/// Where the first value of a text ends; see [`value_end`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValueEnd {
    /// The value ends before this offset. A number at the very end of the text may continue in further text.
    Complete(usize),
    /// The text ends before the value does.
    Truncated,
    /// The text is not JSON at this offset, or nests too deep.
    Malformed(usize),
}

impl ValueEnd {
    pub(super) fn of_fault(fault: Fault, text: &[u8]) -> Self {
        match fault.expected {
            Expected::Token(_) if fault.at >= text.len() => Self::Truncated,
            _ => Self::Malformed(fault.at),
        }
    }
}

/// Finds the end of the first value in a text that may have more values, or may still be incomplete.
///
/// Whitespace before the value is skipped. The value is checked to its last character, except for duplicate members and
/// invalid UTF-8.
///
/// ```
/// use prime_proto::json::{ValueEnd, value_end};
///
/// assert_eq!(value_end(br#" {"type":"hello"} {"#), ValueEnd::Complete(17));
/// assert_eq!(value_end(br#"{"type":"hel"#), ValueEnd::Truncated);
/// assert_eq!(value_end(b"{type}"), ValueEnd::Malformed(1));
/// ```
#[must_use]
pub fn value_end(text: &[u8]) -> ValueEnd {
    match skip_value(text, skip_whitespace(text, 0), DEPTH) {
        Ok((end, _)) => ValueEnd::Complete(end),
        Err(fault) => ValueEnd::of_fault(fault, text),
    }
}

/// The offset after the value that starts at `start` (not whitespace), nested at most `depth` deep; and whether there is
/// whitespace between its tokens.
#[inline]
pub(crate) fn skip_value(bytes: &[u8], start: usize, depth: usize) -> Result<(usize, bool), Fault> {
    let end = match bytes.get(start) {
        Some(b'"') => after_string(bytes, start)?,
        Some(b'-' | b'0'..=b'9') => number_end(bytes, start)?.0,
        _ => return skip_nested(bytes, start, depth),
    };
    Ok((end, false))
}

fn skip_nested(bytes: &[u8], start: usize, depth: usize) -> Result<(usize, bool), Fault> {
    let mut grammar = Grammar::new(start, depth);
    grammar.run(bytes, &Strict, |_| true)?;
    Ok((grammar.at(), grammar.has_whitespace()))
}

/// The offset after the string whose opening quote is at `at`.
#[inline(always)]
pub(crate) fn after_string(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    string_end(bytes, at + 1).map(|end| end.quote + 1)
}
