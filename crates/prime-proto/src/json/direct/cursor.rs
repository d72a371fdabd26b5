//! What the reader does for direct reading: it goes from token to token, and gives up on the first surprise.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use crate::json::reader::Reader;
use crate::json::scan::{longer_string, plain_end, short_integer, short_string, skip_blanks, string_end};
use crate::json::skip::{Skipped, skip_value};

/// A string as it stands in the text, without its quotes.
#[derive(Clone, Copy)]
pub(crate) enum RawText<'de> {
    /// It means itself.
    Plain(&'de str),
    /// It has escapes, all of them sound.
    Escaped(&'de str),
}

/// Where a reader stood, to go back to.
#[derive(Clone, Copy, Debug)]
pub struct Checkpoint {
    at: usize,
    depth: usize,
}

impl<'de> Reader<'de> {
    /// Where it stands.
    #[inline(always)]
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        let Self { at, depth, .. } = *self;
        Checkpoint { at, depth }
    }

    /// Goes back to where it stood.
    pub fn go_back(&mut self, Checkpoint { at, depth }: Checkpoint) {
        self.at = at;
        self.depth = depth;
    }

    /// Reads the whole text as one value.
    #[inline]
    pub(crate) fn whole<T>(text: &'de str, way: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut reader = Self::new(text);
        reader.peek();
        // Not taken apart, since it may be large.
        let mut value = way(&mut reader);
        if reader.peek().is_some() {
            value = None;
        }
        value
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
    pub(super) fn has_next_item(&mut self) -> bool {
        self.at = skip_blanks(self.bytes(), self.at);
        self.take(b',').is_some()
    }

    /// The string that stands here, if it has no escapes.
    #[inline(always)]
    pub(crate) fn plain_text(&mut self) -> Option<&'de str> {
        if self.byte() != Some(b'"') {
            return None;
        }
        let start = self.at + 1;
        let end = plain_end(self.bytes(), start);
        if self.bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.text_of(end - start)
    }

    /// The string that stands here, if it is short, without escapes, and not close to the end of the text.
    #[inline(always)]
    pub(super) fn short_text(&mut self) -> Option<&'de str> {
        let length = short_string(self.bytes().get(self.at..)?)?;
        self.text_of(length)
    }

    /// [`short_text`](Self::short_text), where it is longer, but not long.
    #[inline(always)]
    pub(super) fn longer_text(&mut self) -> Option<&'de str> {
        let length = longer_string(self.bytes().get(self.at..)?)?;
        self.text_of(length)
    }

    /// Goes behind a string of this length.
    #[inline(always)]
    fn text_of(&mut self, length: usize) -> Option<&'de str> {
        let start = self.at + 1;
        self.at = start + length + 1;
        // One call each, which are both inlined, as one for the range is not.
        self.text.get(start..)?.get(..length)
    }

    /// The string that stands here.
    #[inline(always)]
    pub(crate) fn raw_text(&mut self) -> Option<RawText<'de>> {
        if self.byte() != Some(b'"') {
            return None;
        }
        let start = self.at + 1;
        let end = string_end(self.bytes(), start).ok()?;
        let text = self.text_of(end.quote - start)?;
        Some(if end.escaped {
            RawText::Escaped(text)
        } else {
            RawText::Plain(text)
        })
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
    pub(crate) fn raw_value(&mut self) -> Option<(&'de str, Skipped)> {
        let start = self.at;
        let skipped = skip_value(self.bytes(), start, self.depth).ok()?;
        self.at = skipped.end;
        Some((self.text.get(start..skipped.end)?, skipped))
    }
}
