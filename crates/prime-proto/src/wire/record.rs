//! What `#[derive(Record)]` stands on.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};

use super::{Extra, Text};
use crate::json::direct::Direct;

/// A message: a struct of known members that keeps the unknown ones.
///
/// `#[derive(Record)]` implements it together with serde's `Serialize` and `Deserialize`, and reads the same attributes as
/// serde's own derives (`rename_all` with `PascalCase` or `camelCase`, `rename`, `flatten` on the one field of type
/// [`Extra`], `try_from` for a record that is read in another form), so that schemars' derive can stand beside it. What it has over serde's:
///
/// - Unknown members are kept in `extra`, word for word and in order, and written back last.
/// - A field of type `Option` may be absent or null, and is left out when `None`. No attribute is needed.
/// - A member that stands twice is an error, a known one or not.
/// - Only an object is read, never an array.
/// - The codec of this crate reads and writes it without serde, and tries the members in their order first.
///
/// ```
/// use prime_proto::wire::{Extra, Record};
///
/// /// The payload of a call of your own venue.
/// #[derive(Clone, Debug, PartialEq, Record)]
/// #[serde(rename_all = "PascalCase")]
/// struct GetProductRequest {
///     #[serde(rename = "OMSId")]
///     oms_id: i64,
///     depth: Option<u32>,
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// let request: GetProductRequest = prime_proto::json::decode(r#"{"OMSId":1,"Depth":null,"Price":0.00200}"#)?;
/// assert_eq!((request.oms_id, request.depth), (1, None));
/// assert_eq!(request.extra.raw("Price"), Some("0.00200"));
/// assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"OMSId":1,"Price":0.00200}"#);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub trait Record: Direct {
    /// Names of the known members, in wire order.
    const MEMBERS: &'static [&'static str];
    /// Names of those that may not be absent.
    const REQUIRED: &'static [&'static str];

    /// The unknown members.
    fn extra(&self) -> &Extra;
}

/// Reads the name of a member.
#[derive(Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "built by the derive")]
pub struct Members(pub &'static [&'static str]);

/// The name of a member.
#[expect(clippy::exhaustive_enums, reason = "matched by the derive")]
pub enum Member {
    /// The index of a known one.
    Known(usize),
    /// Another name.
    Unknown(Text),
}

impl<'de> DeserializeSeed<'de> for Members {
    type Value = Member;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Members {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<Member, E> {
        let known = self.0.iter().position(|known| *known == name);
        Ok(known.map_or_else(|| Member::Unknown(name.into()), Member::Known))
    }

    fn visit_bytes<E: serde::de::Error>(self, name: &[u8]) -> Result<Member, E> {
        self.visit_str(std::str::from_utf8(name).map_err(E::custom)?)
    }
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

/// Reads a known member into its slot, which must be empty.
///
/// # Errors
/// Where the slot is full, or the value does not fit.
#[inline(never)]
pub fn fill<'de, T, A>(slot: &mut Option<T>, map: &mut A, name: &'static str) -> Result<(), A::Error>
where
    T: serde::Deserialize<'de>,
    A: MapAccess<'de>,
{
    if slot.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *slot = Some(map.next_value()?);
    Ok(())
}

/// The value of a member that may not be absent.
///
/// # Errors
/// Where it is.
#[inline]
pub fn required<T, E: serde::de::Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::missing_field(name))
}
