//! Passing over one value, checked to the last character, without building anything.

use super::scan::{Expected, Fault, number_end, skip_blanks, string_end, word_end};

/// Brackets may not nest deeper than this, whatever a caller asks for.
pub(crate) const DEPTH_CAP: usize = 1024;

/// One bit for each open bracket: set for a brace.
struct Open {
    bits: [u64; DEPTH_CAP / 64],
    depth: usize,
    max: usize,
}

impl Open {
    fn push(&mut self, brace: bool, at: usize) -> Result<(), Fault> {
        if self.depth >= self.max {
            return Err(Fault {
                at,
                expected: Expected::Depth(self.max),
            });
        }
        let bit = 1 << (self.depth % 64);
        let word = &mut self.bits[self.depth / 64];
        *word = if brace { *word | bit } else { *word & !bit };
        self.depth += 1;
        Ok(())
    }

    fn brace(&self) -> bool {
        let top = self.depth - 1;
        self.bits[top / 64] >> (top % 64) & 1 == 1
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
        Some(b'"') => string_end(bytes, start + 1)?.quote + 1,
        Some(b'-' | b'0'..=b'9') => number_end(bytes, start)?.0,
        _ => return skip_nested(bytes, start, depth),
    };
    Ok(Skipped { end, blanks: false })
}

fn skip_nested(bytes: &[u8], start: usize, depth: usize) -> Result<Skipped, Fault> {
    let mut open = Open {
        bits: [0; DEPTH_CAP / 64],
        depth: 0,
        max: depth.min(DEPTH_CAP),
    };
    let mut blanks = false;
    let mut at = start;
    let mut step = |from: usize| {
        let to = skip_blanks(bytes, from);
        blanks |= to != from;
        to
    };
    'value: loop {
        match bytes.get(at) {
            Some(b'"') => at = string_end(bytes, at + 1)?.quote + 1,
            Some(b'{') => {
                open.push(true, at)?;
                at = step(at + 1);
                if bytes.get(at) == Some(&b'}') {
                    open.depth -= 1;
                    at += 1;
                } else {
                    let value = key_end(bytes, at, "a member name or `}`", &mut step)?;
                    at = step(value);
                    continue 'value;
                }
            }
            Some(b'[') => {
                open.push(false, at)?;
                at = step(at + 1);
                if bytes.get(at) == Some(&b']') {
                    open.depth -= 1;
                    at += 1;
                } else if bytes.get(at).is_some() {
                    continue 'value;
                } else {
                    return Err(Fault::token(at, "a value or `]`"));
                }
            }
            Some(b'-' | b'0'..=b'9') => at = number_end(bytes, at)?.0,
            Some(b't') => at = word_end(bytes, at, "true")?,
            Some(b'f') => at = word_end(bytes, at, "false")?,
            Some(b'n') => at = word_end(bytes, at, "null")?,
            _ => return Err(Fault::token(at, "a value")),
        }
        while open.depth > 0 {
            let brace = open.brace();
            at = step(at);
            match (bytes.get(at), brace) {
                (Some(b','), true) => {
                    let key = step(at + 1);
                    let value = key_end(bytes, key, "a member name", &mut step)?;
                    at = step(value);
                    continue 'value;
                }
                (Some(b','), false) => {
                    at = step(at + 1);
                    continue 'value;
                }
                (Some(b'}'), true) | (Some(b']'), false) => {
                    open.depth -= 1;
                    at += 1;
                }
                (_, true) => return Err(Fault::token(at, "`,` or `}`")),
                (_, false) => return Err(Fault::token(at, "`,` or `]`")),
            }
        }
        return Ok(Skipped { end: at, blanks });
    }
}

/// The place behind the colon of the member whose name starts at `at`.
#[inline]
fn key_end(
    bytes: &[u8],
    at: usize,
    expected: &'static str,
    step: &mut impl FnMut(usize) -> usize,
) -> Result<usize, Fault> {
    if bytes.get(at) != Some(&b'"') {
        return Err(Fault::token(at, expected));
    }
    let colon = step(string_end(bytes, at + 1)?.quote + 1);
    if bytes.get(colon) == Some(&b':') {
        Ok(colon + 1)
    } else {
        Err(Fault::token(colon, "`:`"))
    }
}

/// A valid JSON text without the blanks between its tokens, each token as it came.
pub(crate) fn compact(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            // Valid text: the string ends.
            b'"' => at = string_end(bytes, at + 1).map_or(bytes.len(), |end| end.quote + 1),
            b' ' | b'\n' | b'\r' | b'\t' => {
                out.push_str(&text[from..at]);
                at = skip_blanks(bytes, at);
                from = at;
            }
            _ => at += 1,
        }
    }
    out.push_str(&text[from..]);
    out
}
