//! A serde `Deserializer` over one text.
//!
//! What it has over others: it hands out raw text ([`RAW`]) and a look ahead ([`BY`]) to the types of `wire`, predicts
//! the next member of a record from the manual's order, bounds depth everywhere, and gives every error path and place.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::DEPTH;
use super::key::KeyReader;
use super::scan::{Expected, Fault, escape, number_end, plain_end, short_integer, skip_blanks, string_end, word_end};
use super::skip::skip_value;
use super::top;
use crate::DecodeError;
use crate::error::Cause;

/// A newtype struct of this name asks for the raw text of a value. The name is serde_json's own, so that its
/// deserializers and serializer answer to it too.
pub const RAW: &str = "$serde_json::private::RawValue";

/// A newtype struct whose name begins so asks for the value of the member named behind it, before the object is read. It
/// is then read as an enum: the variant is the raw text of that value, empty where there is none; the content is the object itself.
pub(crate) const BY: &str = "$prime_proto::by:";

pub(crate) struct Reader<'de> {
    pub(super) text: &'de str,
    pub(super) at: usize,
    /// How many more brackets may open.
    depth: usize,
    /// How many items the array had that ended last: the next is guessed to have as many.
    length: usize,
    scratch: String,
}

/// A string: a piece of the text, or in the scratch buffer where it had escapes.
pub(super) enum Text<'de, 's> {
    Borrowed(&'de str),
    Scratch(&'s str),
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            depth: DEPTH,
            length: 0,
            scratch: String::new(),
        }
    }

    /// Begins behind what was read before.
    pub(crate) fn starting_at(text: &'de str, at: usize) -> Self {
        Self { at, ..Self::new(text) }
    }

