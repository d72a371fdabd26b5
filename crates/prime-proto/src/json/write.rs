//! Writing: byte for byte what serde_json writes, without serde.

use super::Decode;
use crate::scan::push;
pub use crate::scan::write_text;

/// Encodes a message.
pub(crate) fn encode<T: Decode>(message: &T) -> String {
    encode_with(|out| message.encode(out))
}

/// Returns what `write` appends, which must be UTF-8, as messages and their parts are.
pub(crate) fn encode_with(write: impl FnOnce(&mut Vec<u8>)) -> String {
    encode_with_room(256, write)
}

/// [`encode_with`], with a buffer of so many bytes to start with.
pub(crate) fn encode_with_room(room: usize, write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::with_capacity(room);
    write(&mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Closes the object whose members follow `start`, each with a comma before it.
#[inline]
pub fn close_object(start: usize, out: &mut Vec<u8>) {
    close(start, *b"{}", out);
}

/// Puts brackets around the parts that follow `start`, each with a comma before it.
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
pub(crate) fn write_integer<I: itoa::Integer + Copy + TryInto<u8>>(number: I, out: &mut Vec<u8>) {
    // Many integers are one digit.
    if let Ok(digit @ 0..=9) = number.try_into() {
        out.push(b'0' + digit);
        return;
    }
    push(itoa::Buffer::new().format(number).as_bytes(), out);
}
