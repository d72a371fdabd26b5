//! Decimals of up to fifteen characters, all of them at once.

use crate::json::scan::eight_digits;

/// A number without sign and exponent that stands in sixteen characters.
pub(super) struct Short {
    /// Its digits.
    pub(super) mantissa: u64,
    /// How many of them stand behind the point.
    pub(super) scale: u32,
    /// How many characters it has.
    pub(super) length: usize,
}

/// The number of digits, perhaps with a point among them, that ends within the first sixteen characters.
#[inline]
pub(super) fn read(bytes: &[u8]) -> Option<Short> {
    const ONES: u128 = u128::MAX / 255;
    let text = bytes.first_chunk::<16>()?;
    let digits = u128::from_le_bytes(*text) ^ (ONES * 0x30);
    // Only bytes up to 9 stay below 0x80 when 0x76 is added. A point does not overflow into the byte behind it, so the
    // two lowest marks are exact.
    let others = (digits | digits.wrapping_add(ONES * 0x76)) & (ONES * 0x80);
    let place = |marks: u128| (marks.trailing_zeros() / 8) as usize;
    let point = place(others);
    let (length, scale, digits) = if text.get(point) == Some(&b'.') {
        let length = place(others & (others - 1));
        let before = (1 << (8 * point)) - 1;
        // The digits behind the point move up to those before it.
        (length, length - point - 1, digits & before | (digits >> 8) & !before)
    } else {
        (point, 0, digits)
    };
    let count = length - usize::from(length > point);
    let is_whole = length < 16 && point > 0 && length != point + 1;
    if !is_whole || (point > 1 && text[0] == b'0') {
        return None;
    }
    // Zeros move in before the digits.
    let digits = digits << (8 * (16 - count));
    let [high, low] = [digits, digits >> 64].map(|half| u64::try_from(half & u128::from(u64::MAX)).unwrap_or_default());
    Some(Short {
        mantissa: eight_digits(high) * 100_000_000 + eight_digits(low),
        scale: u32::try_from(scale).ok()?,
        length,
    })
}
