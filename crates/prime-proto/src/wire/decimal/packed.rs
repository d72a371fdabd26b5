//! What a decimal is kept as: two words, as many as registers hand over.

use std::num::NonZeroU64;

/// Up to 96 bits of digits, a scale and a sign.
#[derive(Clone, Copy)]
pub(super) struct Packed {
    /// The lower 64 bits of all digits as one number.
    low: u64,
    /// From the lowest bit on: 32 more bits of it, the scale, the sign. The highest is always set, so that an `Option` takes
    /// no more space.
    form: NonZeroU64,
}

const SCALE: u32 = 32;
const MINUS: u64 = 1 << 40;
const SET: u64 = 1 << 63;

impl Packed {
    /// Of up to 64 bits of digits.
    #[inline]
    pub(super) const fn short(digits: u64, has_minus: bool, scale: u8) -> Self {
        Self::new(digits as u128, has_minus, scale)
    }

    /// Of up to 96 bits of digits.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the digits are taken apart")]
    pub(super) const fn new(digits: u128, has_minus: bool, scale: u8) -> Self {
        let minus = if has_minus { MINUS } else { 0 };
        let form = (digits >> 64) as u64 | (scale as u64) << SCALE | minus | SET;
        Self {
            low: digits as u64,
            form: match NonZeroU64::new(form) {
                Some(form) => form,
                None => NonZeroU64::MAX,
            },
        }
    }

    /// All digits as one number, without point and sign.
    #[inline]
    pub(super) const fn digits(self) -> u128 {
        let [low, middle, high] = self.words();
        low as u128 | (middle as u128) << 32 | (high as u128) << 64
    }

    /// The digits, the lowest bits first.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the words are taken apart")]
    pub(super) const fn words(self) -> [u32; 3] {
        [self.low as u32, (self.low >> 32) as u32, self.form.get() as u32]
    }

    /// How many digits stand behind the point.
    #[inline]
    pub(super) const fn scale(self) -> u8 {
        let [_, _, _, _, scale, ..] = self.form.get().to_le_bytes();
        scale
    }

    /// Whether a minus stands before it, be it zero.
    #[inline]
    pub(super) const fn has_minus(self) -> bool {
        self.form.get() & MINUS != 0
    }
}
