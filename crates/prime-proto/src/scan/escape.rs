//! Escape sequences, and what they mean.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use wide::u8x16;

use super::{Fault, block, controls, equal, last_block, sixteen};

/// Decodes the escape sequence whose backslash is at `at`. Returns the offset after it, and the character it means.
#[inline]
pub(crate) fn escape(bytes: &[u8], at: usize) -> Result<(usize, char), Fault> {
    let meaning = match bytes.get(at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode_escape(bytes, at),
        _ => return Err(Fault::token(at + 1, "one of `\"\\/bfnrtu` after a backslash")),
    };
    Ok((at + 2, meaning))
}

#[cold]
fn unicode_escape(bytes: &[u8], at: usize) -> Result<(usize, char), Fault> {
    let unit = hex4(bytes, at + 2)?;
    if let Some(meaning) = char::from_u32(unit) {
        return Ok((at + 6, meaning));
    }
    if unit >= 0xdc00 {
        return Err(Fault::token(at, "a high surrogate before a low one"));
    }
    if bytes.get(at + 6..).is_some_and(|rest| rest == b"\\") {
        return Err(Fault::token(at + 7, "the low surrogate of a pair"));
    }
    if bytes.get(at + 6..at + 8) != Some(b"\\u") {
        return Err(Fault::token(at + 6, "the low surrogate of a pair"));
    }
    let low = hex4(bytes, at + 8)?;
    if !(0xdc00..0xe000).contains(&low) {
        return Err(Fault::token(at + 6, "the low surrogate of a pair"));
    }
    let code = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    char::from_u32(code)
        .map(|meaning| (at + 12, meaning))
        .ok_or(Fault::token(at, "a character"))
}

fn hex4(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    (at..at + 4).try_fold(0, |unit, place| {
        let digit = bytes.get(place).and_then(|byte| char::from(*byte).to_digit(16));
        digit
            .map(|digit| unit * 16 + digit)
            .ok_or(Fault::token(place, "four hexadecimal digits"))
    })
}

/// How many bytes are marked together.
pub(crate) const BLOCK: usize = 32;

/// Which of the first [`BLOCK`] bytes are quotes, backslashes, control characters or spaces: one bit for each byte, the lowest
/// for the first.
#[derive(Clone, Copy)]
pub(crate) struct Marks {
    pub(crate) quotes: u64,
    pub(crate) backslashes: u64,
    pub(crate) controls: u64,
    spaces: u64,
}

impl Marks {
    /// Marks the bytes from `at` on, with NUL for bytes past the end.
    #[inline(always)]
    pub(crate) fn at(bytes: &[u8], at: usize) -> Self {
        match bytes.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>()) {
            Some(block) => Self::of(block),
            None => Self::of_last(bytes, at),
        }
    }

    /// [`at`](Self::at), where some of them are past the end.
    #[inline(never)]
    fn of_last(bytes: &[u8], at: usize) -> Self {
        let Some(last) = bytes.last_chunk::<BLOCK>() else {
            return Self::of(&last_block::<BLOCK>(bytes, at));
        };
        let missing = at + BLOCK - bytes.len();
        let marks = Self::of(last);
        Self {
            quotes: marks.quotes >> missing,
            backslashes: marks.backslashes >> missing,
            controls: (marks.controls | u64::MAX << BLOCK) >> missing & 0xffff_ffff,
            spaces: marks.spaces >> missing,
        }
    }

    #[inline(always)]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let halves = [0, 16].map(|from| sixteen(bytes, from));
        let marks = |mark: fn(u8x16) -> u8x16| {
            let [low, high] = halves.map(|half| u64::from(mark(half).to_bitmask()));
            low | high << 16
        };
        Self {
            quotes: marks(|half| equal(half, b'"')),
            backslashes: marks(|half| equal(half, b'\\')),
            controls: marks(controls),
            spaces: marks(|half| equal(half, b' ')),
        }
    }

    /// Marks whitespace, and every control character that is not whitespace.
    #[inline(always)]
    pub(crate) const fn whitespace(self) -> u64 {
        self.controls | self.spaces
    }

    /// Marks the byte after each backslash that begins an escape sequence; for a backslash at the end, that is the first byte of
    /// the next block. `is_letter` is 1 if the first byte of this block is such a byte.
    #[inline(always)]
    pub(crate) const fn letters(self, is_letter: u64) -> u64 {
        const ODD: u64 = 0xaaaa_aaaa_aaaa_aaaa;
        // In a run of backslashes every other one begins an escape sequence: the carry of the subtraction shows whether the
        // run begins at an odd index.
        let begins = self.backslashes & !is_letter;
        let letters_and_odd = ((begins << 1 | ODD).wrapping_sub(begins)) ^ ODD;
        letters_and_odd ^ (self.backslashes | is_letter)
    }

    /// Marks the letters within this block that are neither quotes nor backslashes.
    #[inline(always)]
    pub(crate) const fn others(self, letters: u64) -> u64 {
        letters & !(self.quotes | self.backslashes) & 0xffff_ffff
    }
}

/// The bytes of a block, and those that may be copied along with its end.
const AHEAD: usize = 2 * BLOCK + 8;

/// Decodes the escape sequences of a string, given without its quotes.
pub(crate) fn unescape(raw: &str) -> Result<String, Fault> {
    let bytes = raw.as_bytes();
    // No escape sequence is shorter than the character it means.
    let mut meaning = vec![0; raw.len() + AHEAD];
    let (mut at, mut length, mut is_letter) = (0, 0, 0);
    while at < bytes.len() {
        let mut last = None;
        let block: &[u8; AHEAD] = block(bytes, at, &mut last);
        let marks = Marks::of(block);
        let letters = marks.letters(is_letter);
        let others = marks.others(letters);
        // Up to a letter that does not stand for itself.
        let count = BLOCK.min(bytes.len() - at).min(others.trailing_zeros() as usize);
        length += copy(block, count, letters >> 1, &mut meaning[length..]);
        at += count;
        is_letter = letters >> count & 1;
        if is_letter == 1 && (others != 0 || at == bytes.len()) {
            let (end, character) = escape(bytes, at - 1)?;
            length += character.encode_utf8(&mut meaning[length..]).len();
            at = end;
            is_letter = 0;
        }
    }
    meaning.truncate(length);
    // Pieces of UTF-8 and whole characters make up valid UTF-8.
    Ok(String::from_utf8(meaning).unwrap_or_default())
}

/// Copies [`BLOCK`] bytes at once, so that any piece of a block takes one copy.
#[inline(always)]
pub(crate) fn copy_block(from: &[u8], to: &mut [u8]) {
    if let (Some(from), Some(to)) = (from.first_chunk::<BLOCK>(), to.first_chunk_mut()) {
        *to = *from;
    }
}

/// Copies the first bytes of a block except those that are marked, and returns how many were kept. Bytes written after
/// them are meaningless, and overwritten by the next copy.
#[inline(always)]
fn copy(block: &[u8; AHEAD], count: usize, marks: u64, space: &mut [u8]) -> usize {
    let mut dropped = marks & ((1 << count) - 1);
    let (mut from, mut to) = (0, 0);
    loop {
        copy_block(&block[from..], &mut space[to..]);
        if dropped == 0 {
            return to + count - from;
        }
        let place = dropped.trailing_zeros() as usize;
        to += place - from;
        from = place + 1;
        dropped &= dropped - 1;
    }
}
