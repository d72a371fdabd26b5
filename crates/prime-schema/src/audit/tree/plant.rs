//! Serializing a message to its canonical form.

use std::fmt::{self, Error, Write as _};

use prime_proto::wire::mark;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::{Canonical, Kind, Record};

/// A serializer that appends a value to the canonical form.
pub(super) struct Plant<'a>(pub(super) &'a mut Canonical);

impl<'a> Serializer for Plant<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.push_str(Kind::Word, if value { "true" } else { "false" })
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        self.0.push_str(Kind::Word, itoa::Buffer::new().format(value))
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.0.push_str(Kind::Word, itoa::Buffer::new().format(value))
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.0.push_str(Kind::Text, value)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.push_str(Kind::Word, "null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Error> {
        let Self(canonical) = self;
        if name == mark::NUMBER || name.starts_with(mark::RECORD) {
            let at = canonical.nodes.len();
            value.serialize(Plant(&mut *canonical))?;
            let node = canonical.nodes.get_mut(at).ok_or(Error)?;
            match (&node.kind, name.strip_prefix(mark::RECORD)) {
                (Kind::Kept, None) => node.kind = Kind::Word,
                (Kind::Object(_), Some(record)) => node.kind = Kind::Object(Some(Record::of(record)?)),
                _ => {}
            }
            return Ok(());
        }
        let at = canonical.open(Kind::Marked(name));
        value.serialize(Plant(&mut *canonical))?;
        canonical.close(at);
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, Error> {
        Ok(Open::new(self.0, Kind::List))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, Error> {
        Ok(Open::new(self.0, Kind::Object(None)))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Open<'a>, Error> {
        if name == mark::RAW {
            Ok(Open::new(self.0, Kind::Kept))
        } else {
            Err(Error)
        }
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.0.push(Kind::Text, |text| write!(text, "{value}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}

/// A value that others are appended to.
pub(super) struct Open<'a> {
    canonical: &'a mut Canonical,
    at: usize,
}

impl<'a> Open<'a> {
    fn new(canonical: &'a mut Canonical, kind: Kind) -> Self {
        let at = canonical.open(kind);
        Self { canonical, at }
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Plant(self.canonical))
    }

    fn end(self) -> Result<(), Error> {
        self.canonical.close(self.at);
        Ok(())
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Error> {
        let at = self.canonical.nodes.len();
        name.serialize(Plant(self.canonical))?;
        match self.canonical.nodes.get_mut(at) {
            Some(node) if matches!(node.kind, Kind::Text) => node.kind = Kind::Name,
            _ => return Err(Error),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Plant(self.canonical))
    }

    fn end(self) -> Result<(), Error> {
        self.canonical.close(self.at);
        Ok(())
    }
}

/// A value that is kept verbatim, in serde_json's form: nobody looks at its text, except of a number.
impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Error> {
        let at = self.canonical.nodes.len();
        value.serialize(Plant(self.canonical))?;
        let text = self
            .canonical
            .nodes
            .get(at)
            .map(|node| node.text.clone())
            .ok_or(Error)?;
        self.canonical.nodes.truncate(at);
        self.canonical.nodes[self.at].text = text;
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        self.canonical.close(self.at);
        Ok(())
    }
}
