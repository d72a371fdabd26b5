//! How long arrays are guessed to be.

#![expect(clippy::inline_always, reason = "pieces of every array")]

/// How many sizes of items are told apart, as far as they differ in their remainder.
const SIZES: usize = 16;

/// How many items the last arrays had, for items of each size: the next is guessed to have as many.
#[derive(Default)]
pub(crate) struct Lengths([u32; SIZES]);

impl Lengths {
    /// How many items of a type the next array is guessed to have. What is too many is given back.
    #[inline(always)]
    pub(crate) fn expected<T>(&self) -> usize {
        const FEW: usize = 4;
        const MANY_BYTES: usize = 1 << 15;
        match self.0[size_of::<T>() / 8 % SIZES] {
            0 => FEW,
            length => (length as usize).min(MANY_BYTES / size_of::<T>().max(1)).max(1),
        }
    }

    /// An array of this type ended, with so many items. A shorter one lowers the guess little by little, since members of
    /// one type take turns.
    #[inline(always)]
    pub(crate) fn ended_with<T>(&mut self, items: usize) {
        let items = u32::try_from(items).unwrap_or(u32::MAX);
        let length = &mut self.0[size_of::<T>() / 8 % SIZES];
        *length = items.max(*length - length.saturating_sub(items) / 4);
    }
}
