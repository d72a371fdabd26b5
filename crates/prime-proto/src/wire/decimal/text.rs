//! Decimals as text.

use super::{Decimal, Fault};

/// The longest text that is written: a sign, a point and 29 digits.
pub(super) const LONGEST: usize = 31;

/// What is read, but for the number of digits in all.
#[cfg(feature = "schema")]
pub(super) const PATTERN: &str = r"^-?(0|[1-9][0-9]{0,28})(\.[0-9]{1,28})?$";

/// Reads plain notation: the number of JSON without its exponent.
#[inline]
pub(super) fn read(text: &str) -> Result<Decimal, Fault> {
    /// So many digits always fit 64 bits.
    const SHORT: usize = 19;

    let bytes = text.as_bytes();
    let negative = bytes.first() == Some(&b'-');
    let digits = &bytes[usize::from(negative)..];
    let scale = scale(digits)?;
    let mantissa = if digits.len() <= SHORT {
        let mut mantissa = 0_u64;
        for &digit in digits.iter().filter(|byte| **byte != b'.') {
            mantissa = mantissa * 10 + u64::from(digit - b'0');
        }
        u128::from(mantissa)
    } else if digits.len() < LONGEST {
        let mut mantissa = 0_u128;
        for &digit in digits.iter().filter(|byte| **byte != b'.') {
            mantissa = mantissa * 10 + u128::from(digit - b'0');
        }
        mantissa
    } else {
        return Err(Fault::Digits);
    };
    let value = i128::try_from(mantissa).ok().and_then(|mantissa| {
        let mantissa = if negative { -mantissa } else { mantissa };
        rust_decimal::Decimal::try_from_i128_with_scale(mantissa, scale).ok()
    });
    Ok(Decimal {
        value: value.ok_or(Fault::Digits)?,
        negative_zero: negative && mantissa == 0,
    })
}

/// How many digits stand behind the point, once the form is sound.
#[inline]
fn scale(digits: &[u8]) -> Result<u32, Fault> {
    let whole = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let leading_zero = whole > 1 && digits[0] == b'0';
    if whole == 0 || leading_zero {
        return Err(Fault::Form);
    }
    match &digits[whole..] {
        [] => Ok(0),
        [b'.', fraction @ ..] if !fraction.is_empty() && fraction.iter().all(u8::is_ascii_digit) => {
            u32::try_from(fraction.len()).map_err(|_| Fault::Digits)
        }
        _ => Err(Fault::Form),
    }
}

/// Writes plain notation with every digit of the scale.
pub(super) fn write(buffer: &mut [u8; LONGEST], decimal: Decimal) -> &str {
    let Decimal { value, negative_zero } = decimal;
    let mut left = value.mantissa().unsigned_abs();
    let scale = value.scale();
    let digits = left.checked_ilog10().unwrap_or(0).max(scale) + 1;
    let mut start = LONGEST;
    for position in 0..digits {
        if position == scale && position > 0 {
            start -= 1;
            buffer[start] = b'.';
        }
        start -= 1;
        buffer[start] = b'0' + next_digit(&mut left);
    }
    if value.is_sign_negative() || negative_zero {
        start -= 1;
        buffer[start] = b'-';
    }
    // Digits, a point and a sign are ASCII.
    std::str::from_utf8(&buffer[start..]).unwrap_or_default()
}

/// Takes the last digit off; in 64 bits, which are faster, where they hold the number.
fn next_digit(left: &mut u128) -> u8 {
    let last = if let Ok(short) = u64::try_from(*left) {
        *left = u128::from(short / 10);
        short % 10
    } else {
        let last = *left % 10;
        *left /= 10;
        u64::try_from(last).unwrap_or_default()
    };
    u8::try_from(last).unwrap_or_default()
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
}
