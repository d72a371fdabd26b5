//! Numbers.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

use wide::u8x16;

use super::{Fault, last_block, lowest, sixteen};

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
fn many_digits(bytes: &[u8], at: usize) -> (usize, u64) {
    let (end, number) = all_digits(bytes, at, 0);
    (end, u64::try_from(number).unwrap_or(u64::MAX))
}

/// The end of the run of digits at `at`, and the number that `number` and they make up: the largest of 128 bits if it is larger.
#[inline]
pub(crate) fn all_digits(bytes: &[u8], mut at: usize, mut number: u128) -> (usize, u128) {
    loop {
        let text = sixteen(bytes, at);
        let count = lowest(!are_digits(text).to_bitmask());
        let Some(next) = some_digits(bytes, at, at + count) else {
            return (at, number);
        };
        number = number.saturating_mul(TENS[count].into()).saturating_add(next.into());
        at += count;
        if count < 16 {
            return (at, number);
        }
    }
}

/// Powers of ten.
const TENS: [u64; 17] = {
    let mut tens = [1; 17];
    let mut power = 1;
    while power < tens.len() {
        tens[power] = 10 * tens[power - 1];
        power += 1;
    }
    tens
};

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

/// A number without sign and exponent.
#[derive(Clone, Copy)]
pub(crate) struct PlainNumber {
    /// Its digits as one number, without the point.
    pub(crate) digits: u64,
    /// How many of the digits follow the point.
    pub(crate) scale: usize,
}

/// The number at `at`, if it has neither sign nor exponent, and at most sixteen characters; and the offset after it.
#[inline(always)]
pub(crate) fn plain_number(bytes: &[u8], at: usize) -> Option<(usize, PlainNumber)> {
    let others = !are_digits(sixteen(bytes, at)).to_bitmask();
    let point = at + lowest(others);
    let has_point = bytes.get(point) == Some(&b'.');
    let end = if has_point {
        at + lowest(others & (others - 1))
    } else {
        point
    };
    if continues_number(bytes, end) {
        return None;
    }
    let number = if has_point {
        number_between(bytes, at, point, end)?
    } else {
        let digits = digits_between(bytes, at, end)?;
        PlainNumber { digits, scale: 0 }
    };
    Some((end, number))
}

/// The number of which these are the digits before the point and those after it, if they are one to sixteen each.
#[inline(always)]
pub(crate) fn number_between(bytes: &[u8], start: usize, point: usize, end: usize) -> Option<PlainNumber> {
    let (count, scale) = (end - start - 1, end - point - 1);
    if point == start || scale == 0 || has_leading_zero(bytes, start, point) {
        return None;
    }
    if count > 7 {
        return longer_number(bytes, start, point, end);
    }
    // The digits before the point move to its place.
    let text = word_before(bytes, end)? ^ ZEROS;
    let (place, unused) = (56 - 8 * scale, 64 - 8 * count);
    let before = text & ((1 << place) - 1);
    let values = before << 8 | text >> (place + 8) << (place + 8);
    let digits = eight_digits(values >> unused << unused);
    Some(PlainNumber { digits, scale })
}

/// [`number_between`], of more than seven digits.
#[inline(never)]
fn longer_number(bytes: &[u8], start: usize, point: usize, end: usize) -> Option<PlainNumber> {
    let scale = end - point - 1;
    let whole = some_digits(bytes, start, point)?;
    let fraction = some_digits(bytes, point + 1, end)?;
    let digits = whole.checked_mul(*TENS.get(scale)?)?.checked_add(fraction)?;
    Some(PlainNumber { digits, scale })
}

/// The number that the digits from `start` to `end` make up, if they are one to sixteen, without leading zeros.
#[inline(always)]
pub(crate) fn digits_between(bytes: &[u8], start: usize, end: usize) -> Option<u64> {
    if has_leading_zero(bytes, start, end) {
        return None;
    }
    some_digits(bytes, start, end)
}

