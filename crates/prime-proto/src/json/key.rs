//! The name of a member, predicted where a record asks for it.

#![expect(clippy::inline_always, reason = "a piece of the reader's hot loop")]

use serde::de::{Deserializer, Error as _, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::reader::{Place, Reader, Text};
use crate::DecodeError;
use crate::wire::record::{MEMBER, NEXT};

/// Reads the name at the reader's place.
pub(super) struct KeyReader<'a, 'de> {
    pub(super) reader: &'a mut Reader<'de>,
    pub(super) fields: &'static [&'static str],
    pub(super) next: &'a mut usize,
    /// Is at a name, and goes behind it.
    pub(super) place: &'a mut Place,
}

impl KeyReader<'_, '_> {
    /// The index of the known name that stands here, trying the expected one first; passes over it.
    ///
    /// A name spelt with escapes is not found.
    fn predict(&mut self) -> Option<u64> {
        let rest = self.reader.bytes().get(self.reader.at + 1..)?;
        let (before, after) = self.fields.split_at_checked(*self.next)?;
        let found = (*self.next..)
            .zip(after)
            .chain((0..).zip(before))
            .find(|(_, name)| rest.get(name.len()) == Some(&b'"') && rest.starts_with(name.as_bytes()));
        let (index, name) = found?;
        self.reader.at += name.len() + 2;
        *self.next = index + 1;
        Some(index as u64)
    }

    fn text<'de, V: Visitor<'de>>(reader: &mut Reader<'de>, visitor: V) -> Result<V::Value, DecodeError> {
        match reader.string()? {
            Text::Borrowed(name) => visitor.visit_borrowed_str(name),
            Text::Scratch(name) => visitor.visit_str(name),
        }
    }
}

/// Names that stand for numbers, as in a map keyed by integers.
macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            *self.place = Place::Named;
            let name = match self.reader.string()? {
                Text::Borrowed(name) | Text::Scratch(name) => name,
            };
            match name.parse() {
                Ok(number) => visitor.$visit(number),
                Err(_) => Err(DecodeError::invalid_type(Unexpected::Str(""), &visitor)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for KeyReader<'_, 'de> {
    type Error = DecodeError;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        *self.place = Place::Named;
        Self::text(self.reader, visitor)
    }

    #[inline(always)]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if let Some(expected) = name.strip_prefix(NEXT) {
            let rest = self.reader.bytes().get(self.reader.at..);
            let here = rest.is_some_and(|rest| rest.starts_with(expected.as_bytes()));
            if here {
                self.reader.at += expected.len();
                *self.place = Place::Value;
            }
            return visitor.visit_bool(here);
        }
        *self.place = Place::Named;
        if name != MEMBER {
            return visitor.visit_newtype_struct(self);
        }
        match self.predict() {
            Some(index) => visitor.visit_u64(index),
            None => Self::text(self.reader, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        *self.place = Place::Named;
        self.reader.deserialize_enum(name, variants, visitor)
    }

    numbers! {
        deserialize_i8 visit_i8 deserialize_i16 visit_i16 deserialize_i32 visit_i32 deserialize_i64 visit_i64
        deserialize_u8 visit_u8 deserialize_u16 visit_u16 deserialize_u32 visit_u32 deserialize_u64 visit_u64
        deserialize_bool visit_bool
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier
        ignored_any
    }
}
