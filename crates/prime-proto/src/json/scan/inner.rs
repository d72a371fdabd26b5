//! Strings inside strings, whose quotes each stand behind a backslash.

use super::escape::{BLOCK, Marks, copy_block, escape};
use super::{block, plain_end};
use crate::wire::Text;

/// Takes one level of escapes away from a string that stands inside a string, whose own escapes are sound. `place` is that of
/// the backslash before the quote that begins the inner one, and becomes that behind it. Gives its text, with its quotes or without.
///
/// `None` as well where the inner string has escapes that it may not have, or the outer one more than quotes and backslashes.
pub(crate) fn inner_string(text: &str, place: &mut usize, with_quotes: bool) -> Option<Text> {
    let bytes = text.as_bytes();
    // What is copied behind the text is overwritten, or left.
    let (mut short, mut long) = ([0; 256], Vec::new());
    let (mut at, mut length) = (*place + 1 + usize::from(!with_quotes), 0);
    while at < bytes.len() {
        let end = length + 2 * BLOCK;
        let text = if end <= short.len() {
            &mut short[..]
        } else {
            if long.is_empty() {
                long.extend_from_slice(&short);
            }
            long.resize(end.next_power_of_two(), 0);
            &mut long[..]
        };
        let mut last = None;
        let block: &[u8; 2 * BLOCK] = block(bytes, at, &mut last);
        let mut backslashes = Marks::of(block).backslashes;
        let mut from = 0;
        loop {
            copy_block(&block[from..], &mut text[length..]);
            if backslashes == 0 {
                length += BLOCK - from;
                at += BLOCK;
                break;
            }
            let first = backslashes.trailing_zeros() as usize;
            // The carry goes through the run, to the place behind it.
            let carried = backslashes + (backslashes & backslashes.wrapping_neg());
            let behind = carried.trailing_zeros() as usize;
            length += first - from;
            if behind == BLOCK {
                // It may go on.
                if first == 0 {
                    return None;
                }
                at += first;
                break;
            }
            let run = behind - first;
            length += run / 2;
            if block[behind] == b'"' && run % 4 == 1 {
                text[length] = b'"';
                let text = str::from_utf8(&text[..length + usize::from(with_quotes)]).ok()?;
                *place = at + behind + 1;
                return Some(text.into());
            }
            if block[behind] == b'"' {
                // A quote of the inner string's own.
            } else if run % 4 == 2 {
                escape(bytes, at + behind - 1).ok()?;
            } else if !run.is_multiple_of(4) {
                return None;
            }
            from = behind;
            backslashes &= carried;
        }
    }
    None
}

/// The place behind the quote that ends a string which stands inside a string, whose escapes are sound, from `at` on.
pub(crate) fn inner_string_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at = plain_end(bytes, at);
        let run = bytes.get(at..)?.iter().take_while(|byte| **byte == b'\\').count();
        let behind = at + run;
        match (run % 4, bytes.get(behind)?) {
            (1, b'"') => return Some(behind + 1),
            _ if run == 0 => return None,
            _ => at = behind + run % 2,
        }
    }
}
