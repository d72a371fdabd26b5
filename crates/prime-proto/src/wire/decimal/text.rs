//! Decimals as text.

use super::packed::Packed;
use super::{Decimal, Fault};
use crate::scan::digits;

/// The longest text that is written: a sign, a point and 29 digits.
pub(super) const LONGEST: usize = 31;

/// What is read, but for the number of digits in all.
#[cfg(feature = "schema")]
pub(super) const PATTERN: &str = r"^-?(0|[1-9][0-9]{0,28})(\.[0-9]{1,28})?$";

/// The largest number that 96 bits hold.
const LARGEST: u128 = (1 << 96) - 1;

/// Reads plain notation: the number of JSON without its exponent.
#[inline(never)]
pub(super) fn read(text: &str) -> Result<Decimal, Fault> {
    let text = text.as_bytes();
    read_nineteen(text).map_or_else(|| read_any(text), Ok)
}

/// Reads a decimal of up to nineteen digits, which 64 bits hold.
fn read_nineteen(text: &[u8]) -> Option<Decimal> {
    let start = usize::from(text.first() == Some(&b'-'));
    let (point, whole) = digits(text, start);
    let (end, fraction) = match text.get(point) {
        Some(b'.') => digits(text, point + 1),
        _ => (point, 0),
    };
    let scale = end - (point + 1).min(end);
    let has_zero = text.get(start) == Some(&b'0') && point > start + 1;
    if end != text.len() || point == start || end == point + 1 || has_zero || point - start + scale > 19 {
        return None;
    }
    let mantissa = whole * 10_u64.pow(u32::try_from(scale).ok()?) + fraction;
    Some(Decimal(Packed::short(mantissa, start == 1, u8::try_from(scale).ok()?)))
}

/// Reads a decimal of any length, or tells what is wrong.
fn read_any(text: &[u8]) -> Result<Decimal, Fault> {
    let negative = text.first() == Some(&b'-');
    let digits = &text[usize::from(negative)..];
    let mut mantissa = 0_u128;
    let mut point = None;
    for (place, byte) in digits.iter().enumerate() {
        match byte {
            // A number that 128 bits do not hold becomes the largest that they do.
            b'0'..=b'9' => mantissa = mantissa.saturating_mul(10).saturating_add((byte - b'0').into()),
            b'.' if point.is_none() => point = Some(place),
            _ => return Err(Fault::Form),
        }
    }
    let whole = point.unwrap_or(digits.len());
    let has_point = whole < digits.len();
    if whole == 0 || (whole > 1 && digits[0] == b'0') || (has_point && whole + 1 == digits.len()) {
        return Err(Fault::Form);
    }
    let scale = u8::try_from((digits.len() - whole).saturating_sub(1)).unwrap_or(u8::MAX);
    if mantissa > LARGEST || u32::from(scale) > rust_decimal::Decimal::MAX_SCALE {
        return Err(Fault::Digits);
    }
    Ok(Decimal(Packed::new(mantissa, negative, scale)))
}

/// Writes plain notation with every digit of the scale.
pub(super) fn write(buffer: &mut [u8; LONGEST], decimal: Decimal) -> &str {
    let mut end = 0;
    pieces(decimal, |piece| {
        buffer[end..end + piece.len()].copy_from_slice(piece.as_bytes());
        end += piece.len();
    });
    std::str::from_utf8(&buffer[..end]).unwrap_or_default()
}

/// What plain notation is made of, one piece after another.
#[inline]
pub(super) fn pieces(Decimal(packed): Decimal, mut put: impl FnMut(&str)) {
    const ZEROS: &str = "0000000000000000000000000000";
    if packed.has_minus() {
        put("-");
    }
    let mut buffer = itoa::Buffer::new();
    let digits = match u64::try_from(packed.digits()) {
        Ok(short) => buffer.format(short),
        Err(_) => buffer.format(packed.digits()),
    };
    let scale = usize::from(packed.scale());
    match digits.len().checked_sub(scale) {
        None | Some(0) => {
            put("0.");
            put(&ZEROS[..scale - digits.len()]);
            put(digits);
        }
        Some(_) if scale == 0 => put(digits),
        Some(whole) => {
            put(&digits[..whole]);
            put(".");
            put(&digits[whole..]);
        }
    }
}

/// As much of a text as a decimal would be long.
#[cold]
pub(super) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(2 * LONGEST).collect();
    if shown.len() < text.len() {
        shown.push_str("...");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{read_any, read_nineteen};
    use crate::wire::{Decimal, DecimalError};

    fn read(text: &str) -> Result<Decimal, DecimalError> {
        text.parse()
    }

    #[test]
    fn a_text_is_written_as_it_came() {
        for text in [
            "0",
            "0.00000000",
            "-0",
            "-0.00",
            "1000000",
            "46817.27965000",
            "-1928479.77953598",
            "18446744073709551616",
            "1234567890123456789.123456789",
            "-0.0000000000000000000000000001",
            "7.9228162514264337593543950335",
            "-79228162514264337593543950335",
        ] {
            assert_eq!(read(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn digits_beyond_the_range_are_refused_and_never_rounded() {
        for text in [
            "79228162514264337593543950336",
            "7.9228162514264337593543950336",
            "0.00000000000000000000000000001",
            "0.00000000000000000000000000000",
            "1.00000000000000000000000000000",
            "123456789012345678901234567890.1",
        ] {
            assert!(matches!(read(text), Err(DecimalError::Digits { .. })), "{text}");
        }
    }

    #[test]
    fn what_no_manual_shows_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "+1",
            "007",
            "-00",
            ".5",
            "5.",
            "1:",
            "1.5:",
            "1/",
            "1.5/",
            "1e5",
            "1E-8",
            " 1",
            "1 ",
            "1,5",
            "1_000",
            "--1",
            "1.2.3",
            "1.-2",
            "NaN",
            "Infinity",
            "0x10",
            "\u{0661}",
            "1\u{0660}",
        ] {
            assert!(matches!(read(text), Err(DecimalError::Form { .. })), "{text}");
        }
    }

    #[test]
    fn scale_and_sign_of_zero_do_not_count_in_a_comparison() {
        use std::collections::HashSet;

        let same: HashSet<_> = ["0", "0.00", "-0", "-0.0"].map(|text| read(text).unwrap()).into();
        assert_eq!(same.len(), 1);
        assert_eq!(read("1.50").unwrap(), read("1.5").unwrap());
        assert!(read("-2").unwrap() < read("-1.99").unwrap());
    }

    #[test]
    fn up_to_nineteen_digits_are_read_as_longer_ones_are() {
        let digits = "9876543210987654321098";
        for whole in 1..22 {
            for fraction in 0..22 {
                for sign in ["", "-"] {
                    let mut number = format!("{sign}{}", &digits[..whole]);
                    if fraction > 0 {
                        number = format!("{number}.{}", &digits[..fraction]);
                    }
                    let short = read_nineteen(number.as_bytes());
                    assert_eq!(short.is_some(), whole + fraction <= 19, "{number}");
                    if let Some(short) = short {
                        assert_eq!(short.to_string(), number);
                        assert_eq!(Some(short), read_any(number.as_bytes()).ok(), "{number}");
                    }
                }
            }
        }
        for number in ["", "-", ".5", "5.", "007", "1e5", "1.2.3", "1 ", "1:", "1/", "1.5:"] {
            assert!(read_nineteen(number.as_bytes()).is_none(), "{number}");
        }
        assert!(read_nineteen(b"0.5").is_some());
    }
}
