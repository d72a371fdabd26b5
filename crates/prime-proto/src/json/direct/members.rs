//! What the reader does with the members of an object.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use super::Surprise;
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
        *at_name = !self.is_next_for_people(&member[1..]);
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
            if self.goes_on_without_blanks() {
                *at_name = true;
                return Ok(false);
            }
            self.next_over_blanks().ok_or(Surprise::Unusual)?;
        }
        *at_name = !self.is_next_for_people(&member[1..]);
        Ok(!*at_name)
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

    /// Whether an object stands here whose first member has this name.
    pub(crate) fn has_first(&mut self, name: &str) -> bool {
        let start = self.at;
        let first = self.take(b'{').and_then(|()| self.name());
        self.at = start;
        first == Some(name)
    }

    /// Whether the object goes on with a name.
    #[inline(always)]
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.byte() == Some(Q::QUOTE[0])
    }
}