    #[inline(always)]
    pub(super) fn bytes(&self) -> &'de [u8] {
        self.text.as_bytes()
    }

    #[inline(always)]
    pub(super) fn peek(&mut self) -> Option<u8> {
        self.at = skip_blanks(self.bytes(), self.at);
        self.bytes().get(self.at).copied()
    }

    #[cold]
    pub(super) fn expected(&self, expected: &'static str) -> DecodeError {
        self.fault(Fault::token(self.at, expected))
    }

    #[cold]
    pub(super) fn fault(&self, fault: Fault) -> DecodeError {
        DecodeError::fault(fault, self.text)
    }

    /// Nothing but blanks may follow.
    pub(crate) fn end(&mut self) -> Result<(), DecodeError> {
        if self.peek().is_some() {
            Err(self.expected("the end of the text"))
        } else {
            Ok(())
        }
    }

    /// Opens a bracket.
    #[inline(always)]
    fn enter(&mut self) -> Result<(), DecodeError> {
        match self.depth.checked_sub(1) {
            Some(left) => {
                self.depth = left;
                self.at += 1;
                Ok(())
            }
            None => Err(self.fault(Fault {
                at: self.at,
                expected: Expected::Depth(DEPTH),
            })),
        }
    }

    /// The string whose opening quote stands at the current place.
    #[inline(always)]
    pub(super) fn string(&mut self) -> Result<Text<'de, '_>, DecodeError> {
        let start = self.at + 1;
        let end = plain_end(self.bytes(), start);
        if self.bytes().get(end) == Some(&b'"') {
            self.at = end + 1;
            return Ok(Text::Borrowed(&self.text[start..end]));
        }
        self.escaped_string().map(Text::Scratch)
    }

    #[inline(never)]
    fn escaped_string(&mut self) -> Result<&str, DecodeError> {
        let start = self.at + 1;
        let end = string_end(self.bytes(), start).map_err(|fault| self.fault(fault))?;
        self.at = end.quote + 1;
        self.scratch.clear();
        unescape(&self.text[start..end.quote], &mut self.scratch).map_err(|fault| self.fault(fault))?;
        Ok(&self.scratch)
    }

    #[inline]
    fn word(&mut self, word: &'static str) -> Result<(), DecodeError> {
        self.at = word_end(self.bytes(), self.at, word).map_err(|fault| self.fault(fault))?;
        Ok(())
    }

    #[inline(always)]
    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match short_integer(self.bytes(), self.at) {
            Some((end, number, false)) => {
                self.at = end;
                visitor.visit_u64(number)
            }
            Some((end, number, true)) if number <= i64::MIN.unsigned_abs() => {
                self.at = end;
                visitor.visit_i64(0_i64.wrapping_sub_unsigned(number))
            }
            _ => self.other_number(visitor),
        }
    }

    /// A number with a point or an exponent, or with more digits than most.
    #[inline(never)]
    fn other_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let start = self.at;
        let (end, integer) = number_end(self.bytes(), start).map_err(|fault| self.fault(fault))?;
        self.at = end;
        let text = &self.text[start..end];
        if integer {
            if let Ok(number) = text.parse::<u64>() {
                return visitor.visit_u64(number);
            }
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => visitor
                .visit_f64(number)
                .map_err(|error: DecodeError| error.with_digits(text)),
            _ => Err(DecodeError::new(Cause::Wrong {
                found: "a number beyond any range".to_owned(),
                expected: "a number".to_owned(),
            })),
        }
    }

    /// Passes over the value at the current place and gives its text.
    fn raw(&mut self) -> Result<&'de str, DecodeError> {
        self.peek();
        let start = self.at;
        self.at = skip_value(self.bytes(), start, self.depth)
            .map_err(|fault| self.fault(fault.of_whole_text()))?
            .end;
        Ok(&self.text[start..self.at])
    }

    fn object<V: Visitor<'de>>(
        &mut self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let start = self.at;
        self.enter()?;
        let quote = self.bytes().get(self.at) == Some(&b'"');
        let place = if quote { Place::Name } else { Place::Start };
        let mut members = Members {
            reader: self,
            fields,
            next: 0,
            place,
            key: 0,
        };
        match visitor.visit_map(&mut members) {
            Ok(value) => {
                if !matches!(members.place, Place::End) {
                    self.close(b'}', "`}`")?;
                }
                self.depth += 1;
                Ok(value)
            }
            Err(error) => {
                let unread = members.key == 0;
                Err(self.in_object(error, start, unread))
            }
        }
    }

    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let start = self.at;
        self.enter()?;
        let mut items = Items {
            reader: self,
            index: 0,
            place: Place::Start,
        };
        match visitor.visit_seq(&mut items) {
            Ok(value) => {
                let (open, length) = (items.place != Place::End, items.index);
                self.length = length;
                if open {
                    self.close(b']', "`]`")?;
                }
                self.depth += 1;
                Ok(value)
            }
            Err(error) => Err(error.at(start)),
        }
    }

    /// Places an error of the object that starts at `start`: there where it is about the object as a whole.
    #[cold]
    fn in_object(&self, error: DecodeError, start: usize, unread: bool) -> DecodeError {
        let whole = unread || matches!(error.cause(), Cause::Missing { .. });
        error.at(if whole { start } else { self.at })
    }

    /// Passes over a bracket or a colon.
    #[inline(never)]
    fn close(&mut self, bracket: u8, expected: &'static str) -> Result<(), DecodeError> {
        if self.peek() != Some(bracket) {
            return Err(self.expected(expected));
        }
        self.at += 1;
        Ok(())
    }

    #[inline]
    fn any<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.peek() {
            Some(b'"') => match self.string()? {
                Text::Borrowed(text) => visitor.visit_borrowed_str(text),
                Text::Scratch(text) => visitor.visit_str(text),
            },
            Some(b'-' | b'0'..=b'9') => self.number(visitor),
            Some(b'{') => self.object(&[], visitor),
            Some(b'[') => self.array(visitor),
            Some(b't') => self.word("true").and_then(|()| visitor.visit_bool(true)),
            Some(b'f') => self.word("false").and_then(|()| visitor.visit_bool(false)),
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_unit()),
            _ => Err(self.expected("a value")),
        }
    }

    /// A value of another type than the visitor hopes for.
    #[inline(never)]
    fn unlikely<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        self.any(visitor)
    }

    /// Places an error of `read` that has no place yet at the value's first character.
    #[inline]
    fn placed<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, DecodeError>) -> Result<T, DecodeError> {
        self.peek();
        let start = self.at;
        read(self).map_err(|error| error.at(start))
    }
}

