//! The first failure: what was found, what was expected, and where.
//!
//! All of this is cold: a reader that returns values never comes here. A reader of escaped text keeps no failure, since the text
//! is unescaped and read again where it fails.

use std::fmt::Display;

use super::{Checkpoint, Reader};
use crate::DecodeError;
use crate::error::{Cause, Expected, Fault};
use crate::json::quotes::Quotes;
use crate::json::{DEPTH, walk};
use crate::scan::{number_end, string_end, word_end};

/// What an error shows of the value that it found.
#[derive(Clone, Copy)]
enum Shown {
    /// Numbers and words, but no strings, which may be secret.
    Usual,
    /// Strings as well.
    Strings,
    /// Nothing but the type.
    Nothing,
}

/// How much of a string or a number an error shows.
const SHOWN: usize = 40;

impl<Q: Quotes> Reader<'_, Q> {
    /// Fails: the value at the current place is not what was expected.
    #[cold]
    pub fn fail<T>(&mut self, expected: &'static str) -> Option<T> {
        self.fail_on_value(expected, Shown::Usual);
        None
    }

    /// [`fail`](Self::fail), where a string may be shown, as in the place of a time.
    #[cold]
    pub(crate) fn fail_showing<T>(&mut self, expected: &'static str) -> Option<T> {
        self.fail_on_value(expected, Shown::Strings);
        None
    }

    /// [`fail`](Self::fail), where not even a number may be shown.
    #[cold]
    pub(crate) fn fail_hiding<T>(&mut self, expected: &'static str) -> Option<T> {
        self.fail_on_value(expected, Shown::Nothing);
        None
    }

    #[cold]
    #[inline(never)]
    fn fail_on_value(&mut self, expected: &'static str, shown: Shown) {
        let found = found(self.text, self.at, shown);
        self.note(|text, at| match found {
            Ok(found) => DecodeError::new(Cause::Wrong {
                found,
                expected: expected.to_owned(),
            })
            .at(at),
            Err(fault) => DecodeError::fault(fault, text),
        });
    }

    /// Fails: no array or no object starts at the current place, or one too many.
    #[cold]
    #[inline(never)]
    pub(super) fn fail_to_open(&mut self, bracket: u8) -> Option<()> {
        if self.byte() == Some(bracket) {
            return self.fault(Fault {
                at: self.at,
                expected: Expected::Depth(DEPTH),
            });
        }
        self.fail(if bracket == b'{' { "an object" } else { "an array" })
    }

    /// Fails: another token was expected at the current place.
    #[cold]
    pub(super) fn fail_at_token<T>(&mut self, expected: &'static str) -> Option<T> {
        self.fault(Fault::token(self.at, expected))
    }

    /// Fails: the text is not JSON.
    #[cold]
    pub(crate) fn fault<T>(&mut self, mut fault: Fault) -> Option<T> {
        // The limit is that of the whole text, not what was left of it at the place.
        if let Expected::Depth(limit) = &mut fault.expected {
            *limit = DEPTH;
        }
        self.note(|text, _| DecodeError::fault(fault, text));
        None
    }

    /// Fails for a reason of a type's own, at the value that starts at `start`.
    #[cold]
    pub fn fail_because<T>(&mut self, start: Checkpoint, reason: &dyn Display) -> Option<T> {
        self.note(|_, _| DecodeError::new(Cause::Other(reason.to_string())).at(start.at));
        None
    }

    /// Fails: a required member of the object that starts at `start` is absent.
    #[cold]
    pub fn missing<T>(&mut self, start: Checkpoint, member: &'static str) -> Option<T> {
        self.note(|_, _| DecodeError::new(Cause::Missing { member: member.into() }).at(start.at));
        None
    }

    /// Fails: a member occurs twice, the second time at `second`.
    #[cold]
    pub fn duplicate<T>(&mut self, second: Checkpoint, member: &str) -> Option<T> {
        self.note(|_, _| DecodeError::duplicate(member).at(second.at));
        None
    }

    /// Fails: a member of the object that starts at `start` occurs twice.
    #[cold]
    pub fn duplicate_in<T>(&mut self, start: Checkpoint) -> Option<T> {
        self.note(|text, _| {
            let object = text.get(start.at..).unwrap_or_default();
            match walk::duplicate(object.as_bytes()) {
                Ok(Some((at, name))) => DecodeError::duplicate(&name).at(start.at + at),
                // The object was read to its end.
                Ok(None) | Err(_) => DecodeError::duplicate("").at(start.at),
            }
        });
        None
    }

    /// Says of the failure that it is in the value of this member.
    #[cold]
    pub fn in_member<T>(&mut self, name: &str) -> Option<T> {
        self.failure = self.failure.take().map(|failure| failure.in_member(name));
        None
    }

    /// Says of the failure that it is in this item.
    #[cold]
    pub(crate) fn in_item<T>(&mut self, index: usize) -> Option<T> {
        self.failure = self.failure.take().map(|failure| failure.in_item(index));
        None
    }

    /// Keeps the first failure.
    fn note(&mut self, failure: impl FnOnce(&str, usize) -> DecodeError) {
        if Q::IS_BARE && self.failure.is_none() {
            self.failure = Some(failure(self.text, self.at));
        }
    }

    pub(super) fn forget_failure(&mut self) {
        self.failure = None;
    }

    /// Why the value was not read; or, where it was, that more follows.
    #[cold]
    pub(crate) fn into_failure(mut self) -> DecodeError {
        if self.failure.is_none() {
            self.fail_at_token::<()>("the end of the text");
        }
        self.failure
            .unwrap_or_else(|| DecodeError::new(Cause::Other("the text cannot be read".to_owned())))
    }
}

/// The value at a place in words, or what is wrong with it as JSON. Arrays and objects are not looked into.
fn found(text: &str, at: usize, shown: Shown) -> Result<String, Fault> {
    let bytes = text.as_bytes();
    let word = |word| word_end(bytes, at, word).map(|_| format!("`{word}`"));
    Ok(match bytes.get(at) {
        Some(b'"') => {
            let end = string_end(bytes, at + 1)?.quote;
            match shown {
                Shown::Strings => {
                    let string = walk::text(text.get(at + 1..end).unwrap_or_default());
                    let (beginning, dots) = beginning(&string);
                    format!("the text {beginning:?}{dots}")
                }
                Shown::Usual | Shown::Nothing => "a text".to_owned(),
            }
        }
        Some(b'-' | b'0'..=b'9') => {
            let end = number_end(bytes, at)?.0;
            let (beginning, dots) = beginning(text.get(at..end).unwrap_or_default());
            match shown {
                Shown::Usual | Shown::Strings => format!("the number {beginning}{dots}"),
                Shown::Nothing => "a number".to_owned(),
            }
        }
        Some(b'{') => "an object".to_owned(),
        Some(b'[') => "an array".to_owned(),
        Some(b't') => word("true")?,
        Some(b'f') => word("false")?,
        Some(b'n') => word("null")?,
        _ => return Err(Fault::token(at, "a value")),
    })
}

/// As much of a text as is shown, and dots for the rest.
fn beginning(text: &str) -> (&str, &'static str) {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => (&text[..end], "..."),
        None => (text, ""),
    }
}
