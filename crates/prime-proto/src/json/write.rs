//! Writing: what serde_json writes, byte for byte, without serde in between.

use super::Decode;
use crate::scan::{is_plain, plain_end};

/// Encodes a message.
pub(crate) fn encode<T: Decode>(message: &T) -> String {
    encode_with(|out| message.encode(out))
}

/// Encodes what `write` writes: messages and their parts write text alone.
pub(crate) fn encode_with(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::with_capacity(256);
    write(&mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Appends a string in its quotes.
#[inline]
pub fn write_text(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        write_escaped(text.as_bytes(), out);
    }
    out.push(b'"');
}

#[inline(never)]
fn write_escaped(text: &[u8], out: &mut Vec<u8>) {
    out.reserve(text.len() + text.len() / 8 + 1);
    let mut rest = text;
    loop {
        let (plain, special) = rest.split_at(plain_end(rest, 0));
        out.extend_from_slice(plain);
        let Some((special, behind)) = special.split_first() else {
            return;
        };
        write_escape(*special, out);
        rest = behind;
    }
}

#[inline]
fn write_escape(special: u8, out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let letter = match special {
        b'"' | b'\\' => special,
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        control => {
            let [high, low] = [control >> 4, control & 15].map(|digit| DIGITS[usize::from(digit)]);
            out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', letter]);
}

/// Whether a string has only such escapes as are written here.
pub(crate) fn has_own_escapes(raw: &str) -> bool {
    let mut rest = raw.as_bytes();
    while let [b'\\', letter, behind @ ..] = &rest[plain_end(rest, 0)..] {
        if matches!(letter, b'u' | b'/') {
            return false;
        }
        rest = behind;
    }
    true
}

/// Closes the object whose members stand behind `start`, each with a comma before it.
#[inline]
pub fn close_object(start: usize, out: &mut Vec<u8>) {
    close(start, *b"{}", out);
}

/// Puts brackets around what stands behind `start`, each part with a comma before it.
#[inline]
pub(crate) fn close(start: usize, [opening, closing]: [u8; 2], out: &mut Vec<u8>) {
    match out.get_mut(start) {
        Some(comma) => *comma = opening,
        None => out.push(opening),
    }
    out.push(closing);
}

/// Appends an integer.
#[inline]
pub(crate) fn write_integer(number: impl itoa::Integer, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}
