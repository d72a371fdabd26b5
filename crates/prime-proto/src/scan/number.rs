//! Numbers.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

use super::Fault;

const ONES: u64 = 0x0101_0101_0101_0101;
/// Eight times the digit zero.
const ZEROS: u64 = ONES * 0x30;
/// The highest bit of each byte.
pub(crate) const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The eight bytes from `at`, if there are that many.
#[inline(always)]
pub(crate) fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let chunk = bytes.get(at..)?.first_chunk::<8>()?;
    Some(u64::from_le_bytes(*chunk))
}

/// The end of the number that starts at `start`, and whether it is an integer (no fraction, no exponent).
#[inline]
pub(crate) fn number_end(bytes: &[u8], start: usize) -> Result<(usize, bool), Fault> {
    let digits_from = start + usize::from(bytes.get(start) == Some(&b'-'));
    let mut at = digits_end(bytes, digits_from)?;
    if bytes.get(digits_from) == Some(&b'0') && at > digits_from + 1 {
        return Err(Fault::token(digits_from + 1, "no digit after a leading zero"));
    }
    let mut integer = true;
    if bytes.get(at) == Some(&b'.') {
        integer = false;
        at = digits_end(bytes, at + 1)?;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        integer = false;
        at += 1;
        at += usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
        at = digits_end(bytes, at)?;
    }
    Ok((at, integer))
}

/// The end of the run of digits at `start`, which has at least one.
#[inline(always)]
fn digits_end(bytes: &[u8], start: usize) -> Result<usize, Fault> {
    // Most runs are short.
    let mut end = start;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    if end == start {
        Err(Fault::token(end, "a digit"))
    } else {
        Ok(end)
    }
}

/// The end of the run of digits at `at`, and the number that they make up, if they are up to nineteen.
#[inline(always)]
pub(crate) fn digits(bytes: &[u8], at: usize) -> (usize, u64) {
    match word(bytes, at).map(Digits::of) {
        Some(digits) if (1..8).contains(&digits.count) => (at + digits.count, digits.number()),
        _ => many_digits(bytes, at),
    }
}

