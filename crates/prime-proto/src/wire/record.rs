//! What `#[derive(Record)]` implements.

use super::Extra;
use crate::json::Decode;

/// A message: a struct of known members that keeps the unknown ones.
///
/// `#[derive(Record)]` implements it together with serde's `Serialize` and `Deserialize`, and reads the same attributes as
/// serde's own derives (`rename_all` with `PascalCase` or `camelCase`, `rename`, `flatten` on the one field of type
/// [`Extra`], `try_from` for a record that is read in another form), so that schemars' derive goes with it. What it has over serde's:
///
/// - Unknown members are kept in `extra`, word for word and in order, and written back last.
/// - A field of type `Option` may be absent or null, and is left out when `None`. No attribute is needed.
/// - A member that stands twice is an error, a known one or not.
/// - Only an object is read, never an array.
/// - The codec of this crate reads and writes it without serde, and tries the members in their order first.
/// - Every public field has a setter of its name, which takes what converts into its value: `T` for an `Option<T>`. So no method
///   of yours has the name of a public field.
///
/// A constructor `new` is written on request, of the members that may not be absent:
///
/// - `#[record(new)]`: with a parameter for each. Two of one type are refused, since a caller could swap them.
/// - `#[record(parts)]`: with one struct, named as the record with `Parts`, in whose literal each member is named.
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
    /// Names of those that may not be absent.
    const REQUIRED: &'static [&'static str];

    /// The unknown members.
    fn extra(&self) -> &Extra;
}

/// The names of the known members, to look for one that mostly is not among them.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    names: &'static [&'static str],
    /// The bit of each name.
    bits: u64,
}

impl Known {
    /// Of these names.
    #[must_use]
    pub const fn new(names: &'static [&'static str]) -> Self {
        let (mut bits, mut index) = (0, 0);
        while index < names.len() {
            bits |= Self::bit(names[index]);
            index += 1;
        }
        Self { names, bits }
    }

    /// One of 64 bits, by the length and the letters at both ends.
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
