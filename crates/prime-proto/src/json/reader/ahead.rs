//! What the types of `wire` ask for beyond serde: the raw text of a value, and a look ahead.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess};

use super::variants::Content;
use super::{RAW, Reader};
use crate::DecodeError;
use crate::json::top;

/// The raw text of a value, in the form that serde_json's `RawValue` reads.
pub(super) struct RawAccess<'de> {
    raw: Option<&'de str>,
}

impl<'de> RawAccess<'de> {
    pub(super) fn new(raw: &'de str) -> Self {
        Self { raw: Some(raw) }
    }
}

impl<'de> MapAccess<'de> for RawAccess<'de> {
    type Error = DecodeError;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        if self.raw.is_none() {
            return Ok(None);
        }
        seed.deserialize(BorrowedStrDeserializer::new(RAW)).map(Some)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        seed.deserialize(BorrowedStrDeserializer::new(self.raw.take().unwrap_or_default()))
    }
}

/// An object that is read as one type or another, by the value of a member.
pub(super) struct ByMember<'a, 'de> {
    reader: &'a mut Reader<'de>,
    member: &'static str,
}

impl<'a, 'de> ByMember<'a, 'de> {
    pub(super) fn new(reader: &'a mut Reader<'de>, member: &'static str) -> Self {
        Self { reader, member }
    }
}

impl<'a, 'de> EnumAccess<'de> for ByMember<'a, 'de> {
    type Error = DecodeError;
    type Variant = Content<'a, 'de>;

    #[inline]
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'a, 'de>), DecodeError> {
        self.reader.peek();
        let rest = &self.reader.text[self.reader.at..];
        // Broken text has no members: reading it gives the error, with its place.
        let found = top::member(rest, self.member).unwrap_or_default();
        let variant = BorrowedStrDeserializer::new(found.unwrap_or_default());
        Ok((seed.deserialize(variant)?, Content(self.reader)))
    }
}
