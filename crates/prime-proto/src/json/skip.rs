//! Passing over one value, checked to the last character, without building anything.

#![expect(clippy::inline_always, reason = "a piece of hot loops, with few callers")]

use super::quotes::Quotes;
use super::scan::{Expected, Fault, number_end, skip_blanks, string_end, word_end};

/// Brackets may not nest deeper than this, whatever a caller asks for.
pub(crate) const DEPTH_CAP: usize = 1024;

/// The open brackets.
struct Open {
    /// One bit for each of the last sixty-four, the innermost lowest: set for a brace.
    braces: u64,
    /// Those farther out.
    outer: Vec<u64>,
    depth: usize,
    max: usize,
}

impl Open {
    /// Whether the innermost is a brace.
    #[inline(always)]
    fn is_brace(&self) -> bool {
        self.braces & 1 == 1
    }

    /// Whether every bit belongs to an open bracket.
    #[inline(always)]
    fn is_word_full(&self) -> bool {
        self.depth.is_multiple_of(64) && self.depth > 0
    }

    #[inline(always)]
    fn push(&mut self, is_brace: bool, at: usize) -> Result<(), Fault> {
        if self.depth >= self.max {
            return Err(Fault {
                at,
                expected: Expected::Depth(self.max),
            });
        }
        if self.is_word_full() {
            self.outer.push(self.braces);
        }
        self.braces = self.braces << 1 | u64::from(is_brace);
        self.depth += 1;
        Ok(())
    }

    /// The place behind the bracket that closes the innermost at `at`.
    #[inline(always)]
    fn pop(&mut self, at: usize) -> usize {
        self.depth -= 1;
        self.braces >>= 1;
        if self.is_word_full() {
            self.braces = self.outer.pop().unwrap_or_default();
        }
        at + 1
    }
}

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
    let mut open = Open {
        braces: 0,
        outer: Vec::new(),
        depth: 0,
        max: depth.min(DEPTH_CAP),
    };
    let mut blanks = false;
    let mut at = start;
    let mut step = |from: usize| {
        if bytes.get(from).is_none_or(|byte| *byte > b' ') {
            return from;
        }
        blanks = true;
        skip_blanks(bytes, from)
    };
    loop {
        // At a value.
        at = match bytes.get(at) {
            Some(b'"') => behind_string(bytes, at)?,
            Some(b'-' | b'0'..=b'9') => number_end(bytes, at)?.0,
            Some(b'{') => {
                open.push(true, at)?;
                at = step(at + 1);
                match bytes.get(at) {
                    Some(b'"') => {
                        at = behind_name(bytes, at, &mut step)?;
                        continue;
                    }
                    Some(b'}') => open.pop(at),
                    _ => return Err(Fault::token(at, "a member name or `}`")),
                }
            }
            Some(b'[') => {
                open.push(false, at)?;
                at = step(at + 1);
                match bytes.get(at) {
                    Some(b']') => open.pop(at),
                    Some(_) => continue,
                    None => return Err(Fault::token(at, "a value or `]`")),
                }
            }
            Some(b't') => word_end(bytes, at, "true")?,
            Some(b'f') => word_end(bytes, at, "false")?,
            Some(b'n') => word_end(bytes, at, "null")?,
            _ => return Err(Fault::token(at, "a value")),
        };
        // Behind a value.
        loop {
            if open.depth == 0 {
                return Ok(Skipped { end: at, blanks });
            }
            at = step(at);
            at = match (bytes.get(at), open.is_brace()) {
                (Some(b','), _) => break,
                (Some(b'}'), true) | (Some(b']'), false) => open.pop(at),
                (_, true) => return Err(Fault::token(at, "`,` or `}`")),
                (_, false) => return Err(Fault::token(at, "`,` or `]`")),
            };
        }
        at = step(at + 1);
        if open.is_brace() {
            if bytes.get(at) != Some(&b'"') {
                return Err(Fault::token(at, "a member name"));
            }
            at = behind_name(bytes, at, &mut step)?;
        }
    }
}

/// The place of the value whose name starts at `at`.
#[inline(always)]
fn behind_name(bytes: &[u8], at: usize, step: &mut impl FnMut(usize) -> usize) -> Result<usize, Fault> {
    let colon = step(behind_string(bytes, at)?);
    if bytes.get(colon) != Some(&b':') {
        return Err(Fault::token(colon, "`:`"));
    }
    Ok(step(colon + 1))
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
