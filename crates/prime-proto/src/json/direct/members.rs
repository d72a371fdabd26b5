//! What the reader does with the members of an object.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use crate::json::quotes::Quotes;
use crate::json::reader::Reader;
use crate::json::scan::{before_indented_name, behind_space, blanks_end, skip_blanks};
use crate::wire::Extra;
use crate::wire::record::Known;

impl<'de, Q: Quotes> Reader<'de, Q> {
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
        let stands_here = self.stands_here(member);
        if stands_here {
            self.at = skip_blanks(self.bytes(), self.at + member.len());
        }
        stands_here
    }

    /// [`is_next`](Self::is_next), where a space behind the colon is as likely as none.
    #[inline(always)]
    fn is_next_for_people(&mut self, member: &'static str) -> bool {
        let stands_here = self.stands_here(member);
        if stands_here {
            let behind = self.at + member.len();
            self.at = behind_space(self.bytes(), behind).unwrap_or_else(|| skip_blanks(self.bytes(), behind));
        }
        stands_here
    }

    #[inline(always)]
    fn stands_here(&self, text: &'static str) -> bool {
        self.bytes().get(self.at..self.at + text.len()) == Some(text.as_bytes())
    }

    /// Opens an object, and tells whether this member comes first. If so, its value comes next. `member` is a brace, its name in
    /// quotes, and a colon; `at_name` becomes whether the brace was passed over without it.
    #[inline(always)]
    pub fn begins_with(&mut self, member: &'static str, at_name: &mut bool) -> Option<bool> {
        self.depth = self.depth.checked_sub(1)?;
        // Mostly it does, without a blank.
        if self.is_next(member) {
            return Some(true);
        }
        self.take(b'{')?;
        *at_name = !self.is_next_for_people(&member[1..]);
        Some(!*at_name)
    }

    /// Whether an object goes on with this member. If so, its value comes next. `member` is a comma, its name in quotes, and a
    /// colon; `at_name` says whether the comma was passed over before. `None` where neither a name nor the closing brace follows.
    #[inline(always)]
    pub fn goes_on_with(&mut self, member: &'static str, at_name: &mut bool) -> Option<bool> {
        if !*at_name {
            // Mostly it does, without a blank.
            if self.is_next(member) {
                return Some(true);
            }
            if self.goes_on_without_blanks() {
                *at_name = true;
                return Some(false);
            }
            self.next_over_blanks()?;
        }
        *at_name = !self.is_next_for_people(&member[1..]);
        Some(!*at_name)
    }

    /// Goes from behind a value to the next name, or to the closing brace.
    #[inline(always)]
    pub fn go_to_next(&mut self) -> Option<()> {
        if self.goes_on_without_blanks() {
            return Some(());
        }
        self.next_over_blanks()
    }

    /// Passes over a comma, if a name follows at once. Whether it does, or the object ends here.
    #[inline(always)]
    fn goes_on_without_blanks(&mut self) -> bool {
        match self.bytes().get(self.at..) {
            Some([b'}', ..]) => true,
            Some([b',', first, ..]) if *first == Q::QUOTE[0] => {
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    /// Goes behind the closing brace; what stands before it must be none of the `known` members. `at_name` is that of
    /// [`goes_on_with`](Self::goes_on_with).
    #[inline(always)]
    pub fn rest_of_object(&mut self, known: Known, at_name: bool) -> Option<Extra> {
        if !at_name {
            self.go_to_next()?;
        }
        if self.has_name() {
            return Extra::read_rest(known, self);
        }
        self.shut_object()?;
        Some(Extra::new())
    }

    #[inline(never)]
    fn next_over_blanks(&mut self) -> Option<()> {
        if let Some(length) = self.bytes().get(self.at..).and_then(before_indented_name::<Q>) {
            self.at += length;
            return Some(());
        }
        self.next_over_any_blanks()
    }

    #[inline(never)]
    fn next_over_any_blanks(&mut self) -> Option<()> {
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
        if let [b':', b'!'..=0xff, ..] = self.bytes().get(self.at..)? {
            self.at += 1;
            return Some(());
        }
        self.at = skip_blanks(self.bytes(), self.at);
        self.take(b':')
    }

    /// Whether an object stands here whose first member is this one: its name in quotes, and the colon.
    #[inline]
    pub(crate) fn has_first(&mut self, member: &'static str) -> bool {
        let start = self.at;
        let has_first = self.take(b'{').is_some() && self.stands_here(member);
        self.at = start;
        has_first
    }

    /// Whether the object goes on with a name.
    #[inline(always)]
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.byte() == Some(Q::QUOTE[0])
    }
}
