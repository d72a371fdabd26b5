//! The canonical form of a message as a tree, with the marks that its types add.

use std::fmt::Error;

use prime_proto::wire::{Text, mark};
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::words::quoted;

/// A value in canonical form.
#[derive(Debug)]
pub(super) enum Tree {
    /// A number, a Boolean or null, as JSON.
    Word(Text),
    Text(Text),
    /// A value that is kept verbatim, as its JSON text.
    Kept(String),
    List(Vec<Tree>),
    Object(Object),
    Marked(&'static str, Box<Tree>),
}

impl Tree {
    pub(super) fn is_secret(&self) -> bool {
        matches!(self, Self::Marked(mark::SECRET, _))
    }

    /// The value as shown in a report.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Word(word) => word.as_str().to_owned(),
            Self::Text(text) => quoted(text),
            Self::Kept(_) => "a value".to_owned(),
            Self::List(_) => "an array".to_owned(),
            Self::Object(_) => "an object".to_owned(),
            Self::Marked(mark::SECRET | mark::JSON_TEXT, _) => "a string".to_owned(),
            Self::Marked(_, tree) => tree.shown(),
        }
    }
}

/// An object in canonical form.
#[derive(Debug)]
pub(super) struct Object {
    /// The type of the object, unless the names of its members are data.
    pub(super) record: Option<Record>,
    pub(super) members: Vec<(Text, Tree)>,
}

/// The name of a type and of its members.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    pub(super) name: &'static str,
    members: &'static str,
}

impl Record {
    /// The known member with this name in any case.
    pub(super) fn member(self, name: &str) -> Option<&'static str> {
        self.members.split(',').find(|known| known.eq_ignore_ascii_case(name))
    }

    /// Whether there is a known member with exactly this name.
    pub(super) fn has(self, name: &str) -> bool {
        self.members.split(',').any(|known| known == name)
    }
}

/// A serializer that makes a [`Tree`].
pub(super) struct Plant;

impl Serializer for Plant {
    type Ok = Tree;
    type Error = Error;
    type SerializeSeq = List;
    type SerializeMap = Members;
    type SerializeStruct = Raw;
    type SerializeTuple = Impossible<Tree, Error>;
    type SerializeTupleStruct = Impossible<Tree, Error>;
    type SerializeTupleVariant = Impossible<Tree, Error>;
    type SerializeStructVariant = Impossible<Tree, Error>;

    fn serialize_bool(self, value: bool) -> Result<Tree, Error> {
        Ok(Tree::Word(value.to_string().into()))
    }

    fn serialize_i64(self, value: i64) -> Result<Tree, Error> {
        Ok(Tree::Word(value.to_string().into()))
    }

    fn serialize_u64(self, value: u64) -> Result<Tree, Error> {
        Ok(Tree::Word(value.to_string().into()))
    }

    fn serialize_i8(self, value: i8) -> Result<Tree, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<Tree, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<Tree, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_u8(self, value: u8) -> Result<Tree, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<Tree, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Tree, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_f32(self, _: f32) -> Result<Tree, Error> {
        Err(Error)
    }

    fn serialize_f64(self, _: f64) -> Result<Tree, Error> {
        Err(Error)
    }

    fn serialize_char(self, value: char) -> Result<Tree, Error> {
        Ok(Tree::Text(value.to_string().into()))
    }

    fn serialize_str(self, value: &str) -> Result<Tree, Error> {
        Ok(Tree::Text(value.into()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Tree, Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<Tree, Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Tree, Error> {
        Ok(Tree::Word("null".into()))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Tree, Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Tree, Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<Tree, Error> {
        let mut tree = value.serialize(self)?;
        match (name.strip_prefix(mark::RECORD), &mut tree) {
            (Some(record), Tree::Object(object)) => {
                let (name, members) = record.split_once(':').ok_or(Error)?;
                object.record = Some(Record { name, members });
                Ok(tree)
            }
            _ => match tree {
                Tree::Kept(text) if name == mark::NUMBER => Ok(Tree::Word(text.into())),
                tree => Ok(Tree::Marked(name, Box::new(tree))),
            },
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Tree, Error> {
        Err(Error)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List, Error> {
        Ok(List(Vec::with_capacity(length.unwrap_or_default())))
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

    fn serialize_map(self, _: Option<usize>) -> Result<Members, Error> {
        Ok(Members {
            name: None,
            members: Vec::new(),
        })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Raw, Error> {
        if name == mark::RAW {
            Ok(Raw::default())
        } else {
            Err(Error)
        }
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

pub(super) struct List(Vec<Tree>);

impl SerializeSeq for List {
    type Ok = Tree;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.0.push(value.serialize(Plant)?);
        Ok(())
    }

    fn end(self) -> Result<Tree, Error> {
        Ok(Tree::List(self.0))
    }
}

pub(super) struct Members {
    name: Option<Text>,
    members: Vec<(Text, Tree)>,
}

impl SerializeMap for Members {
    type Ok = Tree;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Error> {
        match name.serialize(Plant)? {
            Tree::Text(name) => self.name = Some(name),
            _ => return Err(Error),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let name = self.name.take().ok_or(Error)?;
        self.members.push((name, value.serialize(Plant)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, Error> {
        Ok(Tree::Object(Object {
            record: None,
            members: self.members,
        }))
    }
}

/// A value that is kept verbatim, in the form used by serde_json.
#[derive(Default)]
pub(super) struct Raw(String);

impl SerializeStruct for Raw {
    type Ok = Tree;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Error> {
        if let Tree::Text(text) = value.serialize(Plant)? {
            text.as_str().clone_into(&mut self.0);
        }
        Ok(())
    }

    fn end(self) -> Result<Tree, Error> {
        Ok(Tree::Kept(self.0))
    }
}
