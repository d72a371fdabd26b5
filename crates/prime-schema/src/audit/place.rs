//! The path from a message to a value in it.

use std::fmt::Write as _;

use prime_proto::__private::write_member;

/// A place in a message, linked to the place that contains it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a>(Option<(&'a Place<'a>, Step<'a>)>);

#[derive(Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    /// The message itself.
    pub(super) fn root() -> Self {
        Self(None)
    }

    pub(super) fn member(&'a self, name: &'a str) -> Self {
        Self(Some((self, Step::Member(name))))
    }

    pub(super) fn item(&'a self, index: usize) -> Self {
        Self(Some((self, Step::Item(index))))
    }

    /// Whether this is the payload of a frame.
    pub(super) fn is_payload(&self) -> bool {
        matches!(self.0, Some((Place(None), Step::Member("o"))))
    }

    /// The path in the form used in errors, such as `data[0].Config[0].Timestamp`.
    pub(super) fn path(&self) -> String {
        let mut steps = Vec::new();
        let mut place = self;
        while let Some((around, step)) = place.0 {
            steps.push(step);
            place = around;
        }
        let mut path = String::new();
        for (depth, step) in steps.iter().rev().enumerate() {
            // Writing to a string does not fail.
            let _ = match step {
                Step::Item(index) => write!(path, "[{index}]"),
                Step::Member(name) => write_member(&mut path, name, depth == 0),
            };
        }
        path
    }
}
