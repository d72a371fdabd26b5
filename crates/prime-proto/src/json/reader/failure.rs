//! The first failure: what was found, what was expected, and where.
//!
//! All of this is cold: it does not run while values are read successfully. A reader of escaped text keeps no failure, since
//! the text is unescaped and read again if it fails.

use std::fmt::Display;

use super::{Checkpoint, Reader};
use crate::DecodeError;
use crate::error::{Cause, Expected, Fault};
use crate::json::quotes::Quotes;
use crate::scan::{number_end, string_end, word_end};
use crate::walk;
use crate::walk::end::DEPTH;

/// How much an error shows of the value that was found.
#[derive(Clone, Copy)]
enum Shown {
    /// Numbers, `true`, `false` and `null`, but no strings, which may be secret.
    Usual,
    /// Strings as well.
    Strings,
    /// Nothing but the type.
    Nothing,
}

/// How many characters of a string or a number an error shows.
const SHOWN: usize = 40;

impl<Q: Quotes> Reader<'_, Q> {
    /// Fails: the value at the current position is not what was expected.
    #[cold]
    pub fn fail<T>(&mut self, expected: &'static str) -> Option<T> {
        self.fail_on_value(expected, Shown::Usual);
        None
    }

    /// [`fail`](Self::fail), where a string may be shown, such as one found instead of a time.
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

    /// Fails: the current position does not start an array or an object, or starts one that nests too deep.
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

    /// Fails: another token was expected at the current position.
    #[cold]
    pub(super) fn fail_at_token<T>(&mut self, expected: &'static str) -> Option<T> {
        self.fault(Fault::token(self.at, expected))
    }

    /// Fails: the text is not JSON.
    #[cold]
    pub(crate) fn fault<T>(&mut self, mut fault: Fault) -> Option<T> {
        // The limit of the whole text is reported, not what was left of it at the current position.
        if let Expected::Depth(limit) = &mut fault.expected {
            *limit = DEPTH;
        }
        self.note(|text, _| DecodeError::fault(fault, text));
        None
    }

    /// Fails because the value that starts at `start` breaks a rule of its type; `reason` is the error's text.
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

    /// Adds this member to the path of the failure.
    #[cold]
    pub fn in_member<T>(&mut self, name: &str) -> Option<T> {
        self.failure = self.failure.take().map(|failure| failure.in_member(name));
        None
    }

    /// Adds this item to the path of the failure.
    #[cold]
    pub(crate) fn in_item<T>(&mut self, index: usize) -> Option<T> {
        self.failure = self.failure.take().map(|failure| failure.in_item(index));
        None
    }

    /// Keeps a failure, if it is the first.
    fn note(&mut self, failure: impl FnOnce(&str, usize) -> DecodeError) {
        if Q::IS_BARE && self.failure.is_none() {
            self.failure = Some(failure(self.text, self.at));
        }
    }

    pub(super) fn forget_failure(&mut self) {
        self.failure = None;
    }

    /// Whether the failure is about the text, whatever it is read as: it is not JSON, nests too deep, or has a member twice.
    pub(crate) fn has_failure_of_json(&self) -> bool {
        self.failure.as_ref().is_some_and(|failure| {
            failure.is_syntax() || failure.is_limit() || matches!(failure.cause(), Cause::Duplicate { .. })
        })
    }

    pub(super) fn remove_failure(&mut self) -> Option<DecodeError> {
        self.failure.take()
    }

    pub(super) fn restore_failure(&mut self, failure: Option<DecodeError>) {
        self.failure = failure;
    }

    /// Returns why the value was not read; if it was read, the failure is that more text follows.
    #[cold]
    pub(crate) fn take_failure(&mut self) -> DecodeError {
        if self.failure.is_none() {
            self.fail_at_token::<()>("the end of the text");
        }
        self.failure
            .take()
            .unwrap_or_else(|| DecodeError::new(Cause::Other("the text cannot be read".to_owned())))
    }
}

/// Describes the value at an offset, or returns its fault if it is not JSON. The contents of arrays and objects are not checked.
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
                    format!("the string {beginning:?}{dots}")
                }
                Shown::Usual | Shown::Nothing => "a string".to_owned(),
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

/// The beginning of a string, as far as it is shown, and dots for the rest.
fn beginning(text: &str) -> (&str, &'static str) {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => (&text[..end], "..."),
        None => (text, ""),
    }
}
