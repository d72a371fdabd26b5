//! The members of an object, one after another.

#![expect(clippy::inline_always, reason = "pieces of the reader's hot loops")]

use serde::de::{DeserializeSeed, MapAccess};

use super::{Place, Reader, Text};
use crate::DecodeError;
use crate::json::key::KeyReader;

/// The members of an object.
pub(super) struct Members<'a, 'de> {
    reader: &'a mut Reader<'de>,
    place: Place,
    /// Where the current name starts.
    key: usize,
}

impl<'a, 'de> Members<'a, 'de> {
    /// Behind the opening bracket.
    #[inline(always)]
    pub(super) fn new(reader: &'a mut Reader<'de>) -> Self {
        let quote = reader.bytes().get(reader.at) == Some(&b'"');
        let place = if quote { Place::Name } else { Place::Start };
        Self { reader, place, key: 0 }
    }

    /// Whether the closing bracket was passed over.
    #[inline(always)]
    pub(super) fn is_ended(&self) -> bool {
        self.place == Place::End
    }

    /// Whether no name was read yet.
    pub(super) fn is_unread(&self) -> bool {
        self.key == 0
    }

    /// Goes to the next name, or behind the bracket.
    #[inline(always)]
    fn advance(&mut self) -> Result<(), DecodeError> {
        let at = self.reader.at;
        let ahead = self.reader.bytes().get(at..).and_then(|rest| rest.first_chunk::<2>());
        if self.place == Place::Behind && ahead == Some(b",\"") {
            self.reader.at = at + 1;
            self.place = Place::Name;
            return Ok(());
        }
        self.advance_over_blanks()
    }

    #[inline(never)]
    fn advance_over_blanks(&mut self) -> Result<(), DecodeError> {
        let expected = match (self.reader.peek(), self.place) {
            (_, Place::End) => return Ok(()),
            (Some(b'}'), _) => {
                self.reader.at += 1;
                self.place = Place::End;
                return Ok(());
            }
            (_, Place::Start) => "a member name or `}`",
            (Some(b','), _) => {
                self.reader.at += 1;
                "a member name"
            }
            _ => return Err(self.reader.expected("`,` or `}`")),
        };
        if self.reader.peek() != Some(b'"') {
            return Err(self.reader.expected(expected));
        }
        self.place = Place::Name;
        Ok(())
    }

    /// An error in the value that starts at `start`.
    #[cold]
    fn in_value(&self, error: DecodeError, start: usize) -> DecodeError {
        let mut name = Reader::starting_at(self.reader.text, self.key);
        let error = error.at(start);
        match name.string() {
            Ok(Text::Borrowed(name) | Text::Scratch(name)) => error.in_member(name),
            Err(_) => error,
        }
    }
}

impl<'de> MapAccess<'de> for &mut Members<'_, 'de> {
    type Error = DecodeError;

    #[inline(always)]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        if self.place != Place::Name {
            self.advance()?;
        }
        if self.place == Place::End {
            return Ok(None);
        }
        self.key = self.reader.at;
        self.place = Place::Named;
        seed.deserialize(KeyReader { reader: self.reader }).map(Some)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        self.reader.close(b':', "`:`")?;
        self.place = Place::Behind;
        self.reader.peek();
        let start = self.reader.at;
        match seed.deserialize(&mut *self.reader) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.in_value(error, start)),
        }
    }
}
