//! The smallest pieces of JSON text: blanks, strings, numbers, words.
//!
//! Every function takes the bytes of valid UTF-8 and the place to start, and looks at eight bytes at a time where runs
//! are long. What they accept is RFC 8259, with one choice made: an escaped surrogate must be half of a pair.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

mod escape;
mod number;
mod text;

pub(crate) use escape::{escape, unescape};
pub(crate) use number::{Digits, digits, number_end, short_integer};
pub(crate) use text::{is_plain, plain_end, short_plain_end, string_end, typeset_end};

/// What stands where JSON does not allow it. What was found is read from the text, at `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Byte offset.
    pub(crate) at: usize,
    /// What would have been right.
    pub(crate) expected: Expected,
}

/// What would have been right at a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// This piece of JSON.
    Token(&'static str),
    /// Brackets nested no deeper than this.
    Depth(usize),
}

impl Fault {
    /// The limit of depth is that of the whole text, not what was left of it at the place.
    pub(crate) const fn of_whole_text(mut self) -> Self {
        if let Expected::Depth(limit) = &mut self.expected {
            *limit = super::DEPTH;
        }
        self
    }

    /// Another token was expected at `at`.
    pub(crate) const fn token(at: usize, expected: &'static str) -> Self {
        Self {
            at,
            expected: Expected::Token(expected),
        }
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The eight bytes from `at`, if there are as many.
#[inline(always)]
pub(crate) fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let chunk = bytes.get(at..)?.first_chunk::<8>()?;
    Some(u64::from_le_bytes(*chunk))
}

/// The index of the lowest byte that `mask` marks in its high bit.
#[inline]
const fn lowest(mask: u64) -> usize {
    (mask.trailing_zeros() / 8) as usize
}

/// Marks the bytes that are this one, in their high bits. Exact for every mark.
#[inline(always)]
const fn same(word: u64, byte: u8) -> u64 {
    let others = word ^ (ONES * byte as u64);
    !((others & !HIGHS).wrapping_add(!HIGHS) | others) & HIGHS
}

/// The first place at or after `at` that is no blank.
#[inline(always)]
pub(crate) fn skip_blanks(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if *byte <= b' ' => blanks_end(bytes, at),
        _ => at,
    }
}

#[inline(never)]
fn blanks_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
        // Indentation comes in runs.
        while let Some(word) = word(bytes, at) {
            let others = word ^ (ONES * 0x20);
            at += lowest(others);
            if others != 0 {
                break;
            }
        }
    }
    at
}

/// The end of `word`, one of `true`, `false` and `null`, which must stand at `at`.
#[inline]
pub(crate) fn word_end(bytes: &[u8], at: usize, word: &'static str) -> Result<usize, Fault> {
    let same = word
        .bytes()
        .enumerate()
        .take_while(|(i, byte)| bytes.get(at + i) == Some(byte))
        .count();
    if same == word.len() {
        Ok(at + same)
    } else {
        let expected = match word {
            "true" => "`true`",
            "false" => "`false`",
            _ => "`null`",
        };
        Err(Fault::token(at + same, expected))
    }
}
