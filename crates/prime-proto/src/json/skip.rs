//! Passing over one value, checked to the last character, without building anything.

#![expect(clippy::inline_always, reason = "a piece of hot loops, with few callers")]

use super::quotes::Quotes;
use super::walk::{Grammar, Strict};
use crate::scan::{Fault, number_end, string_end};

pub(crate) use super::walk::DEPTH_CAP;

/// A value that was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// The place behind it.
    pub(crate) end: usize,
    /// Whether there are blanks between its tokens.
    pub(crate) blanks: bool,
}

/// Passes over the value that starts at `start` (no blank there), nested at most `depth` deep.
#[inline]
pub(crate) fn skip_value(bytes: &[u8], start: usize, depth: usize) -> Result<Skipped, Fault> {
    let end = match bytes.get(start) {
        Some(b'"') => behind_string(bytes, start)?,
        Some(b'-' | b'0'..=b'9') => number_end(bytes, start)?.0,
        _ => return skip_nested(bytes, start, depth),
    };
    Ok(Skipped { end, blanks: false })
}

fn skip_nested(bytes: &[u8], start: usize, depth: usize) -> Result<Skipped, Fault> {
    let mut grammar = Grammar::new(start, depth);
    grammar.run(bytes, &mut Strict, |_| true)?;
    Ok(Skipped {
        end: grammar.at(),
        blanks: grammar.has_blanks(),
    })
}

/// The place behind the string whose opening quote stands at `at`.
#[inline(always)]
pub(super) fn behind_string(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    string_end(bytes, at + 1).map(|end| end.quote + 1)
}

/// The place behind a value whose text is looked at again later: not checked but for its strings.
pub(crate) fn rough_end<Q: Quotes>(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut depth = 0_usize;
    loop {
        match bytes.get(at)? {
            quote if *quote == Q::QUOTE[0] => at = Q::behind_string(bytes, at)?,
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
