//! The trait that `#[derive(Record)]` implements.

use super::Extra;
use crate::json::Decode;

/// A JSON object as a struct of known members that keeps unknown members.
///
/// `#[derive(Record)]` implements it together with serde's `Serialize` and `Deserialize`, and reads the same attributes as
/// serde's own derives (`rename_all` with `PascalCase` or `camelCase`, `rename`, `flatten` on the one field of type
/// [`Extra`], `try_from` for a record that is read in another form), so that schemars' derive works with it. The differences from
/// serde's derives:
///
/// - Unknown members are kept in `extra`, unchanged and in order, and written back last.
/// - A field of type `Option` may be absent or null, and is omitted if `None`. No attribute is needed.
/// - A duplicate member is an error, whether it is known or not.
/// - Only an object is accepted, never an array.
/// - The codec of this crate reads and writes the record without serde, and first expects the members in order.
/// - Every public field has a setter of the same name, which takes any type that converts into the value (`T` for an `Option<T>`).
///   Therefore your own methods cannot have the name of a public field.
///
/// A constructor `new`, which takes the required members, is generated on request:
///
/// - `#[record(new)]`: with a parameter for each member. Two members of the same type are refused, since a caller could swap them.
/// - `#[record(parts)]`: with one parameter, a struct named after the record with the suffix `Parts`, whose literal names each
///   member.
///
/// `#[record(otherwise = path)]` names a function that takes the reader and the start of an object that could not be read, and reads a
/// rare form of it.
///
/// ```
/// use prime_proto::wire::{Decimal, Extra, Record};
///
/// /// The payload of a call of your own venue.
/// #[derive(Clone, Debug, PartialEq, Record)]
/// #[serde(rename_all = "PascalCase")]
/// #[record(new)]
/// pub struct GetProductRequest {
///     /// Number of the system.
///     #[serde(rename = "OMSId")]
///     pub oms_id: i64,
///     /// Largest number of levels on each side.
///     pub depth: Option<u32>,
///     /// Members newer than this type, as they came.
///     #[serde(flatten)]
///     pub extra: Extra,
/// }
///
/// let request: GetProductRequest = prime_proto::json::decode(r#"{"OMSId":1,"Depth":null,"Price":0.00200}"#)?;
/// assert_eq!((request.oms_id, request.depth), (1, None));
/// assert_eq!(request.extra.raw("Price"), Some("0.00200"));
/// assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"OMSId":1,"Price":0.00200}"#);
///
/// let request = GetProductRequest::new(1).depth(10);
/// assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"OMSId":1,"Depth":10}"#);
///
/// /// A level of a book.
/// #[derive(Clone, Debug, PartialEq, Record)]
/// #[record(parts)]
/// pub struct Level {
///     /// Price of one unit.
///     pub price: Decimal,
///     /// Quantity at this price.
///     pub size: Decimal,
///     /// Members newer than this type, as they came.
///     #[serde(flatten)]
///     pub extra: Extra,
/// }
///
/// let level = Level::new(LevelParts { price: 43_000.into(), size: 2.into() });
/// assert_eq!(serde_json::to_string(&level).unwrap(), r#"{"price":"43000","size":"2"}"#);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub trait Record: Decode {
    /// Names of the known members, in wire order.
    const MEMBERS: &'static [&'static str];
    /// Names of the required members.
    const REQUIRED: &'static [&'static str];

    /// The unknown members.
    fn extra(&self) -> &Extra;
}

/// A filter over the names of the known members, for lookups that mostly fail.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    names: &'static [&'static str],
    /// One bit for each name.
    bits: u64,
}

impl Known {
    /// A filter over these names.
    #[must_use]
    pub const fn new(names: &'static [&'static str]) -> Self {
        let (mut bits, mut index) = (0, 0);
        while index < names.len() {
            bits |= Self::bit(names[index]);
            index += 1;
        }
        Self { names, bits }
    }

    /// Selects one of 64 bits by the length and the letters at both ends.
    #[inline]
    const fn bit(name: &str) -> u64 {
        let sum = match name.as_bytes() {
            [] => 0,
            [only] => *only as usize,
            [first, .., last] => *first as usize * 5 + *last as usize * 7 + name.len(),
        };
        1 << (sum % 64)
    }

    #[inline]
    pub(crate) fn contains(self, name: &str) -> bool {
        self.bits & Self::bit(name) != 0 && self.names.contains(&name)
    }
}
