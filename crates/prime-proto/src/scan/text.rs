//! Strings.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

use wide::u8x16;

use super::escape::{BLOCK, Marks, escape};
use super::{Fault, controls, equal, lowest, sixteen};

/// Marks the bytes that are quotes, backslashes or control characters.
#[inline(always)]
pub(crate) fn special(block: u8x16) -> u32 {
    (equal(block, b'"') | equal(block, b'\\') | controls(block)).to_bitmask()
}

/// The first offset at or after `at` that `mark` marks; the end if there is none. `mark` must mark NUL.
#[inline(always)]
fn marked(bytes: &[u8], mut at: usize, mark: impl Fn(u8x16) -> u32) -> usize {
    loop {
        let marks = mark(sixteen(bytes, at));
        if marks != 0 {
            return at + lowest(marks);
        }
        at += 16;
    }
}

/// The length of the string that `text` begins with, if it has at most sixteen bytes and no escape sequences. `None` also
/// if the text ends too soon after it.
#[inline(always)]
pub(crate) fn short_string(text: &[u8], quote: &'static [u8]) -> Option<usize> {
    let text: &[u8; 18] = at_quote(text, quote)?.first_chunk()?;
    let length = lowest(special(sixteen(text, 1)) | 1 << 16);
    (text[0] == b'"' && text[1 + length..].starts_with(quote)).then_some(length)
}

/// The text from the quote on, without the backslash before it if `quote` has one.
#[inline(always)]
fn at_quote<'a>(text: &'a [u8], quote: &'static [u8]) -> Option<&'a [u8]> {
    text.strip_prefix(quote.split_last()?.1)
}

/// [`short_string`], if it has sixteen to forty-eight bytes.
#[inline(always)]
pub(crate) fn longer_string(text: &[u8], quote: &'static [u8]) -> Option<usize> {
    let text: &[u8; 50] = at_quote(text, quote)?.first_chunk()?;
    let [low, high] = [17, 33].map(|from| u64::from(special(sixteen(text, from))));
    let length = 16 + (low | high << 16 | 1 << 32).trailing_zeros() as usize;
    (text[0] == b'"' && special(sixteen(text, 1)) == 0 && text[1 + length..].starts_with(quote)).then_some(length)
}

/// [`short_string`], where the text ends eight to sixteen bytes after the opening quote.
#[inline(always)]
pub(crate) fn last_string(text: &[u8], quote: &'static [u8]) -> Option<usize> {
    let inside = at_quote(text, quote)?.strip_prefix(b"\"")?;
    if inside.len() > 16 {
        return None;
    }
    let (first, last) = (inside.first_chunk()?, inside.last_chunk()?);
    let [first, last] = [*first, *last].map(|word| u128::from(u64::from_le_bytes(word)));
    // Where they overlap, they are equal.
    let bytes = first | last << (8 * (inside.len() - 8));
    let length = lowest(special(u8x16::from(bytes.to_le_bytes())) | 1 << 16);
    inside.get(length..)?.starts_with(quote).then_some(length)
}

/// The first offset at or after `at` of a quote, a backslash or a control character; the end if there is none.
#[inline(always)]
pub(crate) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let marks = special(sixteen(bytes, at));
    if marks == 0 {
        return long_plain_end(bytes, at + 16);
    }
    at + lowest(marks)
}

#[inline(never)]
fn long_plain_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<64>()) {
        let marks = |from| {
            let block = sixteen(block, from);
            equal(block, b'"') | equal(block, b'\\') | controls(block)
        };
        if (marks(0) | marks(16) | marks(32) | marks(48)).to_bitmask() != 0 {
            break;
        }
        at += 64;
    }
    marked(bytes, at, special)
}

/// Whether none of the bytes is a quote, a backslash or a control character.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    let marks = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            let halves = [*first, *last].map(|half| u128::from(u64::from_le_bytes(half)));
            special(u8x16::from((halves[0] | halves[1] << 64).to_le_bytes()))
        }
        _ => return bytes.iter().all(|byte| !matches!(byte, b'"' | b'\\') && *byte >= b' '),
    };
    marks == 0 && (bytes.len() <= 16 || plain_end(bytes, 8) == bytes.len())
}

/// Like [`plain_end`], but also stops at the first byte of a character that may be a curly quote.
#[inline]
pub(crate) fn typeset_end(bytes: &[u8], at: usize) -> usize {
    marked(bytes, at, |block| special(block) | equal(block, 0xe2).to_bitmask())
}

/// Where a string ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StringEnd {
    /// Offset of the closing quote.
    pub(crate) quote: usize,
    /// Whether the string has an escape sequence.
    pub(crate) escaped: bool,
}

/// The end of the string whose first character is at `at`, after the opening quote.
#[inline(always)]
pub(crate) fn string_end(bytes: &[u8], at: usize) -> Result<StringEnd, Fault> {
    let quote = plain_end(bytes, at);
    if bytes.get(quote) == Some(&b'"') {
        return Ok(StringEnd { quote, escaped: false });
    }
    escaped_string_end(bytes, quote)
}

/// Skips characters and escape sequences, thirty-two bytes at a time as long as only quotes and backslashes are escaped.
#[inline(never)]
fn escaped_string_end(bytes: &[u8], at: usize) -> Result<StringEnd, Fault> {
    let mut at = skip_escaped_quotes(bytes, at);
    // Whether the first byte is the letter of an escape sequence.
    let mut is_letter = u64::from(bytes.get(at.wrapping_sub(1)) == Some(&b'\\'));
    loop {
        let marks = Marks::at(bytes, at);
        let letters = marks.letters(is_letter);
        // Quotes that are not letters, and letters that are neither quotes nor backslashes.
        let stops = (marks.quotes ^ letters) & !marks.backslashes & 0xffff_ffff | marks.controls;
        if stops == 0 {
            is_letter = letters >> BLOCK;
            at += BLOCK;
            continue;
        }
        let place = stops.trailing_zeros() as usize;
        at += place;
        if letters >> place & 1 == 1 {
            at = escape_end(bytes, at - 1)?;
            is_letter = 0;
            continue;
        }
        return match bytes.get(at) {
            Some(b'"') => Ok(StringEnd {
                quote: at,
                escaped: true,
            }),
            Some(_) => Err(Fault::token(at, "an escaped control character")),
            None => Err(Fault::token(at, "a closing quote")),
        };
    }
}

/// Skips blocks in which only quotes are escaped, as in most JSON inside a string. There is no backslash before `at`.
#[inline(always)]
fn skip_escaped_quotes(bytes: &[u8], mut at: usize) -> usize {
    // Each block is read with the byte before it.
    while let Some(block) = at
        .checked_sub(1)
        .and_then(|from| bytes.get(from..)?.first_chunk::<{ BLOCK + 1 }>())
    {
        let surprises = [0, 16].map(|from| {
            let (before, block) = (sixteen(block, from), sixteen(block, from + 1));
            (equal(before, b'\\') ^ equal(block, b'"')) | controls(block)
        });
        if (surprises[0] | surprises[1]).to_bitmask() != 0 {
            break;
        }
        at += BLOCK;
    }
    at
}

/// The offset after the escape sequence whose backslash is at `at`.
#[inline(always)]
fn escape_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        _ => escape(bytes, at).map(|(end, _)| end),
    }
}

#[cfg(test)]
mod tests;
