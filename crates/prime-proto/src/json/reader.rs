//! A serde `Deserializer` over one text.
//!
//! What it has over others: it hands out raw text ([`RAW`]) and a look ahead ([`BY`]) to the types of `wire`, bounds depth
//! everywhere, and gives every error path and place.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

mod ahead;
mod deserializer;
mod items;
mod lengths;
mod members;
mod numbers;
mod variants;

use std::marker::PhantomData;

use serde::de::Visitor;

use super::DEPTH;
use super::quotes::{Bare, Quotes};
use super::scan::{Expected, Fault, plain_end, skip_blanks, string_end, unescape, word_end};
use super::skip::skip_value;
use crate::DecodeError;
use crate::error::Cause;
use items::Items;
use lengths::Lengths;
use members::Members;

/// A newtype struct of this name asks for the raw text of a value. The name is serde_json's own, so that its
/// deserializers and serializer answer to it too.
pub const RAW: &str = "$serde_json::private::RawValue";

/// A newtype struct whose name begins so asks for the value of the member named behind it, before the object is read. It
/// is then read as an enum: the variant is the raw text of that value, empty where there is none; the content is the object itself.
pub(crate) const BY: &str = "$prime_proto::by:";

/// Where a reader stands between the brackets of an object or an array.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Behind the opening bracket.
    Start,
    /// At the name of a member.
    Name,
    /// Behind the name of a member.
    Named,
    /// Behind a value.
    Behind,
    /// Behind the closing bracket.
    End,
}

/// What is left to read of a text.
#[expect(missing_debug_implementations, reason = "holds text that may be secret")]
pub struct Reader<'de, Q: Quotes = Bare> {
    pub(super) text: &'de str,
    pub(crate) at: usize,
    /// How many more brackets may open.
    pub(super) depth: usize,
    pub(super) lengths: Lengths,
    scratch: String,
    /// Whether reading in order was given up since members stand in another one.
    pub(super) other_order: bool,
    /// Whether the value that was passed over last has blanks between its tokens.
    pub(crate) blanks: bool,
    quotes: PhantomData<Q>,
}

/// A string: a piece of the text, or in the scratch buffer where it had escapes.
pub(super) enum Text<'de, 's> {
    Borrowed(&'de str),
    Scratch(&'s str),
}

impl<'de, Q: Quotes> Reader<'de, Q> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            depth: DEPTH,
            lengths: Lengths::default(),
            scratch: String::new(),
            other_order: false,
            blanks: false,
            quotes: PhantomData,
        }
    }

    #[inline(always)]
    pub(crate) fn text(&self) -> &'de str {
        self.text
    }

    #[inline(always)]
    pub(crate) fn bytes(&self) -> &'de [u8] {
        self.text.as_bytes()
    }

    #[inline(always)]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        self.at = skip_blanks(self.bytes(), self.at);
        self.bytes().get(self.at).copied()
    }
}

impl<'de> Reader<'de> {
    /// Begins behind what was read before.
    pub(crate) fn starting_at(text: &'de str, at: usize) -> Self {
        Self { at, ..Self::new(text) }
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
        self.scratch = unescape(&self.text[start..end.quote]).map_err(|fault| self.fault(fault))?;
        Ok(&self.scratch)
    }

    #[inline]
    fn word(&mut self, word: &'static str) -> Result<(), DecodeError> {
        self.at = word_end(self.bytes(), self.at, word).map_err(|fault| self.fault(fault))?;
        Ok(())
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

    fn object<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let start = self.at;
        self.enter()?;
        let mut members = Members::new(self);
        match visitor.visit_map(&mut members) {
            Ok(value) => {
                if !members.is_ended() {
                    self.close(b'}', "`}`")?;
                }
                self.depth += 1;
                Ok(value)
            }
            Err(error) => {
                let unread = members.is_unread();
                Err(self.in_object(error, start, unread))
            }
        }
    }

    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let start = self.at;
        self.enter()?;
        let mut items = Items::new(self);
        match visitor.visit_seq(&mut items) {
            Ok(value) => {
                if !items.is_ended() {
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
            Some(b'{') => self.object(visitor),
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
