//! Steps from token to token.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::Reader;
use crate::json::quotes::Quotes;
use crate::json::{DEPTH, Decode};
use crate::scan::{number_end, short_integer, skip_whitespace, word_end};

/// A position that a reader can return to.
#[derive(Clone, Copy, Debug)]
pub struct Checkpoint {
    pub(super) at: usize,
    depth: usize,
}

impl<'de, Q: Quotes> Reader<'de, Q> {
    /// The current position.
    #[inline]
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        let Self { at, depth, .. } = *self;
        Checkpoint { at, depth }
    }

    /// Returns to a position, and forgets the failure.
    #[cold]
    pub(crate) fn rewind(&mut self, Checkpoint { at, depth }: Checkpoint) {
        self.at = at;
        self.depth = depth;
        self.other_order = false;
        self.forget_failure();
    }

    /// Gives up reading an object in the manual's order, since its members are in another order.
    #[inline]
    pub fn other_order<T>(&mut self) -> Option<T> {
        self.other_order = true;
        None
    }

    /// Reads an object again from its start: in any order, if [`other_order`](Self::other_order) is why it was not read, and then in the
    /// rare form that its type may have.
    #[cold]
    pub fn again<T: Decode>(&mut self, start: Checkpoint) -> Option<T> {
        if self.other_order {
            self.rewind(start);
            let value = T::in_any_order(self);
            if value.is_some() {
                return value;
            }
        }
        T::otherwise(self, start)
    }

    /// Reads from an earlier position what could not be read; the failure stays as it was if this cannot read it either, unless it finds
    /// that the text is not JSON.
    #[cold]
    pub(crate) fn or_else<T>(&mut self, start: Checkpoint, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (end, failure) = (self.checkpoint(), self.remove_failure());
        self.rewind(start);
        let value = read(self);
        if value.is_none() && !self.has_failure_of_json() {
            self.rewind(end);
            self.restore_failure(failure);
        }
        value
    }

    /// Advances past this character and the whitespace after it, if it is at the current position.
    #[inline(always)]
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        if self.byte() != Some(byte) {
            return None;
        }
        self.at = skip_whitespace(self.bytes(), self.at + 1);
        Some(())
    }

    /// Opens an array or an object, and advances to the token after the bracket.
    #[inline(always)]
    pub(crate) fn open(&mut self, bracket: u8) -> Option<()> {
        if let Some(depth) = self.depth.checked_sub(1)
            && self.take(bracket).is_some()
        {
            self.depth = depth;
            return Some(());
        }
        self.fail_to_open(bracket)
    }

    /// Advances past a closing bracket.
    #[inline(always)]
    pub(crate) fn shut(&mut self, bracket: u8, expected: &'static str) -> Option<()> {
        if self.byte() != Some(bracket) {
            return self.fail_at_token(expected);
        }
        self.depth += 1;
        self.at += 1;
        Some(())
    }

    /// Advances from an item of an array to the next one, or to the closing bracket.
    #[inline(always)]
    pub(crate) fn has_next_item(&mut self) -> bool {
        self.at = skip_whitespace(self.bytes(), self.at);
        self.take(b',').is_some()
    }

    /// Reads an integer of up to 64 bits and a sign; stays in place if there is none.
    #[inline(always)]
    pub(crate) fn integer(&mut self) -> Option<(u64, bool)> {
        match short_integer(self.bytes(), self.at) {
            Some((end, number, negative)) => {
                self.at = end;
                Some((number, negative))
            }
            None => self.long_integer(),
        }
    }

    /// [`integer`](Self::integer), where it has more than nineteen digits.
    #[cold]
    fn long_integer(&mut self) -> Option<(u64, bool)> {
        let (end, is_integer) = number_end(self.bytes(), self.at).ok()?;
        let text = self.text.get(self.at..end)?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        let number = is_integer.then(|| digits.parse().ok())??;
        self.at = end;
        Some((number, digits.len() < text.len()))
    }

    /// Reads an integer that is one digit, before another member; stays in place where it is not.
    #[inline(always)]
    pub(crate) fn digit(&mut self) -> Option<u8> {
        match self.bytes().get(self.at..)? {
            [digit @ b'0'..=b'9', b',' | b'}', ..] => {
                self.at += 1;
                Some(digit - b'0')
            }
            _ => None,
        }
    }

    /// Reads a signed integer; stays in place where there is none.
    #[inline(always)]
    pub(crate) fn signed_integer(&mut self) -> Option<i64> {
        let start = self.at;
        let (number, negative) = self.integer()?;
        let signed = if negative {
            0_i64.checked_sub_unsigned(number)
        } else {
            number.try_into().ok()
        };
        if signed.is_none() {
            self.at = start;
        }
        signed
    }

    /// Reads a number and returns its text; stays in place where there is none.
    pub(crate) fn number_text(&mut self) -> Option<&'de str> {
        let (end, _) = number_end(self.bytes(), self.at).ok()?;
        let text = self.text.get(self.at..end);
        self.at = end;
        text
    }

    /// Advances past `word`, one of `true`, `false` and `null`, whose first letter is at the current position.
    #[inline(never)]
    pub(crate) fn word(&mut self, word: &'static str) -> Option<()> {
        match word_end(self.bytes(), self.at, word) {
            Ok(end) => {
                self.at = end;
                Some(())
            }
            Err(fault) => self.fault(fault),
        }
    }

    /// How many items the array that was opened is expected to have, judging by those before; 0 if it is the whole text, whose
    /// first item says more.
    #[inline(always)]
    pub(crate) fn usual_items<T>(&self) -> usize {
        if self.depth + 1 < DEPTH {
            self.lengths.expected::<T>()
        } else {
            0
        }
    }

    /// Makes room for the items of an array that has none yet. The first item, which starts at `start`, has been read.
    #[inline(always)]
    pub fn expect_items<T>(&self, items: &mut Vec<T>, start: Checkpoint) {
        if items.capacity() == 0 {
            *items = Vec::with_capacity(self.items_like::<T>(start));
        }
    }

    /// How many items the array may have if all are as long as the one that starts at `start`.
    #[cold]
    fn items_like<T>(&self, start: Checkpoint) -> usize {
        /// An array with many short items after a long one is not given more than this for each byte of them.
        const MOST: usize = 4;
        let rest = self.text.len() - self.at;
        let others = rest / (self.at - start.at + 1).max(size_of::<T>() / MOST);
        1 + others + others / 8
    }

    /// Skips any value, and returns its JSON text.
    #[inline]
    pub(crate) fn raw_value(&mut self) -> Option<Q::Raw<'de>> {
        Q::raw_value(self)
    }
}
