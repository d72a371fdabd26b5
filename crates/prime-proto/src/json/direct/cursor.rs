//! What the reader does for direct reading: it goes from token to token, and gives up on the first surprise.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::Direct;
use crate::json::quotes::{Bare, Quotes};
use crate::json::reader::Reader;
use crate::json::scan::{last_string, longer_string, plain_end, short_integer, short_string, skip_blanks};

/// A string as it stands in the text, without its quotes.
pub enum RawText<'de, Q: Quotes = Bare> {
    /// It means itself.
    Plain(&'de str),
    /// It has escapes, all of them sound.
    Escaped(Q::Raw<'de>),
}

/// Where a reader stood, to go back to.
#[derive(Clone, Copy, Debug)]
pub struct Checkpoint {
    at: usize,
    depth: usize,
}

impl<'de, Q: Quotes> Reader<'de, Q> {
    /// Where it stands.
    #[inline(always)]
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        let Self { at, depth, .. } = *self;
        Checkpoint { at, depth }
    }

    /// Goes back to where it stood.
    pub(crate) fn go_back(&mut self, Checkpoint { at, depth }: Checkpoint) {
        self.at = at;
        self.depth = depth;
    }

    /// Gives up reading an object in order, since its members stand in another one.
    #[inline(always)]
    pub fn other_order<T>(&mut self) -> Option<T> {
        self.other_order = true;
        None
    }

    /// Reads an object from its start, its members in any order, if reading it in order was given up for their order alone.
    #[cold]
    pub fn again<T: Direct>(&mut self, start: Checkpoint) -> Option<T> {
        if !std::mem::take(&mut self.other_order) {
            return None;
        }
        self.go_back(start);
        T::in_any_order(self)
    }

    /// At the first character of the value that a text holds.
    #[inline]
    pub(crate) fn at_start(text: &'de str) -> Self {
        let mut reader = Self::new(text);
        reader.peek();
        reader
    }

    /// Whether nothing but blanks follows.
    #[inline(always)]
    pub(crate) fn is_done(&mut self) -> bool {
        self.peek().is_none()
    }

    #[inline(always)]
    pub(crate) fn byte(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    /// Passes over one character and the blanks behind it, where it is this one.
    #[inline(always)]
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        if self.byte() != Some(byte) {
            return None;
        }
        self.at = skip_blanks(self.bytes(), self.at + 1);
        Some(())
    }

    /// Opens a bracket, and goes to what stands behind it.
    #[inline(always)]
    pub(crate) fn open(&mut self, bracket: u8) -> Option<()> {
        self.depth = self.depth.checked_sub(1)?;
        self.take(bracket)
    }

    /// Passes over a closing bracket.
    #[inline(always)]
    pub(crate) fn shut(&mut self, bracket: u8) -> Option<()> {
        if self.byte() != Some(bracket) {
            return None;
        }
        self.depth += 1;
        self.at += 1;
        Some(())
    }

    /// Goes from behind an item of an array to the next one, or to the closing bracket.
    #[inline(always)]
    pub(crate) fn has_next_item(&mut self) -> bool {
        self.at = skip_blanks(self.bytes(), self.at);
        self.take(b',').is_some()
    }

    /// The string that stands here, if it has no escapes.
    #[inline(always)]
    pub(crate) fn plain_text(&mut self) -> Option<&'de str> {
        if !self.has_quote() {
            return None;
        }
        let start = self.at + Q::QUOTE.len();
        let end = plain_end(self.bytes(), start);
        if !self.bytes().get(end..)?.starts_with(Q::QUOTE) {
            return None;
        }
        self.text_of(end - start)
    }

    /// The string that stands here, if it is short, without escapes, and not close to the end of the text.
    #[inline(always)]
    pub(super) fn short_text(&mut self) -> Option<&'de str> {
        let length = short_string::<Q>(self.bytes().get(self.at..)?)?;
        self.text_of(length)
    }

    /// [`short_text`](Self::short_text), where it is longer, but not long.
    #[inline(always)]
    pub(super) fn longer_text(&mut self) -> Option<&'de str> {
        let length = longer_string::<Q>(self.bytes().get(self.at..)?)?;
        self.text_of(length)
    }

    /// [`short_text`](Self::short_text), where the text ends soon behind it.
    #[inline(always)]
    pub(super) fn last_text(&mut self) -> Option<&'de str> {
        let length = last_string::<Q>(self.bytes().get(self.at..)?)?;
        self.text_of(length)
    }

    /// Goes behind a string of this length.
    #[inline(always)]
    pub(crate) fn text_of(&mut self, length: usize) -> Option<&'de str> {
        let start = self.at + Q::QUOTE.len();
        self.at = start + length + Q::QUOTE.len();
        // One call each, which are both inlined, as one for the range is not.
        self.text.get(start..)?.get(..length)
    }

    /// The string that stands here.
    #[inline(always)]
    pub(crate) fn raw_text(&mut self) -> Option<RawText<'de, Q>> {
        if self.has_quote() { Q::raw_text(self) } else { None }
    }

    /// Whether a quote stands here.
    #[inline(always)]
    pub(crate) fn has_quote(&self) -> bool {
        self.bytes()
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(Q::QUOTE))
    }

    /// The integer that stands here, if it has at most nineteen digits, and whether it has a minus.
    #[inline(always)]
    pub(crate) fn short_integer(&mut self) -> Option<(u64, bool)> {
        let (end, number, negative) = short_integer(self.bytes(), self.at)?;
        self.at = end;
        Some((number, negative))
    }

    /// Passes over `null`.
    #[inline(never)]
    pub(super) fn null(&mut self) -> Option<()> {
        let rest = self.bytes().get(self.at..)?;
        rest.starts_with(b"null").then(|| self.at += 4)
    }

    /// Passes over any value, and gives its text.
    #[inline]
    pub(crate) fn raw_value(&mut self) -> Option<Q::Raw<'de>> {
        Q::raw_value(self)
    }
}
