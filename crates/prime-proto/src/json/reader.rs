//! The reader: it walks one JSON text from token to token, and holds the first failure.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

mod ahead;
mod columns;
mod cursor;
mod failure;
mod lengths;
mod members;
mod strings;

use std::marker::PhantomData;

use super::DEPTH;
use super::quotes::{Bare, Quotes};
use crate::DecodeError;
use crate::scan::skip_whitespace;
use lengths::Lengths;

pub use cursor::Checkpoint;
pub(crate) use strings::RawText;

/// Walks one JSON text; implementations of [`Decode`](super::Decode) read their values from it.
///
/// A reader is at the start of a value, never at whitespace. A method that reads a value advances past it and returns it; or
/// it returns `None`, and the reader holds the first failure: what was found, what was expected, and where.
#[expect(missing_debug_implementations, reason = "holds text that may be secret")]
pub struct Reader<'de, Q: Quotes = Bare> {
    pub(super) text: &'de str,
    pub(crate) at: usize,
    /// How many more brackets may open.
    pub(super) depth: usize,
    pub(super) lengths: Lengths,
    /// Whether reading in the manual's order was given up only because the members are in another order.
    other_order: bool,
    /// Whether the last value that was skipped has whitespace between its tokens.
    pub(crate) has_whitespace: bool,
    failure: Option<DecodeError>,
    quotes: PhantomData<Q>,
}

impl<'de, Q: Quotes> Reader<'de, Q> {
    /// Creates a reader at the first character of the value in a text.
    #[inline(always)]
    pub(crate) fn new(text: &'de str) -> Self {
        Self {
            text,
            at: skip_whitespace(text.as_bytes(), 0),
            depth: DEPTH,
            lengths: Lengths::default(),
            other_order: false,
            has_whitespace: false,
            failure: None,
            quotes: PhantomData,
        }
    }

    /// The text from the current position on.
    pub(crate) fn rest(&self) -> &'de str {
        self.text.get(self.at..).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn bytes(&self) -> &'de [u8] {
        self.text.as_bytes()
    }

    #[inline]
    pub(crate) fn byte(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    #[inline(always)]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        self.at = skip_whitespace(self.bytes(), self.at);
        self.byte()
    }

    /// Whether only whitespace follows.
    #[inline(always)]
    pub(crate) fn is_done(&mut self) -> bool {
        self.peek().is_none()
    }
}

#[cfg(test)]
mod tests;
