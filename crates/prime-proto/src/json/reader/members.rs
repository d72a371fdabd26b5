//! The members of an object.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::{Checkpoint, Reader};
use crate::json::Decode;
use crate::json::quotes::Quotes;
use crate::scan::{after_space, before_indented_name, skip_whitespace, whitespace_end};
use crate::wire::Extra;
use crate::wire::record::Known;

impl<Q: Quotes> Reader<'_, Q> {
    /// Opens an object, and advances to its first name, or to the closing brace.
    #[inline]
    pub fn open_object(&mut self) -> Option<()> {
        self.open(b'{')
    }

    /// Advances past the closing brace, after the members or instead of the first one.
    #[inline]
    pub fn shut_object(&mut self) -> Option<()> {
        self.shut(b'}', "a member name or `}`")
    }

    /// Whether this member is next: `member` is its name in quotes, and the colon. If so, advances to its value.
    #[inline(always)]
    pub fn is_next(&mut self, member: &'static str) -> bool {
        let is_here = self.is_here(member);
        if is_here {
            self.at = skip_whitespace(self.bytes(), self.at + member.len());
        }
        is_here
    }

    /// [`is_next`](Self::is_next), where a space after the colon is as likely as none.
    #[inline(always)]
    fn is_next_pretty(&mut self, member: &'static str) -> bool {
        let is_here = self.is_here(member);
        if is_here {
            let after = self.at + member.len();
            self.at = after_space(self.bytes(), after).unwrap_or_else(|| skip_whitespace(self.bytes(), after));
        }
        is_here
    }

    #[inline(always)]
    fn is_here(&self, text: &'static str) -> bool {
        self.bytes().get(self.at..self.at + text.len()) == Some(text.as_bytes())
    }

    /// Opens an object and returns whether this member is first; if so, advances to its value. `member` is a brace, the name
    /// in quotes, and a colon. Sets `at_name` if another member is first.
    #[inline(always)]
    pub fn begins_with(&mut self, member: &'static str, at_name: &mut bool) -> Option<bool> {
        // The common case, without whitespace.
        if let Some(depth) = self.depth.checked_sub(1)
            && self.is_next(member)
        {
            self.depth = depth;
            return Some(true);
        }
        self.open(b'{')?;
        *at_name = !self.is_next_pretty(&member[1..]);
        Some(!*at_name)
    }

    /// Whether an object continues with this member; if so, advances to its value. `member` is a comma, the name in quotes,
    /// and a colon; `at_name` says whether the comma is consumed already. `None` if neither a name nor the closing brace
    /// follows.
    #[inline(always)]
    pub fn continues_with(&mut self, member: &'static str, at_name: &mut bool) -> Option<bool> {
        if !*at_name {
            // The common case, without whitespace.
            if self.is_next(member) {
                return Some(true);
            }
            if self.continues_compactly() {
                *at_name = true;
                return Some(false);
            }
            self.advance_over_whitespace()?;
        }
        *at_name = !self.is_next_pretty(&member[1..]);
        Some(!*at_name)
    }

    /// Advances from the end of a value to the next name, or to the closing brace.
    #[inline(always)]
    pub fn advance_to_name(&mut self) -> Option<()> {
        if self.continues_compactly() {
            return Some(());
        }
        self.advance_over_whitespace()
    }

    /// Advances past a comma that a name follows without whitespace. Returns whether it did, or the object ends here.
    #[inline(always)]
    fn continues_compactly(&mut self) -> bool {
        match self.bytes().get(self.at..) {
            Some([b'}', ..]) => true,
            Some([b',', first, ..]) if *first == Q::QUOTE[0] => {
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    /// Reads the remaining members, none of which may be `known`, and advances past the closing brace. `at_name` is that of
    /// [`continues_with`](Self::continues_with).
    #[inline(always)]
    pub fn rest_of_object(&mut self, known: Known, at_name: bool) -> Option<Extra> {
        if !at_name {
            self.advance_to_name()?;
        }
        if self.has_name() {
            return Extra::read_rest(known, self);
        }
        self.shut_object()?;
        Some(Extra::new())
    }

    #[inline(never)]
    fn advance_over_whitespace(&mut self) -> Option<()> {
        if let Some(length) = before_indented_name(self.bytes().get(self.at..).unwrap_or_default(), Q::QUOTE) {
            self.at += length;
            return Some(());
        }
        self.advance_over_any_whitespace()
    }

    #[inline(never)]
    fn advance_over_any_whitespace(&mut self) -> Option<()> {
        if self.byte() != Some(b',') {
            match self.peek() {
                Some(b'}') => return Some(()),
                Some(b',') => {}
                _ => return self.fail_at_token("`,` or `}`"),
            }
        }
        self.at = whitespace_end(self.bytes(), self.at + 1);
        if self.has_name() {
            return Some(());
        }
        self.fail_at_token("a member name")
    }

    /// Advances from the end of a name to its value.
    #[inline(always)]
    pub(crate) fn advance_to_value(&mut self) -> Option<()> {
        if let Some([b':', b'!'..=0xff, ..]) = self.bytes().get(self.at..) {
            self.at += 1;
            return Some(());
        }
        self.at = skip_whitespace(self.bytes(), self.at);
        if self.take(b':').is_some() {
            return Some(());
        }
        self.fail_at_token("`:`")
    }

    /// Whether an object starts here whose first member is this one: its name in quotes, and the colon.
    #[inline]
    pub(crate) fn has_first(&mut self, member: &'static str) -> bool {
        let start = self.at;
        let has_first = self.take(b'{').is_some() && self.is_here(member);
        self.at = start;
        has_first
    }

    /// Whether the object continues with a name.
    #[inline]
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.byte() == Some(Q::QUOTE[0])
    }

    /// Reads the value of a member whose name is at `place`; fails if the slot is filled already.
    #[inline]
    pub fn fill<T: Decode>(&mut self, slot: &mut Option<T>, name: &'static str, place: Checkpoint) -> Option<()> {
        if slot.is_some() {
            return self.duplicate(place, name);
        }
        *slot = T::decode(self);
        if slot.is_none() {
            return self.in_member(name);
        }
        Some(())
    }
}
