//! The canonical form of a message, with the marks that its types add, as a list of nodes.

mod plant;

use std::fmt::Error;
use std::ops::Range;

use prime_proto::wire::mark;
use serde::Serialize;

use super::words::quoted;
use plant::Plant;

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
