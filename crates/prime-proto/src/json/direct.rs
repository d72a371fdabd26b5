//! Reading without serde in between: what nearly every message is, in one pass; an object whose members stand in another
//! order than the manual's, in two.
//!
//! Direct reading knows no errors. Where anything is not as it mostly is, it gives up, and the text is read again by way of
//! serde, which takes what is only unusual and says what is wrong with the rest. So it may be as narrow as it likes; but
//! it never takes what serde's way refuses, and never makes another value of it.

#![expect(clippy::inline_always, reason = "pieces of hot loops, each with few callers")]

mod ahead;
mod cursor;
mod members;
pub(crate) mod values;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::quotes::Quotes;
use super::reader::Reader;
use super::scan::unescape;
pub(crate) use cursor::RawText;

/// A type that is read without serde.
pub trait Direct: Sized {
    /// Reads the value at the reader's place, where no blank stands, and goes behind it.
    ///
    /// `None`: serde's way is to be tried. The reader's place means nothing then.
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self>;

    /// [`direct`](Self::direct), but does not go back where the members of an object stand in another order than the
    /// manual's: [`Reader::again`] does, for whoever builds the value where it belongs.
    #[inline]
    fn in_order<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        Self::direct(reader)
    }

    /// Reads an object, its members in any order.
    fn in_any_order<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        Self::direct(reader)
    }

    /// Appends the value as serde_json writes it.
    fn write(&self, out: &mut Vec<u8>);

    /// Whether it was read from an object that had this member.
    fn has_member(&self, _name: &str) -> bool {
        false
    }
}

/// Reads a string, and makes something of it.
///
/// `None`: it is no string, or nothing can be made of it.
#[inline(always)]
pub fn with_text<T, Q: Quotes>(reader: &mut Reader<'_, Q>, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    match reader.short_text() {
        Some(text) => read(text),
        None => with_other_text(reader, read),
    }
}

/// [`with_text`], where it is no short one.
#[inline(never)]
fn with_other_text<T, Q: Quotes>(reader: &mut Reader<'_, Q>, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let text = match reader.longer_text().or_else(|| reader.last_text()) {
        Some(text) => RawText::Plain(text),
        None => reader.raw_text()?,
    };
    match text {
        RawText::Plain(text) => read(text),
        RawText::Escaped(raw) => read(&unescape(raw.as_ref()).ok()?),
    }
}

/// Reads a member into its slot, which must be empty.
#[inline]
pub fn fill<T>(slot: &mut Option<T>, value: Option<T>) -> Option<()> {
    if slot.is_some() {
        return None;
    }
    *slot = Some(value?);
    Some(())
}

/// How a member is read and written: directly where its type can be, by way of serde where it cannot.
///
/// `(&Way::<T>::new()).read(reader)` finds the implementation for a reference first, and the other one where `T` is not
/// [`Direct`].
pub struct Way<T>(std::marker::PhantomData<fn() -> T>);

impl<T> Way<T> {
    /// For this type.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self(std::marker::PhantomData)
    }
}

impl<T> Default for Way<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Clone for Way<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Way<T> {}

/// Reads and writes a value in the [`Way`] that its type has.
pub trait By<T> {
    /// Reads it.
    fn read<Q: Quotes>(self, reader: &mut Reader<'_, Q>) -> Option<T>;

    /// Writes it.
    fn write(self, value: &T, out: &mut Vec<u8>);
}

impl<T: Direct> By<T> for &Way<T> {
    #[inline(always)]
    fn read<Q: Quotes>(self, reader: &mut Reader<'_, Q>) -> Option<T> {
        T::direct(reader)
    }

    #[inline]
    fn write(self, value: &T, out: &mut Vec<u8>) {
        value.write(out);
    }
}

impl<T: Serialize + DeserializeOwned> By<T> for Way<T> {
    fn read<Q: Quotes>(self, reader: &mut Reader<'_, Q>) -> Option<T> {
        T::deserialize(Q::bare(reader)?).ok()
    }

    #[expect(clippy::expect_used, reason = "a vector takes every byte, and names are texts")]
    fn write(self, value: &T, out: &mut Vec<u8>) {
        serde_json::to_writer(out, value).expect("a value that JSON can hold");
    }
}

#[cfg(test)]
mod tests;
