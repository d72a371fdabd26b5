//! Writing escape sequences, in blocks of thirty-two bytes.

use crate::scan::escape::{BLOCK, Marks, copy_block};
use crate::scan::plain_end;

/// The bytes of a block, and those that are copied along with its last byte.
const AHEAD: usize = 2 * BLOCK;

/// The bytes that a block becomes at most, and those that are copied along with its last byte.
const SPACE: usize = 3 * BLOCK;

/// Appends text that has characters to escape.
#[inline(never)]
pub(super) fn push_escaped(text: &[u8], out: &mut Vec<u8>) {
    out.reserve(text.len() + text.len() / 8 + SPACE);
    let mut at = 0;
    while let Some(block) = text[at..].first_chunk() {
        at += push_escaped_block(block, BLOCK, out);
    }
    let mut last = [0; 2 * AHEAD];
    let rest = &text[at..];
    last[..rest.len()].copy_from_slice(rest);
    let mut at = 0;
    while at < rest.len()
        && let Some(block) = last[at..].first_chunk()
    {
        at += push_escaped_block(block, rest.len() - at, out);
    }
}

/// Escapes what was appended since `start`.
pub(crate) fn escape_since(start: usize, out: &mut Vec<u8>) {
    let end = out.len();
    let length = end - start;
    out.reserve(length + length / 8 + AHEAD + SPACE);
    // So that a whole block can be read at the end.
    out.extend_from_slice(&[0; AHEAD]);
    let escaped = out.len();
    let mut at = start;
    while at < end {
        let to = out.len();
        out.extend_from_slice(&[0; SPACE]);
        let (text, space) = out.split_at_mut(to);
        let (Some(block), Some(space)) = (text[at..].first_chunk(), space.first_chunk_mut()) else {
            return;
        };
        let (read, written) = escape_block(block, end - at, space);
        at += read;
        out.truncate(to + written);
    }
    let length = out.len() - escaped;
    out.copy_within(escaped.., start);
    out.truncate(start + length);
}

/// Appends the first bytes of a block, at most `limit`, escaped, and returns how many were read.
#[inline]
fn push_escaped_block(block: &[u8; AHEAD], limit: usize, out: &mut Vec<u8>) -> usize {
    let to = out.len();
    out.extend_from_slice(&[0; SPACE]);
    let space = out.last_chunk_mut();
    let (read, written) = space.map_or((limit, 0), |space| escape_block(block, limit, space));
    out.truncate(to + written);
    read
}

/// Escapes the first bytes of a block, at most `limit` and up to a control character; returns how many were read, and how
/// many were written.
#[inline(always)]
fn escape_block(block: &[u8; AHEAD], limit: usize, space: &mut [u8; SPACE]) -> (usize, usize) {
    // Masking the indices, which are in range anyway, removes the bounds checks.
    const FROM: usize = BLOCK - 1;
    const TO: usize = 2 * BLOCK - 1;
    let marks = Marks::of(block);
    let count = limit.min(BLOCK).min(marks.controls.trailing_zeros() as usize);
    let mut escaped = (marks.quotes | marks.backslashes) & ((1 << count) - 1);
    let (mut from, mut backslashes) = (0, 0);
    loop {
        copy_block(&block[from & FROM..], &mut space[(from + backslashes) & TO..]);
        if escaped == 0 {
            break;
        }
        from = escaped.trailing_zeros() as usize;
        space[(from + backslashes) & TO] = b'\\';
        backslashes += 1;
        escaped &= escaped - 1;
    }
    let written = count + backslashes;
    if count == limit.min(BLOCK) {
        return (count, written);
    }
    (
        count + 1,
        written + escape_control(block[count], &mut space[written & TO..]),
    )
}

#[cold]
fn escape_control(control: u8, space: &mut [u8]) -> usize {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let letter = match control {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        _ => {
            let [high, low] = [control >> 4, control & 15].map(|digit| DIGITS[usize::from(digit)]);
            space[..6].copy_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            return 6;
        }
    };
    space[..2].copy_from_slice(&[b'\\', letter]);
    2
}

/// Whether a string has only escape sequences that this module would write.
pub(crate) fn has_own_escapes(raw: &str) -> bool {
    let mut rest = raw.as_bytes();
    while let [b'\\', letter, after @ ..] = &rest[plain_end(rest, 0)..] {
        if matches!(letter, b'u' | b'/') {
            return false;
        }
        rest = after;
    }
    true
}

#[cfg(test)]
mod tests;
