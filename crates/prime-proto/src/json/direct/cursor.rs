//! What the reader does for direct reading: it goes from token to token, and gives up on the first surprise.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::Surprise;
use crate::json::reader::Reader;
use crate::json::scan::{
    behind_space, blanks_end, longer_string, plain_end, short_integer, short_string, skip_blanks, string_end,
};
use crate::json::skip::{Skipped, skip_value};
use crate::wire::Extra;
use crate::wire::record::Known;

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
        if !rest.is_some_and(|rest| rest.starts_with(member.as_bytes())) {
            return false;
        }
        self.at = skip_blanks(self.bytes(), self.at + member.len());
        true
    }

    /// Opens an object, and tells whether this member comes first. If so, its value comes next. `member` is a brace, its name in
    /// quotes, and a colon; `at_name` becomes whether the brace was passed over without it.
    ///
    /// # Errors
    /// Where there is no object.
    #[inline(always)]
    pub fn begins_with(&mut self, member: &'static str, at_name: &mut bool) -> Result<bool, Surprise> {
        self.depth = self.depth.checked_sub(1).ok_or(Surprise::Unusual)?;
        // Mostly it does, without a blank.
        if self.is_next(member) {
            return Ok(true);
        }
        self.take(b'{').ok_or(Surprise::Unusual)?;
        *at_name = !self.is_next(&member[1..]);
        Ok(!*at_name)
    }

    /// Whether an object goes on with this member. If so, its value comes next. `member` is a comma, its name in quotes, and a
    /// colon; `at_name` says whether the comma was passed over before.
    ///
    /// # Errors
    /// Where neither a name nor the closing brace follows.
    #[inline(always)]
    pub fn goes_on_with(&mut self, member: &'static str, at_name: &mut bool) -> Result<bool, Surprise> {
        if !*at_name {
            // Mostly it does, without a blank.
            if self.is_next(member) {
                return Ok(true);
            }
            self.pass_on()?;
        }
        *at_name = !self.is_next_of_text_for_people(&member[1..]);
        Ok(!*at_name)
    }

    /// [`is_next`](Self::is_next), where a space is as likely as none.
    #[inline(always)]
    fn is_next_of_text_for_people(&mut self, member: &'static str) -> bool {
        let rest = self.bytes().get(self.at..);
        if !rest.is_some_and(|rest| rest.starts_with(member.as_bytes())) {
            return false;
        }
        let behind = self.at + member.len();
        self.at = behind_space(self.bytes(), behind).unwrap_or_else(|| skip_blanks(self.bytes(), behind));
        true
    }

    /// Goes from behind a value to the next name, or to the closing brace.
    #[inline(always)]
    pub fn go_to_next(&mut self) -> Option<()> {
        match self.bytes().get(self.at..)? {
            [b',', b'"', ..] => {
                self.at += 1;
                Some(())
            }
            [b'}', ..] => Some(()),
            _ => self.next_over_blanks(),
        }
    }

    /// [`go_to_next`](Self::go_to_next), where the members stand in order.
    ///
    /// # Errors
    /// Where neither follows.
    #[inline(always)]
    pub(crate) fn pass_on(&mut self) -> Result<(), Surprise> {
        self.go_to_next().ok_or(Surprise::Unusual)
    }

    /// Goes behind the closing brace; what stands before it must be unknown. `at_name` is that of
    /// [`goes_on_with`](Self::goes_on_with).
    ///
    /// # Errors
    /// Where one of the `known` members stands there, or something is unusual.
    #[inline(always)]
    pub fn rest_of_object(&mut self, known: Known, at_name: bool) -> Result<Extra, Surprise> {
        if !at_name {
            self.pass_on()?;
        }
        let extra = if self.has_name() {
            Extra::read_rest(known, self)?
        } else {
            Extra::new()
        };
        self.shut_object().ok_or(Surprise::Unusual)?;
        Ok(extra)
    }

    /// Goes from behind an item of an array to the next one, or to the closing bracket.
    #[inline(always)]
    pub(super) fn has_next_item(&mut self) -> bool {
        self.at = skip_blanks(self.bytes(), self.at);
        self.take(b',').is_some()
    }

    #[inline(never)]
    fn next_over_blanks(&mut self) -> Option<()> {
        if self.byte() != Some(b',') {
            match self.peek()? {
                b'}' => return Some(()),
                b',' => {}
                _ => return None,
            }
        }
        self.at = blanks_end(self.bytes(), self.at + 1);
        self.has_name().then_some(())
    }

    /// The name that stands here, if there is one and it is spelt without escapes. Its value comes next.
    #[inline]
    pub fn name(&mut self) -> Option<&'de str> {
        let name = match self.short_text() {
            Some(name) => name,
            None => self.plain_text()?,
        };
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
    pub(crate) fn short_text(&mut self) -> Option<&'de str> {
        let length = short_string(self.bytes().get(self.at..)?)?;
        self.text_of(length)
    }

    /// [`short_text`](Self::short_text), where it is longer, but not long.
    #[inline(always)]
    pub(crate) fn longer_text(&mut self) -> Option<&'de str> {
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
