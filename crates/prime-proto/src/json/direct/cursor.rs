//! What the reader does for direct reading: it goes from token to token, and gives up on the first surprise.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use crate::json::reader::Reader;
use crate::json::scan::{plain_end, short_integer, short_plain_end, skip_blanks, string_end};
use crate::json::skip::{Skipped, skip_value};

/// A string as it stands in the text, without its quotes.
#[derive(Clone, Copy)]
pub(crate) enum RawText<'de> {
    /// It means itself.
    Plain(&'de str),
    /// It has escapes, all of them sound.
    Escaped(&'de str),
}

impl<'de> Reader<'de> {
    /// Reads the whole text as one value.
    #[inline]
    pub(crate) fn whole<T>(text: &'de str, way: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut reader = Self::new(text);
        reader.peek();
        let value = way(&mut reader)?;
        if reader.peek().is_some() {
            return None;
        }
        Some(value)
    }

    #[inline(always)]
    pub(crate) fn byte(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    /// Passes over one character and the blanks behind it, where it is this one.
    #[inline(always)]
    fn take(&mut self, byte: u8) -> Option<()> {
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

    /// Opens an object, and goes to its first name, or to the closing brace.
    #[inline(always)]
    pub fn open_object(&mut self) -> Option<()> {
        self.open(b'{')
    }

    /// Passes over the closing brace.
    #[inline(always)]
    pub fn shut_object(&mut self) -> Option<()> {
        self.shut(b'}')
    }

    /// Whether this member comes next: `member` is its name in quotes, and the colon. If so, its value does.
    #[inline(always)]
    pub fn is_next(&mut self, member: &'static str) -> bool {
        let rest = self.bytes().get(self.at..);
        if rest.is_some_and(|rest| rest.starts_with(member.as_bytes())) {
            self.at = skip_blanks(self.bytes(), self.at + member.len());
            true
        } else {
            false
        }
    }

    /// Goes from behind a value to the next name, or to the closing brace.
    #[inline(always)]
    pub fn go_to_next(&mut self) -> Option<()> {
        let ahead = self.bytes().get(self.at..).and_then(|rest| rest.first_chunk::<2>());
        if ahead == Some(b",\"") {
            self.at += 1;
            return Some(());
        }
        if self.byte() == Some(b'}') {
            return Some(());
        }
        self.next_over_blanks()
    }

    #[inline(never)]
    fn next_over_blanks(&mut self) -> Option<()> {
        match self.peek()? {
            b'}' => Some(()),
            b',' => {
                self.take(b',')?;
                (self.byte() == Some(b'"')).then_some(())
            }
            _ => None,
        }
    }

    /// The name that stands here, if there is one and it is spelt without escapes. Its value comes next.
    #[inline]
    pub fn name(&mut self) -> Option<&'de str> {
        let name = self.plain_text()?;
        self.go_to_value()?;
        Some(name)
    }

    /// Goes from behind a name to its value.
    #[inline(always)]
    pub(crate) fn go_to_value(&mut self) -> Option<()> {
        self.at = skip_blanks(self.bytes(), self.at);
        self.take(b':')
    }

    /// Whether the object goes on with a name.
    #[inline(always)]
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.byte() == Some(b'"')
    }

    /// The string that stands here, if it has no escapes.
    #[inline]
    pub(crate) fn plain_text(&mut self) -> Option<&'de str> {
        let start = self.at + 1;
        let end = start + short_text(self.bytes().get(self.at..)?)?;
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// The string that stands here.
    #[inline]
    pub(crate) fn raw_text(&mut self) -> Option<RawText<'de>> {
        match self.plain_text() {
            Some(text) => Some(RawText::Plain(text)),
            None => self.escaped_text().map(RawText::Escaped),
        }
    }

    #[inline(never)]
    fn escaped_text(&mut self) -> Option<&'de str> {
        if self.byte() != Some(b'"') {
            return None;
        }
        let start = self.at + 1;
        let end = string_end(self.bytes(), start).ok()?.quote;
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// The integer that stands here, if it has at most nineteen digits, and whether it has a minus.
    #[inline(always)]
    pub(crate) fn short_integer(&mut self) -> Option<(u64, bool)> {
        let (end, number, negative) = short_integer(self.bytes(), self.at)?;
        self.at = end;
        Some((number, negative))
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

impl<'de> Reader<'de> {
    /// The text of a member of the object that stands here, without going there. `member` is its name in quotes, and the
    /// colon. Text with escapes is not given.
    #[inline]
    pub(crate) fn ahead(&mut self, member: &'static str) -> Option<&'de str> {
        let start = self.at;
        self.take(b'{')?;
        while !self.is_next(member) {
            self.name()?;
            self.raw_value()?;
            self.go_to_next()?;
        }
        let text = self.plain_text()?;
        self.at = start;
        Some(text)
    }

    /// Whether an object stands here whose first member has this name.
    pub(crate) fn begins_with(&mut self, name: &str) -> bool {
        let start = self.at;
        let first = self.take(b'{').and_then(|()| self.name());
        self.at = start;
        first == Some(name)
    }

    /// Passes over an object in which no member stands twice, and gives its text.
    pub(crate) fn raw_record(&mut self) -> Option<(&'de str, Skipped)> {
        const MANY: usize = 32;
        let start = self.at;
        let mut names = [""; MANY];
        let mut count = 0;
        let mut blanks = false;
        self.open_object()?;
        blanks |= self.at != start + 1;
        while self.has_name() {
            let from = self.at;
            let name = self.name()?;
            blanks |= self.at != from + name.len() + 3;
            if names.get(..count)?.contains(&name) {
                return None;
            }
            *names.get_mut(count)? = name;
            count += 1;
            blanks |= self.raw_value()?.1.blanks;
            let end = self.at;
            self.go_to_next()?;
            blanks |= self.at != end + usize::from(self.has_name());
        }
        self.shut_object()?;
        let skipped = Skipped { end: self.at, blanks };
        Some((self.text.get(start..self.at)?, skipped))
    }
}

/// The length of the string that stands here, if it has no escapes.
#[inline(never)]
fn short_text(rest: &[u8]) -> Option<usize> {
    let (b'"', text) = rest.split_first()? else {
        return None;
    };
    let Some(start) = text.first_chunk::<16>() else {
        return long_text(text);
    };
    let length = short_plain_end(start);
    if length == start.len() {
        return long_text(text);
    }
    (start[length] == b'"').then_some(length)
}

#[inline(never)]
fn long_text(text: &[u8]) -> Option<usize> {
    let length = plain_end(text, 0);
    (text.get(length) == Some(&b'"')).then_some(length)
}
