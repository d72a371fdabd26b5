//! Strings inside strings, whose quotes each stand behind a backslash.

use super::escape::{BLOCK, Marks, escape};

/// The place behind the quote that ends a string which stands inside a string, from `at` on. The escapes of the outer one are
/// sound.
///
/// `None` as well where the inner string has escapes that it may not have, or the outer one more than quotes and backslashes.
pub(crate) fn inner_string_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    while at < bytes.len() {
        let mut backslashes = Marks::at(bytes, at).backslashes;
        let mut next = at + BLOCK;
        while backslashes != 0 {
            let first = backslashes.trailing_zeros() as usize;
            // The carry goes through the run, to the place behind it.
            let carried = backslashes + (backslashes & backslashes.wrapping_neg());
            let behind = carried.trailing_zeros() as usize;
            if behind == BLOCK {
                // It may go on.
                next = at + first;
                if first == 0 {
                    return None;
                }
                break;
            }
            let run = behind - first;
            if *bytes.get(at + behind)? == b'"' {
                if run % 4 == 1 {
                    return Some(at + behind + 1);
                }
                // A quote of the inner string's own.
            } else if run % 4 == 2 {
                escape(bytes, at + behind - 1).ok()?;
            } else if !run.is_multiple_of(4) {
                return None;
            }
            backslashes &= carried;
        }
        at = next;
    }
    None
}
