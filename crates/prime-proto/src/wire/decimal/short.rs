//! Fast path for decimals with up to seven digits before the point and eight after it, as strings.

#![expect(clippy::inline_always, reason = "it has one caller")]

use super::packed::Packed;
use crate::json::reader::Reader;
use crate::scan::{Digits, word};

/// Reads the quoted decimal at the reader's position, and advances past it. `None` if it is longer, is close to the end of the
/// text, or is not a decimal.
#[inline(always)]
pub(super) fn read(reader: &mut Reader<'_>) -> Option<Packed> {
    let text: &[u8; 20] = reader.bytes().get(reader.at..)?.first_chunk()?;
    let has_minus = text[1] == b'-';
    let start = 1 + usize::from(has_minus);
    let whole = Digits::of(word(text, start)?);
    let point = start + whole.count;
    let (fraction, end) = if text[point] == b'.' {
        let fraction = Digits::of(word(text, point + 1)?);
        (fraction, point + 1 + fraction.count)
    } else {
        (Digits::NONE, point)
    };
    let is_whole = (1..8).contains(&whole.count) && end != point + 1;
    let has_zero = text[start] == b'0' && whole.count > 1;
    if text[0] != b'"' || text[end] != b'"' || !is_whole || has_zero {
        return None;
    }
    reader.at += end + 1;
    let digits = whole.number() * fraction.unit() + fraction.number();
    Some(Packed::short(digits, has_minus, u8::try_from(fraction.count).ok()?))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::json::reader::Reader;
    use crate::wire::decimal::{Decimal, text};

    /// Reads a decimal that is followed by more text, as is usual.
    fn read_in_text(number: &str) -> Option<(Decimal, usize)> {
        let text = format!("\"{number}\",\"Size\":\"46817.27965000\"");
        let mut reader = Reader::new(&text);
        read(&mut reader).map(|short| (Decimal(short), reader.at - 2))
    }

    #[test]
    fn the_fast_path_reads_up_to_seven_digits_before_the_point_and_eight_after_it() {
        for whole in ["0", "7", "10", "46817", "1928479"] {
            for fraction in ["", ".5", ".00", ".27965", ".77953598", ".00000001"] {
                for sign in ["", "-"] {
                    let number = format!("{sign}{whole}{fraction}");
                    let (decimal, length) = read_in_text(&number).unwrap();
                    assert_eq!((decimal.to_string(), length), (number.clone(), number.len()));
                    assert_eq!(Some(decimal), text::read(&number).ok(), "{number}");
                }
            }
        }
    }

    #[test]
    fn the_fast_path_leaves_longer_decimals_and_other_text() {
        for number in [
            "",
            "-",
            ".5",
            "5.",
            "-5.",
            "007",
            "-00",
            "+1",
            "1e5",
            "1.5e5",
            "--1",
            "1.2.3",
            " 1",
            "1 ",
            "12345678",
            "1.123456789",
            "x",
        ] {
            assert!(read_in_text(number).is_none(), "{number}");
        }
        for text in ["46817.27965000\",\"Size\":\"1\"", "\"46817.27965\""] {
            assert!(read(&mut Reader::new(text)).is_none(), "{text}");
        }
    }
}
