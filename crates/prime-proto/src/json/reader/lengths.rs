//! Guesses of the lengths of arrays.

#![expect(clippy::inline_always, reason = "pieces of every array")]

/// How many classes of item sizes there are; sizes with the same remainder share a class.
const SIZES: usize = 16;

/// How many items recent arrays had, for each class of item sizes: the next array is expected to have as many.
#[derive(Default)]
pub(crate) struct Lengths([u32; SIZES]);

impl Lengths {
    /// How many items the next array of this type is expected to have. The caller frees excess capacity.
    #[inline(always)]
    pub(crate) fn expected<T>(&self) -> usize {
        const FEW: usize = 4;
        const MANY_BYTES: usize = 1 << 15;
        match self.0[size_of::<T>() / 8 % SIZES] {
            0 => FEW,
            length => (length as usize).min(MANY_BYTES / size_of::<T>().max(1)).max(1),
        }
    }

    /// Records that an array of this type ended with so many items. A shorter array lowers the guess gradually, since
    /// members of one type may have long and short arrays in turn.
    #[inline(always)]
    pub(crate) fn ended_with<T>(&mut self, items: usize) {
        let items = u32::try_from(items).unwrap_or(u32::MAX);
        let length = &mut self.0[size_of::<T>() / 8 % SIZES];
        *length = items.max(*length - length.saturating_sub(items) / 4);
    }
}
