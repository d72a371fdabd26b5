//! The representation of a decimal: two machine words, which are returned in registers.

use crate::wire::form::Form;

/// Up to 96 bits of digits, a scale and a sign.
#[derive(Clone, Copy)]
pub(super) struct Packed {
    /// The lower 64 bits of all digits as one number.
    low: u64,
    /// The upper 32 bits of the digits, the scale, the sign.
    form: Form,
}

impl Packed {
    /// A decimal with up to 64 bits of digits.
    #[inline]
    pub(super) const fn short(digits: u64, has_minus: bool, scale: u8) -> Self {
        Self::new(digits as u128, has_minus, scale)
    }

    /// A decimal with up to 96 bits of digits.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the digits are split")]
    pub(super) const fn new(digits: u128, has_minus: bool, scale: u8) -> Self {
        Self {
            low: digits as u64,
            form: Form::new((digits >> 64) as u32, scale, has_minus),
        }
    }

    /// All digits as one number, without point and sign.
    #[inline]
    pub(super) const fn digits(self) -> u128 {
        self.low as u128 | (self.form.number() as u128) << 64
    }

    /// The digits in three words, the lowest bits first.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the words are split")]
    pub(super) const fn words(self) -> [u32; 3] {
        [self.low as u32, (self.low >> 32) as u32, self.form.number()]
    }

    /// The digit, if there is just one, without point and sign.
    #[inline]
    pub(super) fn one_digit(self) -> Option<u8> {
        let digit = u8::try_from(self.low).ok().filter(|digit| *digit < 10)?;
        self.form.is_zero().then_some(digit)
    }

    /// Number of digits after the point.
    #[inline]
    pub(super) const fn scale(self) -> u8 {
        self.form.count()
    }

    /// Whether the decimal has a minus sign, even if it is zero.
    #[inline]
    pub(super) const fn has_minus(self) -> bool {
        self.form.has_minus()
    }
}
