//! Strings.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

use super::{Fault, HIGHS, ONES, lowest, word};

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
    match (low, high) {
        (0, 0) => 16,
        (0, high) => 8 + lowest(high),
        (low, _) => lowest(low),
    }
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

/// How many of eight bytes stand before the first backslash.
#[inline(always)]
const fn before_backslash(bytes: [u8; 8]) -> usize {
    let word = u64::from_le_bytes(bytes) ^ (ONES * 0x5c);
    // Exact for the lowest mark, and eight where there is none.
    lowest(word.wrapping_sub(ONES) & !word & HIGHS)
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

/// Passes over JSON text in a string: eight bytes at a time, as long as quotes are all that is escaped. Stops at no escaped
/// quote.
#[inline]
fn nested_text_end(bytes: &[u8], mut at: usize) -> usize {
    // The high bit of the first byte, where the byte before it is a backslash.
    let mut escaped = 0;
    while let Some(word) = word(bytes, at) {
        let [quotes, backslashes] = [0x22, 0x5c].map(|byte| {
            let others = word ^ (ONES * byte);
            !((others & !HIGHS).wrapping_add(!HIGHS) | others) & HIGHS
        });
        let controls = !((word & !HIGHS).wrapping_add(ONES * 0x60) | word) & HIGHS;
        if (quotes ^ (backslashes << 8 | escaped)) | controls != 0 {
            break;
        }
        escaped = backslashes >> 56;
        at += 8;
    }
    at - usize::from(escaped != 0)
}

/// The place behind the escape whose backslash stands at `at`.
#[inline(always)]
fn escape_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        _ => escape(bytes, at).map(|(end, _)| end),
    }
}

/// The place behind the escape whose backslash stands at `at`, and the character it means.
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
        _ => return Err(Fault::token(at + 1, "one of `\"\\/bfnrtu` behind a backslash")),
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

/// What a string without its quotes means.
pub(crate) fn unescape(raw: &str) -> Result<String, Fault> {
    let bytes = raw.as_bytes();
    // No escape means more bytes than it has.
    let mut meaning = vec![0; raw.len()];
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        let ahead = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>());
        let space = meaning.get_mut(length..).and_then(|rest| rest.first_chunk_mut::<8>());
        if let (Some(ahead), Some(space)) = (ahead, space) {
            // What is copied from the backslash on is overwritten.
            *space = *ahead;
            let plain = before_backslash(*ahead);
            at += plain;
            length += plain;
            if plain == ahead.len() {
                continue;
            }
        } else if bytes[at] != b'\\' {
            meaning[length] = bytes[at];
            at += 1;
            length += 1;
            continue;
        }
        if let Some(letter @ (b'"' | b'\\' | b'/')) = bytes.get(at + 1) {
            meaning[length] = *letter;
            length += 1;
            at += 2;
            continue;
        }
        let (end, character) = escape(bytes, at)?;
        length += character.encode_utf8(&mut meaning[length..]).len();
        at = end;
    }
    meaning.truncate(length);
    // What was copied is text, and so is what the escapes mean.
    Ok(String::from_utf8(meaning).unwrap_or_default())
}

#[cfg(test)]
mod tests;
