//! The smallest pieces of JSON text: whitespace, strings, numbers, words.
//!
//! Every function takes the bytes of valid UTF-8 and the offset to start at, and processes many bytes at once. They accept
//! what RFC 8259 allows, with one restriction: an escaped surrogate must be half of a pair. The JSON reader, `repair` and the
//! types of `wire` are built on them; they do not know objects and arrays.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

mod columns;
mod compact;
mod escape;
mod inner;
mod number;
mod text;
mod write;

use wide::u8x16;

pub(crate) use crate::error::{Expected, Fault};

pub use columns::Columns;
pub(crate) use compact::compact;
pub(crate) use escape::{escape, unescape};
pub(crate) use inner::inner_string_end;
pub(crate) use number::{
    Digits, HIGHS, PlainNumber, all_digits, digits, digits_between, not_digits, number_between, number_end,
    plain_number, short_integer, word,
};
pub(crate) use text::{
    is_plain, last_string, longer_string, plain_end, short_string, special, string_end, typeset_end,
};
pub use write::write_text;
pub(crate) use write::{escape_since, has_own_escapes, is_plain_name, push};

/// The `N` bytes from `at`, which may reach past the end: then `last` holds them, filled up with NUL.
#[inline(always)]
pub(crate) fn block<'a, const N: usize>(bytes: &'a [u8], at: usize, last: &'a mut Option<[u8; N]>) -> &'a [u8; N] {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(block) => block,
        None => last.insert(last_block(bytes, at)),
    }
}

#[cold]
fn last_block<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let mut block = [0; N];
    let rest = bytes.get(at..).unwrap_or_default();
    block[..rest.len()].copy_from_slice(rest);
    block
}

/// The sixteen bytes from `at`, with NUL for bytes past the end.
#[inline(always)]
fn sixteen(bytes: &[u8], at: usize) -> u8x16 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(block) => u8x16::from(*block),
        None => u8x16::from(last_sixteen(bytes, at).to_le_bytes()),
    }
}

/// [`sixteen`], where some of them are past the end.
#[inline(never)]
fn last_sixteen(bytes: &[u8], at: usize) -> u128 {
    let Some(last) = bytes.last_chunk() else {
        return u128::from_le_bytes(last_block(bytes, at));
    };
    let missing = u32::try_from(at + 16 - bytes.len()).unwrap_or(u32::MAX);
    let bits = missing.saturating_mul(8);
    u128::from_le_bytes(*last).checked_shr(bits).unwrap_or_default()
}

/// Marks the bytes that equal `byte`.
#[inline(always)]
fn equal(block: u8x16, byte: u8) -> u8x16 {
    block.simd_eq(u8x16::splat(byte))
}

/// Marks the control characters.
#[inline(always)]
fn controls(block: u8x16) -> u8x16 {
    block.simd_eq(block.min(u8x16::splat(0x1f)))
}

/// Marks where, among the first sixteen bytes, these two letters follow each other. `None` if there are fewer than seventeen
/// bytes.
#[inline(always)]
pub(crate) fn places(bytes: &[u8], letters: [u8; 2]) -> Option<u32> {
    let bytes: &[u8; 17] = bytes.first_chunk()?;
    let [first, second] = letters;
    Some((equal(sixteen(bytes, 0), first) & equal(sixteen(bytes, 1), second)).to_bitmask())
}

/// The index of the first byte that is marked.
#[inline(always)]
pub(crate) const fn lowest(marks: u32) -> usize {
    marks.trailing_zeros() as usize
}

/// The first offset at or after `at` that is not whitespace. Optimized for no whitespace.
#[inline(always)]
pub(crate) fn skip_whitespace(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if *byte <= b' ' => skip_some_whitespace(bytes, at),
        _ => at,
    }
}

#[inline(never)]
fn skip_some_whitespace(bytes: &[u8], at: usize) -> usize {
    whitespace_end(bytes, at)
}

/// [`skip_whitespace`], where whitespace is likely.
#[inline(always)]
pub(crate) fn whitespace_end(bytes: &[u8], at: usize) -> usize {
    after_indentation(bytes, at)
        .or_else(|| after_space(bytes, at))
        .unwrap_or_else(|| any_whitespace_end(bytes, at))
}

/// The length of a line end with up to sixteen spaces, which pretty-printed JSON has after a comma, and the byte after it.
#[inline(always)]
fn indentation(text: &[u8]) -> Option<(usize, u8)> {
    let text: &[u8; 18] = text.first_chunk()?;
    let length = 1 + lowest(!equal(sixteen(text, 1), b' ').to_bitmask());
    (text[0] == b'\n').then_some((length, text[length]))
}

/// The offset after an indentation.
#[inline(always)]
fn after_indentation(bytes: &[u8], at: usize) -> Option<usize> {
    let (length, after) = indentation(bytes.get(at..)?)?;
    (after > b' ').then_some(at + length)
}

/// The length of a comma and an indentation, if a string follows.
#[inline(always)]
pub(crate) fn before_indented_name(text: &[u8], quote: &'static [u8]) -> Option<usize> {
    let (comma, rest) = text.split_first()?;
    let (length, after) = indentation(rest)?;
    (*comma == b',' && after == quote[0]).then_some(1 + length)
}

/// The offset after one space, which pretty-printed JSON has after a colon.
#[inline(always)]
pub(crate) fn after_space(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b' ', b'!'..=0xff, ..] => Some(at + 1),
        _ => None,
    }
}

#[inline(never)]
fn any_whitespace_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
        // Indentation comes in runs.
        if let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
            at += lowest(!equal(u8x16::from(*block), b' ').to_bitmask());
        }
    }
    at
}

/// The end of `word`, one of `true`, `false` and `null`, which is expected at `at`.
#[inline(always)]
pub(crate) fn word_end(bytes: &[u8], at: usize, word: &'static str) -> Result<usize, Fault> {
    if bytes.get(at..at + word.len()) == Some(word.as_bytes()) {
        return Ok(at + word.len());
    }
    Err(other_word(bytes, at, word))
}

#[cold]
fn other_word(bytes: &[u8], at: usize, word: &'static str) -> Fault {
    let rest = bytes.get(at..).unwrap_or_default();
    let same = word
        .bytes()
        .zip(rest)
        .take_while(|(letter, byte)| letter == *byte)
        .count();
    let expected = match word {
        "true" => "`true`",
        "false" => "`false`",
        _ => "`null`",
    };
    Fault::token(at + same, expected)
}
