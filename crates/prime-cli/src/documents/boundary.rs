//! Places where a text can be cut without knowing what came before.

use memchr::memrchr;

/// The last place from `from` on where a document starts, whatever the text before it.
///
/// That is a line that starts with an opening bracket, without blanks, behind a line that ends with a closing one. No value
/// goes on there, since a comma is missing; no string does, since it would hold a line end; and behind a broken document it
/// is where the next one starts, since no line is indented less.
pub(crate) fn last_boundary(text: &[u8], from: usize) -> Option<usize> {
    let first = from.saturating_sub(1);
    let mut end = text.len();
    while let Some(newline) = memrchr(b'\n', text.get(first..end)?).map(|offset| first + offset) {
        if matches!(text.get(newline + 1), Some(b'{' | b'[')) {
            let before = text[..newline].trim_ascii_end();
            if matches!(before.last(), Some(b'}' | b']')) {
                return Some(newline + 1);
            }
            end = before.len();
        } else {
            end = newline;
        }
    }
    None
}
