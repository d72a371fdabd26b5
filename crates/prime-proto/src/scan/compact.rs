//! JSON text without whitespace.

use super::block;
use super::escape::{BLOCK, Marks, copy_block};

/// Removes the whitespace between the tokens of a valid JSON text; the tokens are unchanged.
pub(crate) fn compact(text: &str) -> String {
    let bytes = text.as_bytes();
    // Bytes copied past the last token are cut off at the end.
    let mut out = vec![0; text.len() + BLOCK];
    let mut length = 0;
    let (mut is_letter, mut is_inside) = (0, 0);
    for at in (0..bytes.len()).step_by(BLOCK) {
        let mut last = None;
        let block: &[u8; 2 * BLOCK] = block(bytes, at, &mut last);
        let marks = Marks::of(block);
        let letters = marks.letters(is_letter);
        is_letter = letters >> BLOCK & 1;
        let inside = is_inside ^ odd_prefixes(marks.quotes & !letters);
        // All bits set where the block ends inside a string.
        is_inside = 0_u64.wrapping_sub(inside >> (BLOCK - 1) & 1);
        // NUL past the end of the text counts as whitespace.
        let mut kept = !(marks.whitespace() & !inside) & 0xffff_ffff;
        while kept != 0 {
            let from = kept.trailing_zeros() as usize;
            let count = (kept >> from).trailing_ones() as usize;
            copy_block(&block[from..], &mut out[length..]);
            length += count;
            kept &= u64::MAX << (from + count);
        }
    }
    out.truncate(length);
    // Valid UTF-8 stays valid without ASCII whitespace.
    String::from_utf8(out).unwrap_or_default()
}

/// Marks each bit that has an odd number of marks at or below it.
const fn odd_prefixes(marks: u64) -> u64 {
    let marks = marks ^ marks << 1;
    let marks = marks ^ marks << 2;
    let marks = marks ^ marks << 4;
    let marks = marks ^ marks << 8;
    marks ^ marks << 16
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::compact;

    proptest! {
        #[test]
        fn whitespace_between_tokens_is_left_out(
            tokens in vec(
                (
                    select(vec![
                        "", "{", "}", "[", "]", ":", ",", "null", "-1.5e+3", "1234567890123456789", "\"\"", "\" \"", "\"\\\"\"",
                        "\"\\\\\"", "\"\\\\\\\" \\n , : \"", "\"a longer text, with spaces and \u{e9}\u{20ac}\u{1f600}\"",
                        "\"\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\ \"",
                    ]),
                    select(vec!["", "", " ", "\n", "\r\n\t", "\n                ", "                                           "]),
                ),
                0..40,
            ),
        ) {
            let text: String = tokens.iter().flat_map(|(token, whitespace)| [*token, *whitespace]).collect();
            let expected: String = tokens.iter().map(|(token, _)| *token).collect();
            prop_assert_eq!(compact(&text), expected);
        }
    }
}
