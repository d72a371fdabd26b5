//! Small values packed into one machine word.

use std::num::NonZeroU64;

/// A 32-bit number, a number below 256, and a sign. An `Option` of it takes no more space; together with another word it is
/// returned in two registers.
#[derive(Clone, Copy)]
pub(super) struct Form(NonZeroU64);

const MINUS: u64 = 1 << 40;
const SET: u64 = 1 << 63;

impl Form {
    #[inline]
    pub(super) const fn new(number: u32, count: u8, has_minus: bool) -> Self {
        let minus = if has_minus { MINUS } else { 0 };
        match NonZeroU64::new(number as u64 | (count as u64) << 32 | minus | SET) {
            Some(form) => Self(form),
            None => Self(NonZeroU64::MAX),
        }
    }

    /// The 32-bit number.
    #[inline]
    pub(super) const fn number(self) -> u32 {
        let [a, b, c, d, ..] = self.0.get().to_le_bytes();
        u32::from_le_bytes([a, b, c, d])
    }

    /// The number below 256.
    #[inline]
    pub(super) const fn count(self) -> u8 {
        let [_, _, _, _, count, ..] = self.0.get().to_le_bytes();
        count
    }

    /// Whether both numbers are zero, without a sign.
    #[inline]
    pub(super) const fn is_zero(self) -> bool {
        self.0.get() == SET
    }

    #[inline]
    pub(super) const fn has_minus(self) -> bool {
        self.0.get() & MINUS != 0
    }
}
