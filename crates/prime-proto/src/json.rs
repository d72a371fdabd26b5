//! JSON text, read and written exactly: the reader that decodes every type of this crate.
//!
//! Strict RFC 8259, in UTF-8, with three restrictions: brackets nest at most [`DEPTH`] deep, an escaped surrogate must
//! be half of a pair, and a member name may not occur twice in a record. Errors have a path, line and column.

#![expect(clippy::inline_always, reason = "one step of reading a whole text")]

mod any;
mod decode;
mod interop;
pub(crate) mod quotes;
pub(crate) mod reader;
pub(crate) mod values;
pub(crate) mod write;

pub use decode::Decode;
pub use interop::Serde;
#[doc(hidden)]
pub use interop::{RAW, deserialize};
pub use quotes::Quotes;
#[doc(hidden)]
pub use reader::{Checkpoint, Reader};
pub(crate) use write::{encode, encode_with};

pub use crate::scan::Columns;
pub use crate::walk::end::{DEPTH, ValueEnd, value_end};

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::{DecodeError, Limits};
use quotes::Bare;

/// What a message is decoded from: a string, or bytes that must be UTF-8.
///
/// Implemented for what sockets and files return: `str` and `[u8]`, arrays, and `String`, `Vec`, `Cow`, `Box`, `Rc` and `Arc`
/// of them. A string is not checked for UTF-8 again. Types of other crates that dereference to one of these, such as `Bytes` and
/// `Utf8Bytes` of the WebSocket crates, are passed as `&*frame`:
///
/// ```
/// use prime_proto::kraken::ServerMessage;
///
/// # struct Utf8Bytes(String);
/// # impl std::ops::Deref for Utf8Bytes {
/// #     type Target = str;
/// #     fn deref(&self) -> &str { &self.0 }
/// # }
/// # let frame = Utf8Bytes(r#"{"type":"News"}"#.to_owned());
/// let message = ServerMessage::decode(&*frame)?;
/// assert_eq!(message, ServerMessage::decode(br#"{"type":"News"}"#)?);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub trait Input {
    /// The input as a string.
    ///
    /// # Errors
    /// If the bytes are not UTF-8.
    fn text(&self) -> Result<&str, DecodeError>;
}

impl Input for str {
    #[inline]
    fn text(&self) -> Result<&str, DecodeError> {
        Ok(self)
    }
}

impl Input for [u8] {
    fn text(&self) -> Result<&str, DecodeError> {
        std::str::from_utf8(self).map_err(|error| {
            let valid = std::str::from_utf8(&self[..error.valid_up_to()]).unwrap_or_default();
            DecodeError::not_utf8(error.valid_up_to()).located(valid)
        })
    }
}

impl<const LENGTH: usize> Input for [u8; LENGTH] {
    fn text(&self) -> Result<&str, DecodeError> {
        self.as_slice().text()
    }
}

impl Input for String {
    #[inline]
    fn text(&self) -> Result<&str, DecodeError> {
        Ok(self)
    }
}

impl Input for Vec<u8> {
    fn text(&self) -> Result<&str, DecodeError> {
        self.as_slice().text()
    }
}

/// Implements `Input` for pointers to an input.
macro_rules! pointers {
    ($($pointer:ty: $($bound:path),*;)*) => {$(
        impl<T: $($bound +)* ?Sized> Input for $pointer {
            fn text(&self) -> Result<&str, DecodeError> {
                (**self).text()
            }
        }
    )*};
}

pointers! {
    &T: Input;
    Box<T>: Input;
    Rc<T>: Input;
    Arc<T>: Input;
    Cow<'_, T>: Input, ToOwned;
}

/// Decodes one JSON text.
///
/// ```
/// let prices: Vec<u64> = prime_proto::json::decode("[1628004805337309202]")?;
/// assert_eq!(prices, [1_628_004_805_337_309_202]);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
///
/// # Errors
/// If the text is not JSON, has more than one value, or does not fit the type; with path, line and column.
pub fn decode<T: Decode>(text: &str) -> Result<T, DecodeError> {
    let mut value = whole(Reader::<Bare>::new(text));
    if value.is_err() {
        value = value.map_err(|error| error.located(text));
    }
    value
}

/// Decodes one JSON text within limits. [`decode`] has no limit except [`DEPTH`].
///
/// # Errors
/// Those of [`decode`], and if the text exceeds a limit.
pub fn decode_within<T: Decode>(text: &str, limits: &Limits) -> Result<T, DecodeError> {
    match limits.check(text) {
        Ok(()) => decode(text),
        Err(error) => Err(error.located(text)),
    }
}

/// Reads the value that the whole text of a reader consists of.
///
/// The value may be large, so it is built where the result is returned, and callers return that result itself: one that is put
/// together from two paths, or changed on the way, is copied, which stalls on the stores before.
pub(crate) fn whole<T: Decode, Q: Quotes>(mut reader: Reader<'_, Q>) -> Result<T, DecodeError> {
    if !T::HAS_ORDER {
        let value = T::decode(&mut reader);
        return checked(&mut reader, value);
    }
    let start = reader.checkpoint();
    match T::in_order(&mut reader) {
        Some(value) => checked(&mut reader, Some(value)),
        None => whole_again(reader, start),
    }
}

#[cold]
#[inline(never)]
fn whole_again<T: Decode, Q: Quotes>(mut reader: Reader<'_, Q>, start: Checkpoint) -> Result<T, DecodeError> {
    let value = reader.again(start);
    checked(&mut reader, value)
}

/// Checks that nothing follows a value.
#[inline(always)]
fn checked<T, Q: Quotes>(reader: &mut Reader<'_, Q>, value: Option<T>) -> Result<T, DecodeError> {
    if reader.is_done()
        && let Some(value) = value
    {
        return Ok(value);
    }
    Err(reader.take_failure())
}
