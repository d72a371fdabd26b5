//! Strings and names.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use std::borrow::Cow;

use super::Reader;
use crate::json::quotes::{Bare, Quotes};
use crate::scan::{last_string, longer_string, plain_end, short_string, string_end, unescape};

/// A string as it appears in the text, without its quotes.
pub enum RawText<'de, Q: Quotes = Bare> {
    /// A string without escape sequences.
    Plain(&'de str),
    /// A string with escape sequences, all of them valid.
    Escaped(Q::Raw<'de>),
}

impl<'de, Q: Quotes> Reader<'de, Q> {
    /// Reads a string and passes it to `read`. Stays in place if there is no string or `read` returns `None`: the caller then
    /// [fails](Self::fail).
    #[inline(always)]
    pub fn string<T>(&mut self, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let start = self.at;
        let value = self.text(read, |_| None).flatten();
        if value.is_none() {
            self.at = start;
        }
        value
    }

    /// Reads a string, whatever it says; if there is none, does `otherwise` in its place.
    #[inline(always)]
    pub fn text<T>(
        &mut self,
        read: impl FnOnce(&str) -> T,
        otherwise: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        match self.short_text() {
            Some(text) => Some(read(text)),
            None => self.other_text(read, otherwise),
        }
    }

    /// [`text`](Self::text), where the string is not short.
    #[inline(never)]
    fn other_text<T>(
        &mut self,
        read: impl FnOnce(&str) -> T,
        otherwise: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        if let Some(text) = self.longer_text().or_else(|| self.last_text()) {
            return Some(read(text));
        }
        match self.raw_text() {
            Some(RawText::Plain(text)) => Some(read(text)),
            Some(RawText::Escaped(raw)) => Some(read(&unescape(raw.as_ref()).ok()?)),
            None => otherwise(self),
        }
    }

    /// The string at the current position, if it has no escape sequences.
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

    /// The string at the current position, if it is short, without escape sequences, and not close to the end of the text.
    #[inline(always)]
    pub(super) fn short_text(&mut self) -> Option<&'de str> {
        let length = short_string(self.bytes().get(self.at..)?, Q::QUOTE)?;
        self.text_of(length)
    }

    /// [`short_text`](Self::short_text), for strings of medium length.
    #[inline(always)]
    pub(super) fn longer_text(&mut self) -> Option<&'de str> {
        let length = longer_string(self.bytes().get(self.at..)?, Q::QUOTE)?;
        self.text_of(length)
    }

    /// [`short_text`](Self::short_text), where the text ends soon after the string.
    #[inline(always)]
    fn last_text(&mut self) -> Option<&'de str> {
        let length = last_string(self.bytes().get(self.at..)?, Q::QUOTE)?;
        self.text_of(length)
    }

    /// Advances past a string of this length, and returns it.
    #[inline(always)]
    pub(crate) fn text_of(&mut self, length: usize) -> Option<&'de str> {
        let start = self.at + Q::QUOTE.len();
        self.at = start + length + Q::QUOTE.len();
        // Two calls, since both are inlined, while a call with the range is not.
        self.text.get(start..)?.get(..length)
    }

    /// The string at the current position as it appears in the text; stays in place where there is none.
    #[inline(always)]
    pub(crate) fn raw_text(&mut self) -> Option<RawText<'de, Q>> {
        if self.has_quote() { Q::raw_text(self) } else { None }
    }

    /// Whether a quote is at the current position.
    #[inline]
    pub(crate) fn has_quote(&self) -> bool {
        self.bytes()
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(Q::QUOTE))
    }

    /// Reads the name of a member, and advances to its value.
    #[inline]
    pub fn name(&mut self) -> Option<Cow<'de, str>> {
        let name = match self.short_text().or_else(|| self.plain_text()) {
            Some(name) => Cow::Borrowed(name),
            None => self.escaped_name()?,
        };
        self.advance_to_value()?;
        Some(name)
    }

    #[cold]
    #[inline(never)]
    fn escaped_name(&mut self) -> Option<Cow<'de, str>> {
        match self.raw_text() {
            Some(RawText::Plain(name)) => Some(Cow::Borrowed(name)),
            Some(RawText::Escaped(raw)) => Some(Cow::Owned(unescape(raw.as_ref()).ok()?)),
            None => match string_end(self.bytes(), self.at + 1) {
                Ok(_) => self.fail("a member name"),
                Err(fault) => self.fault(fault),
            },
        }
    }

    /// [`name`](Self::name), if it has no escape sequences; if it has, returns `None` without a failure.
    #[inline(always)]
    pub(crate) fn plain_name(&mut self) -> Option<&'de str> {
        let name = match self.short_text() {
            Some(name) => name,
            None => self.plain_text()?,
        };
        self.advance_to_value()?;
        Some(name)
    }
}
