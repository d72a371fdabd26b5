//! What direct reading looks at before it reads: which kind of object it is. And objects that are kept whole.

use crate::json::quotes::Bare;
use crate::json::reader::Reader;
use crate::json::scan::{lowest, places};
use crate::json::skip::rough_end;

impl<'de> Reader<'de> {
    /// A guess of the text of a member of the object that stands here, without going there. `member` is its name in quotes,
    /// and the colon. Text with escapes is not given. What stands before the member is passed over without a check; no part
    /// of the object is passed over if a member close by, or close to the end of the text, may be this one.
    #[inline(always)]
    pub(crate) fn ahead(&mut self, member: &'static str) -> Option<&'de str> {
        let start = self.at;
        let guess = self.close_by(member);
        self.at = start;
        guess.or_else(|| self.farther_ahead(member))
    }

    /// The text of a member of this name, be it one of a part of the object, among what comes next.
    #[inline(always)]
    fn close_by(&mut self, member: &'static str) -> Option<&'de str> {
        const CLOSE: usize = 64;
        let letters = *member.as_bytes().first_chunk()?;
        let rest = self.bytes().get(self.at..)?;
        let start = self.at;
        let mut from = 0;
        while from < CLOSE {
            let mut places = places(rest.get(from..)?, letters)?;
            while places != 0 {
                self.at = start + from + lowest(places);
                if self.is_next(member) {
                    return self.short_text().or_else(|| self.longer_text());
                }
                places &= places - 1;
            }
            from += 16;
        }
        None
    }

    #[inline(never)]
    fn farther_ahead(&mut self, member: &'static str) -> Option<&'de str> {
        let start = self.at;
        let mut may_guess = true;
        self.take(b'{')?;
        let text = loop {
            if self.is_next(member) {
                break self.plain_text()?;
            }
            self.name()?;
            if may_guess && matches!(self.byte()?, b'{' | b'[') {
                if let Some(guess) = self.close_to_the_end(member) {
                    break guess;
                }
                may_guess = false;
            }
            self.at = rough_end::<Bare>(self.bytes(), self.at)?;
            self.go_to_next()?;
        };
        self.at = start;
        Some(text)
    }

    #[cold]
    fn close_to_the_end(&self, member: &'static str) -> Option<&'de str> {
        const CLOSE: usize = 64;
        let from = self.text.len().saturating_sub(CLOSE).max(self.at);
        let place = self
            .bytes()
            .get(from..)?
            .windows(member.len())
            .rposition(|name| name == member.as_bytes())?;
        Self::starting_at(self.text, from + place + member.len()).plain_text()
    }

    /// Passes over an object in which no member stands twice, and gives its text, and that of the member of this name.
    pub(crate) fn raw_record(&mut self, member: &str) -> Option<(&'de str, &'de str)> {
        const MANY: usize = 16;
        let start = self.at;
        let mut found = None;
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
            let value = self.raw_value()?;
            blanks |= self.blanks;
            if name == member {
                found = Some(value);
            }
            let end = self.at;
            self.go_to_next()?;
            blanks |= self.at != end + usize::from(self.has_name());
        }
        self.shut_object()?;
        self.blanks = blanks;
        Some((found?, self.text.get(start..self.at)?))
    }
}