/// [`digits`], where there are more than seven or none, or the end of the text is near.
#[inline(never)]
fn many_digits(bytes: &[u8], mut at: usize) -> (usize, u64) {
    let mut number = 0_u64;
    while let Some(word) = word(bytes, at) {
        let digits = Digits::of(word);
        if digits.count == 0 {
            return (at, number);
        }
        if digits.count < 8 {
            let number = number.wrapping_mul(digits.unit()).wrapping_add(digits.number());
            return (at + digits.count, number);
        }
        number = number.wrapping_mul(100_000_000).wrapping_add(digits.number());
        at += 8;
    }
    while let Some(digit) = bytes
        .get(at)
        .map(|byte| byte.wrapping_sub(b'0'))
        .filter(|digit| *digit < 10)
    {
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    (at, number)
}

/// The digits that eight bytes begin with.
#[derive(Clone, Copy)]
pub(crate) struct Digits {
    /// The number of digits.
    pub(crate) count: usize,
    /// Their values, a byte from 0 to 9 each, after leading zeros.
    values: u64,
}

impl Digits {
    pub(crate) const NONE: Self = Self { count: 0, values: 0 };

    #[inline(always)]
    pub(crate) fn of(word: u64) -> Self {
        let count = (Self::others(word).trailing_zeros() / 8) as usize;
        // The shift adds leading zeros. Without a digit, the values are meaningless.
        let values = (word ^ ZEROS) << ((64 - 8 * count) % 64);
        Self { count, values }
    }

    /// Marks bytes that are not digits. The lowest mark is exact, those above it may be wrong; no mark means all are digits.
    #[inline(always)]
    const fn others(word: u64) -> u64 {
        let digits = word ^ ZEROS;
        // Only bytes up to 9 stay below 0x80 when 0x76 is added.
        (digits | digits.wrapping_add(ONES * 0x76)) & HIGHS
    }

    /// The power of ten to multiply a number by before these digits are added.
    #[inline(always)]
    pub(crate) fn unit(self) -> u64 {
        const TENS: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
        TENS[self.count]
    }

    /// The number that they make up.
    #[inline(always)]
    pub(crate) fn number(self) -> u64 {
        eight_digits(self.values)
    }
}

/// The number that eight digits make up: bytes from 0 to 9, the first digit in the lowest byte.
#[inline(always)]
const fn eight_digits(digits: u64) -> u64 {
    let pairs = (digits.wrapping_mul(10)).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    (fours * 10_000 + (fours >> 32)) & 0xffff_ffff
}

/// The number at `at` if it is an integer of at most nineteen digits: its end, its absolute value, and whether it has a
/// minus sign.
#[inline(always)]
pub(crate) fn short_integer(bytes: &[u8], at: usize) -> Option<(usize, u64, bool)> {
    match shorter_integer(bytes, at) {
        Some((end, number)) => Some((end, number, false)),
        None => longer_integer(bytes, at),
    }
}

/// [`short_integer`], if it has at most seven digits, no minus sign, and is not close to the end of the text.
#[inline(always)]
fn shorter_integer(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    if let [digit @ b'0'..=b'9', b',', ..] = bytes.get(at..)? {
        return Some((at + 1, u64::from(digit - b'0')));
    }
    let word = word(bytes, at)?;
    let digits = Digits::of(word);
    let [first, ..] = word.to_le_bytes();
    let [after, ..] = word.checked_shr(u32::try_from(8 * digits.count).ok()?)?.to_le_bytes();
    let leading_zero = first == b'0' && digits.count > 1;
    if digits.count == 0 || leading_zero || continues_number(after) {
        return None;
    }
    Some((at + digits.count, digits.number()))
}

#[inline(never)]
fn longer_integer(bytes: &[u8], at: usize) -> Option<(usize, u64, bool)> {
    if let Some((end, number)) = fifteen_digits(bytes, at) {
        return Some((end, number, false));
    }
    match nineteen_digits(bytes, at) {
        Some(number) => Some((at + 19, number, false)),
        None => any_integer(bytes, at),
    }
}

/// The number at `at`, if it is an integer of eight to fifteen digits as a time in milliseconds, and is not close to the end of the
/// text.
#[inline(always)]
fn fifteen_digits(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    let bytes: &[u8; 16] = bytes.get(at..)?.first_chunk()?;
    let first = word(bytes, 0)?;
    let rest = Digits::of(word(bytes, 8)?);
    if Digits::others(first) != 0 || bytes[0] == b'0' || rest.count == 8 || continues_number(bytes[8 + rest.count]) {
        return None;
    }
    let rest_number = if rest.count == 0 { 0 } else { rest.number() };
    Some((
        at + 8 + rest.count,
        eight_digits(first ^ ZEROS) * rest.unit() + rest_number,
    ))
}

/// The number at `at`, if it is an integer of nineteen digits, such as a time in nanoseconds, and not at the end of the text.
#[inline(always)]
fn nineteen_digits(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes: &[u8; 20] = bytes.get(at..)?.first_chunk()?;
    // Three digits (in the first eight bytes), eight, and eight.
    let [first, second, third] = [word(bytes, 0)?, word(bytes, 3)?, word(bytes, 11)?];
    let are_digits = (Digits::others(first) | Digits::others(second) | Digits::others(third)) == 0;
    let after = bytes[19];
    if !are_digits || bytes[0] == b'0' || after.is_ascii_digit() || continues_number(after) {
        return None;
    }
    let number = |word: u64| eight_digits(word ^ ZEROS);
    let first = eight_digits((first ^ ZEROS) << 40);
    Some(first * 10_000_000_000_000_000 + number(second) * 100_000_000 + number(third))
}

#[inline(never)]
fn any_integer(bytes: &[u8], at: usize) -> Option<(usize, u64, bool)> {
    let negative = bytes.get(at) == Some(&b'-');
    let start = at + usize::from(negative);
    let (end, number) = digits(bytes, start);
    let length = end - start;
    let leading_zero = bytes.get(start) == Some(&b'0') && (length > 1 || negative);
    let continues = bytes.get(end).is_some_and(|after| continues_number(*after));
    ((1..=19).contains(&length) && !leading_zero && !continues).then_some((end, number, negative))
}

/// Whether the byte after digits continues the number as one that is not an integer.
#[inline(always)]
const fn continues_number(after: u8) -> bool {
    matches!(after, b'.' | b'e' | b'E')
}

#[cfg(test)]
mod tests {
    use super::{any_integer, digits, longer_integer, many_digits, short_integer};

    /// [`short_integer`] of a number at the end of the text, which must agree with one that enough bytes follow to read a word.
    fn integer(text: &str) -> Option<(usize, u64, bool)> {
        let inside = format!("{text},\"a\":1234567");
        let found = short_integer(inside.as_bytes(), 0);
        assert_eq!(found, short_integer(text.as_bytes(), 0), "{text}");
        assert_eq!(found, longer_integer(inside.as_bytes(), 0), "{text}");
        assert_eq!(found, any_integer(inside.as_bytes(), 0), "{text}");
        assert_eq!(
            digits(inside.as_bytes(), 0),
            many_digits(inside.as_bytes(), 0),
            "{text}"
        );
        found
    }

    #[test]
    fn integers_of_every_length_are_read() {
        for length in 1..=19 {
            let digits = &"1234567890987654321"[..length];
            let number = digits.parse().unwrap();
            assert_eq!(integer(digits), Some((length, number, false)));
            assert_eq!(integer(&format!("-{digits}")), Some((length + 1, number, true)));
        }
        assert_eq!(integer("0"), Some((1, 0, false)));
        let most = "9999999999999999999";
        assert_eq!(integer(most), Some((19, 9_999_999_999_999_999_999, false)));
    }

    #[test]
    fn nineteen_digits_are_digits() {
        let digits = "1628004805337309202";
        for place in 1..19 {
            for other in ['/', ':', 'x', '\u{2}', '\u{b0}'] {
                let (before, after) = digits.split_at(place);
                let text = format!("{before}{other}{}", &after[1..]);
                assert_eq!(integer(&text), integer(before), "{text}");
            }
        }
    }

    #[test]
    fn other_numbers_are_not_short_integers() {
        for text in [
            "",
            "-",
            "00",
            "007",
            "-0",
            "-07",
            "+1",
            "1.0",
            "1e5",
            "7654321.5",
            "7654321E5",
            "1628004805337309202.5",
            "1628004805337309202E5",
            "0628004805337309202",
            "0.5",
            "12345678909876543210",
            "x",
            ":",
            "/",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
        assert_eq!(integer("1:"), Some((1, 1, false)));
        assert_eq!(integer("1/"), Some((1, 1, false)));
    }
}
