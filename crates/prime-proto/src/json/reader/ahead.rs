//! Looking ahead for the kind of a message, and objects that are kept as text.

use std::borrow::Cow;

use super::{Checkpoint, Reader};
use crate::error::Fault;
use crate::json::Decode;
use crate::json::quotes::Quotes;
use crate::scan::{lowest, places};
use crate::walk;
use crate::wire::Extra;

impl<Q: Quotes> Reader<'_, Q> {
    /// Whether an object starts at `start` and has a member of this name. A reader of escaped text cannot tell, and returns
    /// `true` for every object.
    #[cold]
    pub(crate) fn has_member_at(&self, start: Checkpoint, member: &str) -> bool {
        let object = self.text.get(start.at..).unwrap_or_default();
        object.starts_with('{') && (!Q::IS_BARE || walk::member(object.as_bytes(), member).is_some())
    }

    /// Skips a value that is read again later. Nothing but the ends of its strings is checked.
    pub(in crate::json) fn skip_roughly(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.byte()? {
                quote if quote == Q::QUOTE[0] => self.at = Q::after_string(self.bytes(), self.at)?,
                b',' | b'}' | b']' if depth == 0 => return Some(()),
                byte => {
                    self.at += 1;
                    match byte {
                        b'{' | b'[' => depth += 1,
                        b'}' | b']' => depth -= 1,
                        _ => continue,
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

impl<'de> Reader<'de> {
    /// The string in a member of the object at the current position, without advancing; empty if it has no such member.
    #[cold]
    pub(crate) fn find_text(&mut self, member: &'static str) -> Option<Cow<'de, str>> {
        if self.byte() != Some(b'{') {
            return self.fail("an object");
        }
        let object = self.text.get(self.at..).unwrap_or_default();
        let place = match walk::find_member(object.as_bytes(), member) {
            Ok(Some(place)) => place,
            Ok(None) => return Some(Cow::Borrowed("")),
            // A fault that decoding finds is reported with its path.
            Err(fault) => {
                let at = self.at + fault.at;
                Extra::decode(self);
                return self.fault(Fault { at, ..fault });
            }
        };
        let value = &object[place.clone()];
        if let Some(text) = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) {
            return Some(walk::text(text));
        }
        self.at += place.start;
        self.fail::<()>("a string");
        self.in_member(member)
    }

    /// Guesses the string in a member of the object at the current position, without advancing. `member` is its name in quotes,
    /// and the colon. A string with escape sequences is not returned. Text before the member is skipped without a check;
    /// nothing is skipped if a member nearby, or near the end of the text, may be the right one.
    #[inline(always)]
    pub(crate) fn ahead(&mut self, member: &'static str) -> Option<&'de str> {
        let start = self.at;
        let guess = self.close_by(member);
        self.at = start;
        guess.or_else(|| self.farther_ahead(member))
    }

    /// The string in a member of this name within the next bytes, even if it is a member of a nested object.
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
            self.plain_name()?;
            if may_guess && matches!(self.byte()?, b'{' | b'[') {
                if let Some(guess) = self.close_to_the_end(member) {
                    break guess;
                }
                may_guess = false;
            }
            self.skip_roughly()?;
            self.advance_to_name()?;
        };
        self.at = start;
        Some(text)
    }

    #[cold]
    fn close_to_the_end(&self, member: &'static str) -> Option<&'de str> {
        const CLOSE: usize = 64;
        let letters = *member.as_bytes().first_chunk::<2>()?;
        let from = self.text.len().saturating_sub(CLOSE).max(self.at);
        let place = self
            .bytes()
            .get(from..)?
            .windows(member.len())
            .rposition(|name| name.starts_with(&letters) && name == member.as_bytes())?;
        let mut reader = Self::new(self.text.get(from + place + member.len()..)?);
        reader.plain_text()
    }

    /// Skips an object without duplicate members. Returns the JSON text of its member of this name, and of the whole object.
    pub(crate) fn raw_record(&mut self, member: &str) -> Option<(&'de str, &'de str)> {
        const MANY: usize = 16;
        let start = self.at;
        let mut found = None;
        let mut names = [""; MANY];
        let mut count = 0;
        let mut has_whitespace = false;
        self.open_object()?;
        has_whitespace |= self.at != start + 1;
        while self.has_name() {
            let from = self.at;
            let name = self.plain_name()?;
            has_whitespace |= self.at != from + name.len() + 3;
            if names.get(..count)?.contains(&name) {
                return None;
            }
            *names.get_mut(count)? = name;
            count += 1;
            let value = self.raw_value()?;
            has_whitespace |= self.has_whitespace;
            if name == member {
                found = Some(value);
            }
            let end = self.at;
            self.advance_to_name()?;
            has_whitespace |= self.at != end + usize::from(self.has_name());
        }
        self.shut_object()?;
        self.has_whitespace = has_whitespace;
        Some((found?, self.text.get(start..self.at)?))
    }
}
