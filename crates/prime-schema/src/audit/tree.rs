//! The canonical form of a message, with the marks that its types add, as a list of nodes.

use std::fmt::{self, Error, Write as _};
use std::ops::Range;

use prime_proto::wire::mark;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::words::quoted;

/// The canonical form of a message.
pub(super) struct Canonical {
    /// Values, marks and the names of members, in the order in which they are written.
    nodes: Vec<Node>,
    /// The text of all nodes.
    text: String,
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    text: Range<usize>,
    /// The index of the node after it and everything inside it.
    next: usize,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Word,
    Text,
    Kept,
    List,
    Object(Option<Record>),
    Marked(&'static str),
    Name,
}

impl Canonical {
    /// The canonical form of a message, with room for `nodes` nodes and `length` bytes of text; `None` if it does not serialize.
    pub(super) fn of<T: Serialize + ?Sized>(message: &T, nodes: usize, length: usize) -> Option<Self> {
        let mut canonical = Self {
            nodes: Vec::with_capacity(nodes),
            text: String::with_capacity(length),
        };
        message.serialize(Plant(&mut canonical)).ok()?;
        (!canonical.nodes.is_empty()).then_some(canonical)
    }

    /// The outermost value.
    pub(super) fn root(&self) -> Tree<'_> {
        Tree { canonical: self, at: 0 }
    }

    fn push(&mut self, kind: Kind, write: impl FnOnce(&mut String) -> Result<(), Error>) -> Result<(), Error> {
        let start = self.text.len();
        write(&mut self.text)?;
        self.nodes.push(Node {
            kind,
            text: start..self.text.len(),
            next: self.nodes.len() + 1,
        });
        Ok(())
    }

    fn push_str(&mut self, kind: Kind, text: &str) -> Result<(), Error> {
        self.push(kind, |all| {
            all.push_str(text);
            Ok(())
        })
    }

    /// Adds the node of a value around others; returns its index for [`Canonical::close`].
    fn open(&mut self, kind: Kind) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node {
            kind,
            text: 0..0,
            next: at + 1,
        });
        at
    }

    fn close(&mut self, at: usize) {
        let next = self.nodes.len();
        if let Some(node) = self.nodes.get_mut(at) {
            node.next = next;
        }
    }

    fn text(&self, at: usize) -> &str {
        &self.text[self.nodes[at].text.clone()]
    }
}

/// A value in canonical form.
#[derive(Clone, Copy)]
pub(super) struct Tree<'a> {
    canonical: &'a Canonical,
    at: usize,
}

/// What a value in canonical form is.
pub(super) enum Form<'a> {
    /// A number, a Boolean or null, as JSON.
    Word(&'a str),
    Text(&'a str),
    /// A value that is kept verbatim.
    Kept,
    List,
    Object(Object<'a>),
    Marked(&'static str, Tree<'a>),
}

impl<'a> Tree<'a> {
    pub(super) fn form(self) -> Form<'a> {
        let text = || self.canonical.text(self.at);
        match self.canonical.nodes[self.at].kind {
            Kind::Word => Form::Word(text()),
            Kind::Text | Kind::Name => Form::Text(text()),
            Kind::Kept => Form::Kept,
            Kind::List => Form::List,
            Kind::Object(record) => Form::Object(Object { record, tree: self }),
            Kind::Marked(mark) => Form::Marked(mark, self.inner()),
        }
    }

    /// The first value inside it.
    fn inner(self) -> Self {
        Self {
            at: self.at + 1,
            ..self
        }
    }

    fn next(self) -> usize {
        self.canonical.nodes[self.at].next
    }

    /// The items of a list.
    pub(super) fn items(self) -> impl Iterator<Item = Self> + Clone {
        let (mut at, end) = (self.at + 1, self.next());
        std::iter::from_fn(move || {
            let item = (at < end).then_some(Self { at, ..self })?;
            at = item.next();
            Some(item)
        })
    }

    pub(super) fn has_mark(self, mark: &str) -> bool {
        matches!(self.canonical.nodes[self.at].kind, Kind::Marked(known) if known == mark)
    }

    /// The value as shown in a report.
    pub(super) fn shown(self) -> String {
        match self.form() {
            Form::Word(word) => word.to_owned(),
            Form::Text(text) => quoted(text),
            Form::Kept => "a value".to_owned(),
            Form::List => "an array".to_owned(),
            Form::Object(_) => "an object".to_owned(),
            Form::Marked(mark::SECRET | mark::JSON_TEXT, _) => "a string".to_owned(),
            Form::Marked(_, tree) => tree.shown(),
        }
    }
}

/// An object in canonical form.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    /// The type of the object, unless the names of its members are data.
    pub(super) record: Option<Record>,
    tree: Tree<'a>,
}

impl<'a> Object<'a> {
    /// Names and values, in the order in which they are written.
    pub(super) fn members(self) -> Entries<'a> {
        Entries {
            tree: self.tree,
            at: self.tree.at + 1,
        }
    }
}

/// The members of an object in canonical form, as an iterator.
#[derive(Clone)]
pub(super) struct Entries<'a> {
    tree: Tree<'a>,
    at: usize,
}

impl<'a> Iterator for Entries<'a> {
    type Item = (&'a str, Tree<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let tree = self.tree;
        let name = (self.at < tree.next()).then(|| tree.canonical.text(self.at))?;
        let value = Tree {
            at: self.at + 1,
            ..tree
        };
        self.at = value.next();
        Some((name, value))
    }
}

/// The name of a type and of its members.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    pub(super) name: &'static str,
    members: &'static str,
}

impl Record {
    fn of(mark: &'static str) -> Result<Self, Error> {
        let (name, members) = mark.split_once(':').ok_or(Error)?;
        Ok(Self { name, members })
    }

    /// The known member with this name in any case.
    pub(super) fn member(self, name: &str) -> Option<&'static str> {
        self.members.split(',').find(|known| known.eq_ignore_ascii_case(name))
    }

    /// Whether there is a known member with exactly this name.
    pub(super) fn has(self, name: &str) -> bool {
        self.members.split(',').any(|known| known == name)
    }
}

/// A serializer that appends a value to the canonical form.
pub(super) struct Plant<'a>(&'a mut Canonical);

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
