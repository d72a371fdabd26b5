//! Reading and writing decimals as text.

use super::packed::Packed;
use super::{Decimal, Fault};
use crate::scan::digits;

/// Length of the longest text that is written: a sign, a point and 29 digits.
pub(super) const LONGEST: usize = 31;

/// Pattern of the text that is written. It does not limit the total number of digits on both sides of the point.
#[cfg(feature = "schema")]
pub(in crate::wire) const PATTERN: &str = r"^-?(0|[1-9][0-9]{0,28})(\.[0-9]{1,28})?$";

/// Pattern of the text that is read. It does not limit the value of a number with an exponent.
#[cfg(feature = "schema")]
pub(in crate::wire) const READ_PATTERN: &str =
    r"^-?((0|[1-9][0-9]{0,28})(\.[0-9]{1,28})?|(0|[1-9][0-9]*)(\.[0-9]+)?[eE][+-]?[0-9]+)$";

/// The largest number that 96 bits hold.
const LARGEST: u128 = (1 << 96) - 1;

/// Reads a JSON number.
#[inline(never)]
pub(in crate::wire) fn read(text: &str) -> Result<Decimal, Fault> {
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

/// Reads a decimal of any length, or returns why it is not one.
fn read_any(text: &[u8]) -> Result<Decimal, Fault> {
    match text.iter().position(|byte| matches!(byte, b'e' | b'E')) {
        None => Plain::read(text)?.decimal(),
        Some(at) => Plain::read(&text[..at])?.times_ten_to(exponent(&text[at + 1..])?),
    }
}

/// A number in plain notation.
struct Plain {
    negative: bool,
    /// All digits as one number; the largest 128-bit number if they exceed it.
    digits: u128,
    /// Number of digits after the point.
    scale: usize,
}

impl Plain {
    fn read(text: &[u8]) -> Result<Self, Fault> {
        let negative = text.first() == Some(&b'-');
        let text = &text[usize::from(negative)..];
        let mut digits = 0_u128;
        let mut point = None;
        for (place, byte) in text.iter().enumerate() {
            match byte {
                b'0'..=b'9' => digits = digits.saturating_mul(10).saturating_add((byte - b'0').into()),
                b'.' if point.is_none() => point = Some(place),
                _ => return Err(Fault::Form),
            }
        }
        let whole = point.unwrap_or(text.len());
        let has_point = whole < text.len();
        if whole == 0 || (whole > 1 && text[0] == b'0') || (has_point && whole + 1 == text.len()) {
            return Err(Fault::Form);
        }
        let scale = (text.len() - whole).saturating_sub(1);
        Ok(Self {
            negative,
            digits,
            scale,
        })
    }

    fn decimal(self) -> Result<Decimal, Fault> {
        let scale = u8::try_from(self.scale).unwrap_or(u8::MAX);
        if self.digits > LARGEST || u32::from(scale) > rust_decimal::Decimal::MAX_SCALE {
            return Err(Fault::Digits);
        }
        Ok(Decimal(Packed::new(self.digits, self.negative, scale)))
    }

    /// The same value without an exponent: zeros are added where needed, and dropped only if they do not fit.
    #[cold]
    fn times_ten_to(mut self, exponent: i64) -> Result<Decimal, Fault> {
        const MAX_SCALE: i64 = rust_decimal::Decimal::MAX_SCALE as i64;
        let mut scale = i64::try_from(self.scale).unwrap_or(i64::MAX).saturating_sub(exponent);
        if self.digits == 0 {
            scale = scale.clamp(0, MAX_SCALE);
        }
        while scale > MAX_SCALE && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            scale -= 1;
        }
        while scale < 0 && self.digits <= LARGEST {
            self.digits *= 10;
            scale += 1;
        }
        self.scale = usize::try_from(scale).map_err(|_| Fault::Digits)?;
        self.decimal()
    }
}

/// The exponent of a number, without its letter.
fn exponent(text: &[u8]) -> Result<i64, Fault> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] | digits => (false, digits),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Fault::Form);
    }
    let exponent = digits.iter().fold(0_i64, |number, digit| {
        number.saturating_mul(10).saturating_add(i64::from(digit - b'0'))
    });
    Ok(if negative { -exponent } else { exponent })
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

/// Passes the pieces of the plain notation to `put`, in order.
#[inline]
pub(in crate::wire) fn pieces(Decimal(packed): Decimal, mut put: impl FnMut(&str)) {
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

/// The beginning of a text, shortened to about the length of a decimal, for error messages.
#[cold]
pub(in crate::wire) fn shown(text: &str) -> String {
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
    fn a_decimal_is_written_as_it_was_read() {
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
    fn an_exponent_is_read_and_the_value_is_written_without_it() {
        for (text, plain) in [
            ("1e-8", "0.00000001"),
            ("1E-05", "0.00001"),
            ("1e5", "100000"),
            ("1.50e1", "15.0"),
            ("-2.5E+3", "-2500"),
            ("1.0e-28", "0.0000000000000000000000000001"),
            ("7.9228162514264337593543950335E28", "79228162514264337593543950335"),
            ("0.00000000000000000000000000000001e10", "0.0000000000000000000001"),
            ("0e-40", "0.0000000000000000000000000000"),
            ("-0e400", "-0"),
            ("0e99999999999999999999", "0"),
        ] {
            assert_eq!(read(text).unwrap().to_string(), plain, "{text}");
        }
    }

    #[test]
    fn an_exponent_beyond_the_range_is_refused_and_never_rounded() {
        for text in [
            "1e29",
            "8e28",
            "1e-29",
            "15e-29",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            "79228162514264337593543950336e0",
        ] {
            assert!(matches!(read(text), Err(DecimalError::Digits { .. })), "{text}");
        }
    }

    #[test]
    fn text_that_is_not_a_json_number_is_refused() {
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
            "1e",
            "1e+",
            "1e--8",
            "1e1.5",
            "e5",
            ".5e5",
            "1.e5",
            "01e5",
            "1e5 ",
            "1e5e5",
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
