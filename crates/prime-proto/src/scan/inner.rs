//! Strings inside strings, where a backslash precedes each quote.

use super::escape::{BLOCK, Marks, escape};

/// The offset after the quote that ends a string inside a string, searched from `at` on. The escape sequences of the outer
/// string must be valid.
///
/// `None` also if the inner string has invalid escape sequences, or the outer one escapes more than quotes and backslashes.
pub(crate) fn inner_string_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    while at < bytes.len() {
        let mut backslashes = Marks::at(bytes, at).backslashes;
        let mut next = at + BLOCK;
        while backslashes != 0 {
            let first = backslashes.trailing_zeros() as usize;
            // The carry runs through the backslashes, to the bit after them.
            let carried = backslashes + (backslashes & backslashes.wrapping_neg());
            let after = carried.trailing_zeros() as usize;
            if after == BLOCK {
                // The run may continue in the next block.
                next = at + first;
                if first == 0 {
                    return None;
                }
                break;
            }
            let run = after - first;
            if *bytes.get(at + after)? == b'"' {
                if run % 4 == 1 {
                    return Some(at + after + 1);
                }
                // An escaped quote within the inner string.
            } else if run % 4 == 2 {
                escape(bytes, at + after - 1).ok()?;
            } else if !run.is_multiple_of(4) {
                return None;
            }
            backslashes &= carried;
        }
        at = next;
    }
    None
}
