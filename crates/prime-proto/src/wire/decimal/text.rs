//! Reading and writing decimals as text.

use super::packed::Packed;
use super::{Decimal, Fault};
use crate::scan::all_digits;

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
    match read_number(text.as_bytes(), 0) {
        Some((end, decimal)) if end == text.len() => decimal.ok_or(Fault::Digits),
        _ => Err(Fault::Form),
    }
}

/// Reads the JSON number at `at`. Returns the offset after it, and its value if a decimal holds it.
#[inline(never)]
pub(super) fn read_number(text: &[u8], at: usize) -> Option<(usize, Option<Decimal>)> {
    let (end, plain) = Plain::read(text, at)?;
    if let Some(b'e' | b'E') = text.get(end) {
        let (end, exponent) = exponent(text, end + 1)?;
        return Some((end, plain.times_ten_to(exponent)));
    }
    Some((end, plain.decimal()))
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
    /// Reads the number at `at`, up to its exponent. Returns the offset after it as well.
    fn read(text: &[u8], at: usize) -> Option<(usize, Self)> {
        let negative = text.get(at) == Some(&b'-');
        let start = at + usize::from(negative);
        let (mut end, mut digits) = all_digits(text, start, 0);
        let mut scale = 0;
        let has_leading_zero = text.get(start) == Some(&b'0') && end > start + 1;
        if end == start || has_leading_zero {
            return None;
        }
        if text.get(end) == Some(&b'.') {
            let point = end;
            (end, digits) = all_digits(text, point + 1, digits);
            scale = end - point - 1;
            if scale == 0 {
                return None;
            }
        }
        let plain = Self {
            negative,
            digits,
            scale,
        };
        Some((end, plain))
    }

    fn decimal(self) -> Option<Decimal> {
        let scale = u8::try_from(self.scale).ok()?;
        let fits = self.digits <= LARGEST && u32::from(scale) <= rust_decimal::Decimal::MAX_SCALE;
        fits.then(|| Decimal(Packed::new(self.digits, self.negative, scale)))
    }

    /// The same value without an exponent: zeros are added where needed, and dropped only if they do not fit.
    #[cold]
    fn times_ten_to(mut self, exponent: i64) -> Option<Decimal> {
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
        self.scale = usize::try_from(scale).ok()?;
        self.decimal()
    }
}

/// Reads the exponent at `at`, after its letter. Returns the offset after it as well.
#[cold]
fn exponent(text: &[u8], at: usize) -> Option<(usize, i64)> {
    let negative = text.get(at) == Some(&b'-');
    let start = at + usize::from(matches!(text.get(at), Some(b'-' | b'+')));
    let (end, digits) = all_digits(text, start, 0);
    let exponent = i64::try_from(digits).unwrap_or(i64::MAX);
    (end > start).then_some((end, if negative { -exponent } else { exponent }))
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
    fn what_follows_a_number_is_its_form_whatever_its_length() {
        for text in [
            "79228162514264337593543950336x",
            "1e99 ",
            "0.00000000000000000000000000001.",
        ] {
            assert!(matches!(read(text), Err(DecimalError::Form { .. })), "{text}");
        }
    }

    #[test]
    fn numbers_of_every_length_are_read() {
        let digits = "98765432109876543210987654321098";
        for whole in 1..=digits.len() {
            for fraction in 0..=digits.len() {
                for sign in ["", "-"] {
                    let mut number = format!("{sign}{}", &digits[..whole]);
                    if fraction > 0 {
                        number = format!("{number}.{}", &digits[..fraction]);
                    }
                    // Another reader of the same range, which does not round.
                    let expected = rust_decimal::Decimal::from_str_exact(&number).ok();
                    let decimal = read(&number).ok();
                    assert_eq!(decimal.map(Decimal::value), expected, "{number}");
                    assert_eq!(decimal.map(|decimal| decimal.to_string()), expected.map(|_| number));
                }
            }
        }
    }
}
