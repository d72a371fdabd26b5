//! Skipping one value, checked to its last character, without building anything.

#![expect(clippy::inline_always, reason = "a piece of hot loops, with few callers")]

use super::quotes::Quotes;
use super::walk::{Grammar, Strict};
use crate::scan::{Fault, number_end, string_end};

pub(crate) use super::walk::DEPTH_CAP;

/// A value that was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// The offset after it.
    pub(crate) end: usize,
    /// Whether there is whitespace between its tokens.
    pub(crate) has_whitespace: bool,
}

/// Skips the value that starts at `start` (not whitespace), nested at most `depth` deep.
#[inline]
pub(crate) fn skip_value(bytes: &[u8], start: usize, depth: usize) -> Result<Skipped, Fault> {
    let end = match bytes.get(start) {
        Some(b'"') => after_string(bytes, start)?,
        Some(b'-' | b'0'..=b'9') => number_end(bytes, start)?.0,
        _ => return skip_nested(bytes, start, depth),
    };
    Ok(Skipped {
        end,
        has_whitespace: false,
    })
}

fn skip_nested(bytes: &[u8], start: usize, depth: usize) -> Result<Skipped, Fault> {
    let mut grammar = Grammar::new(start, depth);
    grammar.run(bytes, &mut Strict, |_| true)?;
    Ok(Skipped {
        end: grammar.at(),
        has_whitespace: grammar.has_whitespace(),
    })
}

/// The offset after the string whose opening quote is at `at`.
#[inline(always)]
pub(super) fn after_string(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    string_end(bytes, at + 1).map(|end| end.quote + 1)
}

/// The offset after a value that is read again later. Nothing but the ends of its strings is checked.
pub(crate) fn rough_end<Q: Quotes>(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut depth = 0_usize;
    loop {
        match bytes.get(at)? {
            quote if *quote == Q::QUOTE[0] => at = Q::after_string(bytes, at)?,
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b',' | b'}' | b']' if depth == 0 => return Some(at),
            b'}' | b']' => {
                depth -= 1;
                at += 1;
            }
            _ => {
                at += 1;
                continue;
            }
        }
        if depth == 0 {
            return Some(at);
        }
    }
}
