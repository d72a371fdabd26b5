//! Escapes, and what they mean.

use super::{Fault, lowest, same};

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
            let (word, known, dropped) = without_backslashes(*ahead);
            // What is copied beyond the known ones is overwritten.
            *space = word.to_le_bytes();
            length += known;
            at += known + dropped;
            if known > 0 {
                continue;
            }
        } else if bytes[at] != b'\\' {
            meaning[length] = bytes[at];
            at += 1;
            length += 1;
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

/// Eight bytes without the backslashes before quotes, slashes and backslashes: what is left, how many bytes of it are known,
/// and how many backslashes were dropped. What begins with another escape, or with one that goes on behind the eight, is not
/// known.
#[inline]
fn without_backslashes(bytes: [u8; 8]) -> (u64, usize, usize) {
    let mut word = u64::from_le_bytes(bytes);
    let mut marks = same(word, b'\\');
    let mut known = bytes.len();
    while marks != 0 {
        let place = lowest(marks);
        let before = (1 << (8 * place)) - 1;
        let behind = word >> 8 & !before;
        let [letter, ..] = (behind >> (8 * place)).to_le_bytes();
        if place + 1 == known || !matches!(letter, b'"' | b'\\' | b'/') {
            return (word, place, bytes.len() - known);
        }
        word = word & before | behind;
        known -= 1;
        // The letter is no mark of its own.
        marks = marks >> 8 & !(before << 8 | 0xff);
    }
    (word, known, bytes.len() - known)
}
