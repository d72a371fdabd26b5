//! Splitting a stream of bytes into documents: one message each, or the text that should have been one.
//!
//! Documents stand one after another with blanks between them, several on a line or one over many lines.
//!
//! - A document that starts with a bracket ends where its value ends.
//! - One that starts with anything else is no message: it is the rest of its line.
//! - One whose value cannot be followed to its end is *broken*. The next document is then the next line, from its second
//!   line on, that starts with a bracket and is indented no deeper than its first line; the text up to there is lost with
//!   it. So a line that was cut short costs itself and no other, and so does a value over many indented lines.
//! - Lines that start with a bracket which such a value left open are known to be broken too, and not followed again.
//!   Hence no byte is followed more than twice, whatever the text.

mod boundary;
mod framer;
mod line;

pub(crate) use boundary::last_boundary;
pub(crate) use framer::{Carry, Framer};

/// A stretch of the text that is one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Document {
    /// The place of its first byte.
    pub(crate) start: usize,
    /// The place behind its last byte that is no blank. For a broken document what matters of it: up to the next document,
    /// or the end of the line with the fault if that comes first. What follows until the next document belongs to it too.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) shape: Shape,
}

/// What can be said of a document without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Brackets match: a value ends where the document ends.
    Whole,
    /// It is no value.
    Broken,
    /// It is larger than the limit.
    Oversized,
}

#[cfg(test)]
mod tests;
