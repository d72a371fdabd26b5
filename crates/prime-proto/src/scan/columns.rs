//! Columns of numbers, in blocks of sixty-four bytes.

#![expect(clippy::inline_always, reason = "pieces of the hot loop over rows")]

use super::{PlainNumber, digits_between, not_digits, number_between};

/// The columns of a row in the usual form: without whitespace, with numbers that have neither sign nor exponent.
#[expect(missing_debug_implementations, reason = "holds text that may be secret")]
pub struct Columns<'de> {
    bytes: &'de [u8],
    at: usize,
    /// Marks what is not a digit among the sixty-four bytes from `from` on, except before `at`.
    others: u64,
    from: usize,
}

impl<'de> Columns<'de> {
    /// The columns from `at` on.
    #[inline]
    pub(crate) fn new(bytes: &'de [u8], at: usize) -> Self {
        Self {
            bytes,
            at,
            others: not_digits(bytes, at),
            from: at,
        }
    }

    /// Where the next column or character is.
    #[inline]
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// Advances past this character.
    #[inline(always)]
    pub fn take(&mut self, byte: u8) -> Option<()> {
        if self.bytes.get(self.at) != Some(&byte) {
            return None;
        }
        self.at += 1;
        Some(())
    }

    /// Reads a column that is a number. What follows it is not looked at.
    #[inline(always)]
    pub(crate) fn number(&mut self) -> Option<PlainNumber> {
        let (start, point) = (self.at, self.next_other());
        self.at = point;
        if self.bytes.get(point) != Some(&b'.') {
            let digits = digits_between(self.bytes, start, point)?;
            return Some(PlainNumber { digits, scale: 0 });
        }
        self.at = self.next_other();
        number_between(self.bytes, start, point, self.at)
    }

    /// Reads a column that is an integer, mostly of one digit. What follows it is not looked at.
    #[inline(always)]
    pub(crate) fn integer(&mut self) -> Option<i64> {
        let start = self.at;
        self.at = self.next_other();
        if self.at == start + 1 {
            return Some(i64::from(self.bytes.get(start)? ^ b'0'));
        }
        digits_between(self.bytes, start, self.at).map(u64::cast_signed)
    }

    /// The place of the next character that is not a digit.
    #[inline(always)]
    fn next_other(&mut self) -> usize {
        if self.others == 0 {
            self.from += 64;
            self.others = not_digits(self.bytes, self.from);
        }
        let next = self.from + self.others.trailing_zeros() as usize;
        self.others &= self.others.wrapping_sub(1);
        next
    }
}