/// Appends what a string without its quotes means.
pub(crate) fn unescape(raw: &str, out: &mut String) -> Result<(), Fault> {
    let bytes = raw.as_bytes();
    let mut at = 0;
    out.reserve(raw.len());
    while at < bytes.len() {
        let plain = plain_end(bytes, at);
        out.push_str(&raw[at..plain]);
        at = plain;
        if at < bytes.len() {
            let (end, meaning) = escape(bytes, at)?;
            out.push(meaning);
            at = end;
        }
    }
    Ok(())
}

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
            self.object(&[], visitor)
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
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if self.peek() == Some(b'{') {
            self.object(fields, visitor)
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
            visitor.visit_map(RawAccess { raw: Some(raw) })
        } else if let Some(member) = name.strip_prefix(BY) {
            visitor.visit_enum(ByMember { reader: self, member })
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
                let value = visitor.visit_enum(Variant { reader })?;
                reader.close(b'}', "`}`")?;
                reader.depth += 1;
                Ok(value)
            }
            Some(b'"') => visitor.visit_enum(UnitVariant { reader }),
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

    fn deserialize_i128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.placed(|reader| match reader.integer()?.parse() {
            Ok(number) => visitor.visit_i128(number),
            Err(_) => Err(DecodeError::invalid_type(
                Unexpected::Other("a number beyond its range"),
                &visitor,
            )),
        })
    }

    fn deserialize_u128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.placed(|reader| match reader.integer()?.parse() {
            Ok(number) => visitor.visit_u128(number),
            Err(_) => Err(DecodeError::invalid_type(
                Unexpected::Other("a number beyond its range"),
                &visitor,
            )),
        })
    }
}

impl<'de> Reader<'de> {
    fn integer(&mut self) -> Result<&'de str, DecodeError> {
        let start = self.at;
        let (end, _) = number_end(self.bytes(), start).map_err(|fault| self.fault(fault))?;
        self.at = end;
        Ok(&self.text[start..end])
    }
}

/// Where a reader stands between the brackets of an object or an array.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Behind the opening bracket.
    Start,
    /// At the name of a member.
    Name,
    /// Behind the name of a member.
    Named,
    /// Behind the name of a member and the colon.
    Value,
    /// Behind a value.
    Behind,
    /// Behind the closing bracket.
    End,
}

/// The members of an object.
struct Members<'a, 'de> {
    reader: &'a mut Reader<'de>,
    /// The names a record expects, in the manual's order.
    fields: &'static [&'static str],
    /// The one expected next.
    next: usize,
    place: Place,
    /// Where the current name starts.
    key: usize,
}

impl Members<'_, '_> {
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
        let key = seed.deserialize(KeyReader {
            reader: self.reader,
            fields: self.fields,
            next: &mut self.next,
            place: &mut self.place,
        })?;
        Ok(Some(key))
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        if self.place != Place::Value {
            self.reader.close(b':', "`:`")?;
        }
        self.place = Place::Behind;
        self.reader.peek();
        let start = self.reader.at;
        match seed.deserialize(&mut *self.reader) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.in_value(error, start)),
        }
    }
}

/// An array that is not empty is taken to have at least so many items.
const FEW: usize = 4;

/// The items of an array.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    index: usize,
    place: Place,
}

impl Items<'_, '_> {
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
        Some(if empty { 0 } else { self.reader.length.max(FEW) })
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

/// The raw text of a value, in the form that serde_json's `RawValue` reads.
struct RawAccess<'de> {
    raw: Option<&'de str>,
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
struct ByMember<'a, 'de> {
    reader: &'a mut Reader<'de>,
    member: &'static str,
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
        Ok((seed.deserialize(variant)?, Content { reader: self.reader }))
    }
}

/// `{"Variant": content}`.
struct Variant<'a, 'de> {
    reader: &'a mut Reader<'de>,
}

impl<'a, 'de> EnumAccess<'de> for Variant<'a, 'de> {
    type Error = DecodeError;
    type Variant = Content<'a, 'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'a, 'de>), DecodeError> {
        self.reader.peek();
        let variant = seed.deserialize(&mut *self.reader)?;
        self.reader.close(b':', "`:`")?;
        Ok((variant, Content { reader: self.reader }))
    }
}

/// What belongs to a variant.
struct Content<'a, 'de> {
    reader: &'a mut Reader<'de>,
}

impl<'de> VariantAccess<'de> for Content<'_, 'de> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        serde::Deserialize::deserialize(self.reader)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DecodeError> {
        self.reader.placed(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.reader.placed(|reader| reader.any(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.reader.deserialize_struct("", fields, visitor)
    }
}

/// `"Variant"`.
struct UnitVariant<'a, 'de> {
    reader: &'a mut Reader<'de>,
}

impl<'de> EnumAccess<'de> for UnitVariant<'_, 'de> {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), DecodeError> {
        let variant = seed.deserialize(&mut *self.reader)?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for UnitVariant<'_, 'de> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _seed: T) -> Result<T::Value, DecodeError> {
        Err(DecodeError::invalid_type(
            Unexpected::UnitVariant,
            &"a variant with content",
        ))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, DecodeError> {
        Err(DecodeError::invalid_type(Unexpected::UnitVariant, &visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        Err(DecodeError::invalid_type(Unexpected::UnitVariant, &visitor))
    }
}
