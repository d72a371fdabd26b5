//! Strings.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

use super::escape::escape;
use super::{Fault, HIGHS, ONES, lowest, same, word};

/// Marks the bytes that are quotes, backslashes or control characters. Exact for the lowest mark: a borrow only reaches
/// bytes above one that is marked already.
#[inline(always)]
const fn special(word: u64) -> u64 {
    // Flipping one bit puts the quote next to the control characters and the blank behind it.
    let control_or_quote = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    (control_or_quote | backslash) & !word & HIGHS
}

/// The first place at or after `at` with a quote, a backslash or a control character; the end if there is none.
#[inline]
pub(crate) fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = word(bytes, at) {
        let mask = special(word);
        if mask != 0 {
            return at + lowest(mask);
        }
        at += 8;
    }
    last_plain_end(bytes, at)
}

/// The same where fewer than eight bytes are left.
#[inline(never)]
fn last_plain_end(bytes: &[u8], at: usize) -> usize {
    let special = |byte: &u8| matches!(byte, b'"' | b'\\') || *byte < b' ';
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(special).unwrap_or(rest.len())
}

/// [`plain_end`] of sixteen bytes.
#[inline(always)]
pub(crate) fn short_plain_end(bytes: &[u8; 16]) -> usize {
    let [low, high] = [0, 8].map(|at| word(bytes, at).map_or(0, special));
    // Where nothing is marked, the lowest mark is behind the last byte.
    if low == 0 { 8 + lowest(high) } else { lowest(low) }
}

/// Whether there are no quotes, backslashes and control characters.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    let Some(last) = bytes.len().checked_sub(8) else {
        return last_plain_end(bytes, 0) == bytes.len();
    };
    let mut marks = word(bytes, last).map_or(0, special);
    let mut at = 0;
    while at < last {
        marks |= word(bytes, at).map_or(0, special);
        at += 8;
    }
    marks == 0
}

/// One bit for each byte that is marked, the first byte's lowest.
#[inline(always)]
const fn bits(marks: u64) -> u64 {
    (marks >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// As [`plain_end`], but stops as well at the first byte of a character that may be a curly quote.
#[inline]
pub(crate) fn typeset_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = word(bytes, at) {
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5c);
        let curly = word ^ (ONES * 0xe2);
        // Exact for the lowest mark, as above.
        let mask = (quote.wrapping_sub(ONES) & !quote
            | backslash.wrapping_sub(ONES) & !backslash
            | curly.wrapping_sub(ONES) & !curly
            | word.wrapping_sub(ONES * 0x20) & !word)
            & HIGHS;
        if mask != 0 {
            return at + lowest(mask);
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at) {
        if matches!(byte, b'"' | b'\\' | 0xe2) || *byte < b' ' {
            break;
        }
        at += 1;
    }
    at
}

/// A string without its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StringEnd {
    /// Where the closing quote stands.
    pub(crate) quote: usize,
    /// Whether there is an escape inside.
    pub(crate) escaped: bool,
}

/// The end of the string whose first character stands at `at`, behind the opening quote.
#[inline]
pub(crate) fn string_end(bytes: &[u8], at: usize) -> Result<StringEnd, Fault> {
    let quote = plain_end(bytes, at);
    if bytes.get(quote) == Some(&b'"') {
        return Ok(StringEnd { quote, escaped: false });
    }
    escaped_string_end(bytes, quote)
}

fn escaped_string_end(bytes: &[u8], mut at: usize) -> Result<StringEnd, Fault> {
    loop {
        at = nested_text_end(bytes, at);
        at = deeper_text_end(bytes, at);
        at = plain_end(bytes, at);
        match bytes.get(at) {
            Some(b'"') => {
                return Ok(StringEnd {
                    quote: at,
                    escaped: true,
                });
            }
            Some(b'\\') => at = escape_end(bytes, at)?,
            Some(_) => return Err(Fault::token(at, "an escape in place of a control character")),
            None => return Err(Fault::token(at, "a closing quote")),
        }
    }
}

/// Passes over JSON text in a string, as long as quotes are all that is escaped. Stops between two characters, before one that
/// is no letter of an escape.
#[inline]
fn nested_text_end(bytes: &[u8], start: usize) -> usize {
    /// Whether a quote stands behind every backslash, and nowhere else. The first byte is the one before those in question.
    fn is_nested(bytes: &[u8; 33]) -> bool {
        let pairs = bytes.iter().zip(&bytes[1..]);
        let others = |(before, byte): (&u8, &u8)| (*before == b'\\') != (*byte == b'"') || *byte < b' ';
        // No early end, so that all are looked at together.
        !pairs.fold(false, |found, pair| found | others(pair))
    }
    let Some(mut at) = start.checked_sub(1).filter(|before| bytes.get(*before) != Some(&b'\\')) else {
        return start;
    };
    while bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk())
        .is_some_and(is_nested)
    {
        at += 32;
    }
    // Behind what was passed over, or at its last backslash.
    if bytes.get(at) == Some(&b'\\') { at } else { at + 1 }
}

/// Passes over JSON text in a string: eight bytes at a time, as long as quotes and backslashes are all that is escaped. Stops
/// between two characters.
#[inline]
fn deeper_text_end(bytes: &[u8], mut at: usize) -> usize {
    const ODD: u64 = 0xaa;
    // Whether the first byte is the letter of an escape.
    let mut is_letter = 0;
    while let Some(word) = word(bytes, at) {
        let [quotes, backslashes] = [b'"', b'\\'].map(|byte| bits(same(word, byte)));
        let controls = !((word & !HIGHS).wrapping_add(ONES * 0x60) | word) & HIGHS;
        // In a run of backslashes every other one begins an escape: where the run begins at an odd place, the carry of
        // the subtraction tells the two apart.
        let begins = backslashes & !is_letter;
        let letters_and_odd = ((begins << 1 | ODD).wrapping_sub(begins)) ^ ODD;
        let letters = (letters_and_odd ^ (backslashes | is_letter)) & 0xff;
        if quotes & !letters | letters & !(quotes | backslashes) | controls != 0 {
            break;
        }
        is_letter = (letters_and_odd & backslashes) >> 7 & 1;
        at += 8;
    }
    at - usize::from(is_letter != 0)
}

/// The place behind the escape whose backslash stands at `at`.
#[inline(always)]
fn escape_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        _ => escape(bytes, at).map(|(end, _)| end),
    }
}

#[cfg(test)]
mod tests;