/// Whether the digits from `start` to `end` begin with a zero, and are not just that.
#[inline(always)]
fn has_leading_zero(bytes: &[u8], start: usize, end: usize) -> bool {
    end > start + 1 && bytes.get(start) == Some(&b'0')
}

/// [`digits_between`], where the first ones may be zeros.
#[inline(always)]
fn some_digits(bytes: &[u8], start: usize, end: usize) -> Option<u64> {
    let length = end - start;
    if length > 8 {
        return more_digits(bytes, start, end);
    }
    let unused = 64_usize.checked_sub(8 * length).filter(|unused| *unused < 64)?;
    Some(eight_digits((word_before(bytes, end)? ^ ZEROS) >> unused << unused))
}

/// [`some_digits`], of nine to sixteen.
#[inline(never)]
fn more_digits(bytes: &[u8], start: usize, end: usize) -> Option<u64> {
    let unused = 128_usize.checked_sub(8 * (end - start))?;
    let first = (word(bytes, start)? ^ ZEROS) << unused;
    let last = word_before(bytes, end)? ^ ZEROS;
    Some(eight_digits(first) * 100_000_000 + eight_digits(last))
}

/// The eight bytes before `end`, after NUL if there are fewer.
#[inline(always)]
fn word_before(bytes: &[u8], end: usize) -> Option<u64> {
    let before = bytes.get(..end)?;
    match before.last_chunk() {
        Some(word) => Some(u64::from_le_bytes(*word)),
        None => Some(first_word(before)),
    }
}

#[cold]
fn first_word(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |word, byte| word >> 8 | u64::from(*byte) << 56)
}

/// Marks digits.
#[inline(always)]
fn are_digits(text: u8x16) -> u8x16 {
    let values = text - u8x16::splat(b'0');
    values.simd_eq(values.min(u8x16::splat(9)))
}

/// Marks what is not a digit among the sixty-four bytes from `at`. Past the end nothing is a digit.
#[inline(always)]
pub(crate) fn not_digits(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(text) => not_digits_of(text),
        None => last_not_digits(bytes, at),
    }
}

#[inline(always)]
fn not_digits_of(text: &[u8; 64]) -> u64 {
    let digits = |from| u64::from(are_digits(sixteen(text, from)).to_bitmask());
    !(digits(0) | digits(16) << 16 | digits(32) << 32 | digits(48) << 48)
}

#[inline(never)]
fn last_not_digits(bytes: &[u8], at: usize) -> u64 {
    not_digits_of(&last_block(bytes, at))
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

/// [`short_integer`], if it has at most sixteen digits and no minus sign.
#[inline(always)]
fn shorter_integer(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    let (end, number) = plain_number(bytes, at)?;
    (number.scale == 0).then_some((end, number.digits))
}

#[inline(never)]
fn longer_integer(bytes: &[u8], at: usize) -> Option<(usize, u64, bool)> {
    match nineteen_digits(bytes, at) {
        Some(number) => Some((at + 19, number, false)),
        None => any_integer(bytes, at),
    }
}

/// The number at `at`, if it is an integer of nineteen digits, such as a time in nanoseconds, and not at the end of the text.
#[inline(always)]
fn nineteen_digits(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes: &[u8; 20] = bytes.get(at..)?.first_chunk()?;
    // Three digits (in the first eight bytes), eight, and eight.
    let [first, second, third] = [word(bytes, 0)?, word(bytes, 3)?, word(bytes, 11)?];
    let are_digits = (Digits::others(first) | Digits::others(second) | Digits::others(third)) == 0;
    if !are_digits || bytes[0] == b'0' || continues_number(bytes, 19) {
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
    let (end, number) = many_digits(bytes, start);
    let length = end - start;
    let leading_zero = bytes.get(start) == Some(&b'0') && (length > 1 || negative);
    let is_integer = (1..=19).contains(&length) && !leading_zero && !continues_number(bytes, end);
    is_integer.then_some((end, number, negative))
}

/// Whether the byte at `at`, after digits, continues the number.
#[inline(always)]
fn continues_number(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), Some(b'0'..=b'9' | b'.' | b'e' | b'E'))
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
