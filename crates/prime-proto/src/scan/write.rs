//! Writing strings: those of up to sixty-four bytes in blocks, without a call to copy them.

mod escape;

use wide::u8x16;

pub(crate) use escape::{escape_since, has_own_escapes};

use super::{is_plain, special};
use escape::push_escaped;

/// Appends a string in its quotes.
pub fn write_text(text: &str, out: &mut Vec<u8>) {
    let text = text.as_bytes();
    out.push(b'"');
    if !push_plain(text, out) {
        push_escaped(text, out);
    }
    out.push(b'"');
}

/// Whether a name is written without escape sequences.
pub(crate) const fn is_plain_name(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let [first, after @ ..] = rest {
        if matches!(first, b'"' | b'\\' | 0..=0x1f) {
            return false;
        }
        rest = after;
    }
    true
}

/// Appends bytes that need no escaping. Up to sixteen, the common case, are appended without a call to copy them.
#[inline]
pub(crate) fn push(bytes: &[u8], out: &mut Vec<u8>) {
    match short_block(bytes) {
        Some(block) => push_block(block, bytes.len(), out),
        None => out.extend_from_slice(bytes),
    }
}

/// Appends text that needs no escaping; if it needs some, appends nothing and returns `false`.
#[inline]
fn push_plain(text: &[u8], out: &mut Vec<u8>) -> bool {
    if let Some(block) = short_block(text) {
        let is_plain = special(u8x16::from(block.to_le_bytes())) & ((1 << text.len()) - 1) == 0;
        if is_plain {
            push_block(block, text.len(), out);
        }
        return is_plain;
    }
    if text.len() <= 32 {
        return push_ends::<16>(text, out);
    }
    if text.len() <= 64 {
        return push_ends::<32>(text, out);
    }
    let is_plain = is_plain(text);
    if is_plain {
        out.extend_from_slice(text);
    }
    is_plain
}

/// [`push_plain`], for `N` to twice as many bytes.
#[inline]
fn push_ends<const N: usize>(text: &[u8], out: &mut Vec<u8>) -> bool {
    let (Some(first), Some(last)) = (text.first_chunk::<N>(), text.last_chunk::<N>()) else {
        return false;
    };
    let is_plain = [first, last]
        .iter()
        .flat_map(|end| end.as_chunks().0)
        .fold(0, |marks, block| marks | special(u8x16::from(*block)))
        == 0;
    if is_plain {
        let end = out.len() + text.len();
        out.extend_from_slice(first);
        // Where they overlap, they are equal.
        out.truncate(end - N);
        out.extend_from_slice(last);
    }
    is_plain
}

/// Up to sixteen bytes as an integer, the first byte lowest.
#[inline]
fn short_block(bytes: &[u8]) -> Option<u128> {
    let length = bytes.len();
    // Where they overlap, they are equal.
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [*first, *last].map(|word| u128::from(u64::from_le_bytes(word)));
        return (length <= 16).then(|| first | last << (8 * (length - 8)));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [*first, *last].map(|word| u64::from(u32::from_le_bytes(word)));
        return Some(u128::from(first | last << (8 * (length - 4))));
    }
    let mut block = 0;
    for byte in bytes.iter().rev() {
        block = block << 8 | u32::from(*byte);
    }
    Some(u128::from(block))
}

/// Appends the first bytes of a block.
#[inline]
fn push_block(block: u128, length: usize, out: &mut Vec<u8>) {
    let end = out.len() + length;
    out.extend_from_slice(&block.to_le_bytes());
    out.truncate(end);
}

#[cfg(test)]
mod tests;
