//! What the reader does for each kind of type that serde knows.

use serde::de::{Deserializer, Error as _, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::ahead::{ByMember, RawAccess};
use super::variants::{UnitVariant, Variant};
use super::{BY, RAW, Reader, Text};
use crate::DecodeError;

/// Types that hope for a string.
macro_rules! texts {
    ($($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            if self.peek() != Some(b'"') {
                return self.unlikely(visitor);
            }
            match self.string()? {
                Text::Borrowed(text) => visitor.visit_borrowed_str(text),
                Text::Scratch(text) => visitor.visit_str(text),
            }
        }
    )*};
}

/// Types that hope for a number.
macro_rules! numbers {
    ($($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            match self.peek() {
                Some(b'-' | b'0'..=b'9') => self.number(visitor),
                _ => self.unlikely(visitor),
            }
        }
    )*};
}

/// Types that hope for a number of up to 128 bits.
macro_rules! long_numbers {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            self.placed(|reader| match reader.integer()?.parse() {
                Ok(number) => visitor.$visit(number),
                Err(_) => Err(DecodeError::invalid_type(Unexpected::Other("a number beyond its range"), &visitor)),
            })
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = DecodeError;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.any(visitor)
    }

    texts! { deserialize_str deserialize_string deserialize_char deserialize_identifier }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.peek() == Some(b'[') {
            self.array(visitor)
        } else {
            self.unlikely(visitor)
        }
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.peek() == Some(b'{') {
            self.object(visitor)
        } else {
            self.unlikely(visitor)
        }
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.peek() == Some(b'n') {
            self.word("null")?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if self.peek() == Some(b'{') {
            self.object(visitor)
        } else {
            self.unlikely(visitor)
        }
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if name == RAW {
            let raw = self.raw()?;
            visitor.visit_map(RawAccess::new(raw))
        } else if let Some(member) = name.strip_prefix(BY) {
            visitor.visit_enum(ByMember::new(self, member))
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.placed(|reader| match reader.peek() {
            Some(b'{') => {
                reader.enter()?;
                let value = visitor.visit_enum(Variant(reader))?;
                reader.close(b'}', "`}`")?;
                reader.depth += 1;
                Ok(value)
            }
            Some(b'"') => visitor.visit_enum(UnitVariant(reader)),
            _ => Err(reader.expected("a text or an object")),
        })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.raw()?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool f32 f64 bytes byte_buf unit unit_struct tuple tuple_struct
    }

    long_numbers! { deserialize_i128 visit_i128 deserialize_u128 visit_u128 }
}
