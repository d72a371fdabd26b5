//! The trait of every value that is read and written.

use super::quotes::Quotes;
use super::reader::{Checkpoint, Reader};
use crate::scan::Columns;

/// A value that is read from a [`Reader`] and written as JSON.
///
/// `#[derive(Record)]` implements it for messages, the macros of this crate for identifiers and enums. A type that only
/// implements serde's traits can be used as [`Serde<T>`](super::Serde). To give a value a rule of its own, decode the type that
/// it wraps, and fail with a reason where the rule is broken:
///
/// ```
/// use prime_proto::json::{self, Decode, Quotes, Reader};
///
/// /// Parts per million, up to a million.
/// #[derive(Debug, PartialEq)]
/// struct Ppm(u64);
///
/// impl Decode for Ppm {
///     fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
///         let start = reader.checkpoint();
///         match u64::decode(reader)? {
///             number @ 0..=1_000_000 => Some(Self(number)),
///             _ => reader.fail_because(start, &"found more than a million parts per million"),
///         }
///     }
///
///     fn encode(&self, out: &mut Vec<u8>) {
///         self.0.encode(out);
///     }
/// }
///
/// assert_eq!(json::decode::<Vec<Ppm>>("[1, 250000]")?, [Ppm(1), Ppm(250_000)]);
/// let error = json::decode::<Vec<Ppm>>("[1, 2000000]").unwrap_err();
/// assert_eq!(error.to_string(), "at [1]: found more than a million parts per million (line 1 column 5)");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded: it does not implement `Decode`",
    note = "wrap a type that only implements serde's traits: `prime_proto::json::Serde<{Self}>`"
)]
pub trait Decode: Sized {
    /// Reads the value at the reader's current position, and advances past it.
    ///
    /// Returns `None` if the value cannot be read; the reader then holds the failure.
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self>;

    /// Appends the value as JSON.
    fn encode(&self, out: &mut Vec<u8>);

    /// Whether [`decode`](Self::decode) first tries [`in_order`](Self::in_order).
    #[doc(hidden)]
    const HAS_ORDER: bool = false;

    /// [`decode`](Self::decode) of an object whose members are in the manual's order. If they are not, it returns `None`
    /// without a failure, and the caller, which builds the value in place, calls [`Reader::again`] to read the object from its
    /// start.
    #[doc(hidden)]
    #[inline]
    fn in_order<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        Self::decode(reader)
    }

    /// [`decode`](Self::decode) of an object whose members are in any order.
    #[doc(hidden)]
    fn in_any_order<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        Self::decode(reader)
    }

    /// Reads an object in a rare form that neither [`in_order`](Self::in_order) nor [`decode`](Self::decode) reads, from its start.
    /// Leaves the failure as it is if the type has no such form.
    #[doc(hidden)]
    #[must_use]
    fn otherwise<Q: Quotes>(_: &mut Reader<'_, Q>, _: Checkpoint) -> Option<Self> {
        None
    }

    /// Reads an item of an array and appends it to the items before it.
    #[doc(hidden)]
    #[inline]
    fn push_to<Q: Quotes>(items: &mut Vec<Self>, reader: &mut Reader<'_, Q>) -> Option<()> {
        let start = reader.checkpoint();
        // Two calls, so that no item is moved twice.
        if let Some(item) = Self::in_order(reader) {
            reader.expect_items(items, start);
            items.push(item);
        } else {
            let item = reader.again(start)?;
            reader.expect_items(items, start);
            items.push(item);
        }
        Some(())
    }

    /// Reads the value from a row written in the usual form: whitespace-free, with plain numbers. `None` for any other form.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    fn in_column(_: &mut Columns<'_>) -> Option<Self> {
        None
    }

    /// Whether the value may have been read from an object with this member.
    #[doc(hidden)]
    fn may_have_member(&self, _name: &str) -> bool {
        true
    }
}
