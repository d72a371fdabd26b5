//! The items of an array, one after another.

#![expect(clippy::inline_always, reason = "pieces of the reader's hot loops")]

use serde::de::{DeserializeSeed, SeqAccess};

use super::{Place, Reader};
use crate::DecodeError;

/// An array that is not empty is taken to have at least so many items.
const FEW: usize = 4;

/// The items of an array.
pub(super) struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    index: usize,
    place: Place,
}

impl<'a, 'de> Items<'a, 'de> {
    /// Behind the opening bracket.
    #[inline(always)]
    pub(super) fn new(reader: &'a mut Reader<'de>) -> Self {
        Self {
            reader,
            index: 0,
            place: Place::Start,
        }
    }

    /// Whether the closing bracket was passed over.
    #[inline(always)]
    pub(super) fn is_ended(&self) -> bool {
        self.place == Place::End
    }

    /// Goes to the next item, or behind the bracket.
    #[inline(always)]
    fn advance(&mut self) -> Result<(), DecodeError> {
        match (self.reader.peek(), self.place) {
            (_, Place::End) => return Ok(()),
            (Some(b']'), _) => {
                self.reader.at += 1;
                self.place = Place::End;
                return Ok(());
            }
            (_, Place::Start) => {}
            (Some(b','), _) => {
                self.reader.at += 1;
                // A comma promises a value.
                if self.reader.peek() == Some(b']') {
                    return Err(self.reader.expected("a value"));
                }
            }
            _ => return Err(self.reader.expected("`,` or `]`")),
        }
        self.place = Place::Behind;
        Ok(())
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = DecodeError;

    #[inline]
    fn size_hint(&self) -> Option<usize> {
        let empty = self.reader.bytes().get(self.reader.at) == Some(&b']');
        Some(if empty { 0 } else { FEW })
    }

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, DecodeError> {
        self.advance()?;
        if self.place == Place::End {
            return Ok(None);
        }
        let start = self.reader.at;
        let index = self.index;
        self.index += 1;
        match seed.deserialize(&mut *self.reader) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error.at(start).in_item(index)),
        }
    }
}
