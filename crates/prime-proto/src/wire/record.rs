//! What `#[derive(Record)]` stands on.

#![expect(clippy::inline_always, reason = "pieces of the reader's hot loop")]

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};

use super::Extra;

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
/// - The reader of this crate is told the order of the members and predicts the next one.
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
pub trait Record {
    /// Names of the known members, in wire order.
    const MEMBERS: &'static [&'static str];
    /// Names of those that may not be absent.
    const REQUIRED: &'static [&'static str];

    /// The unknown members.
    fn extra(&self) -> &Extra;
}

/// A newtype struct of this name, around the name of a member, asks for its index among the struct's fields.
pub(crate) const MEMBER: &str = "$prime_proto::member";

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
    Unknown(Box<str>),
}

/// A newtype struct whose name begins so asks whether what stands behind it comes next: the name of a member in its quotes,
/// and the colon. The answer is a truth value; name and colon are passed over where it is true, and stand there still where it
/// is false.
pub(crate) const NEXT: &str = "$prime_proto::next:";

/// How far a record is read.
#[derive(Default)]
pub struct Progress(State);

#[derive(Default)]
enum State {
    /// Every member so far came in the manual's order, or was absent.
    #[default]
    InOrder,
    /// A member was met out of order, or the reader cannot look ahead. Its name is read, where there is one.
    AnyOrder(Option<Member>),
    /// Nothing is left.
    Ended,
}

impl Progress {
    /// At the first member.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self(State::InOrder)
    }

    /// The next member in the manual's order, where it comes next. `token` is `$prime_proto::next:`, its name in quotes,
    /// and a colon.
    ///
    /// # Errors
    /// Where the reader finds a fault, or the value does not fit.
    #[inline(always)]
    pub fn in_order<'de, T, A>(
        &mut self,
        token: &'static str,
        members: Members,
        map: &mut A,
    ) -> Result<Option<T>, A::Error>
    where
        T: serde::Deserialize<'de>,
        A: MapAccess<'de>,
    {
        if !matches!(self.0, State::InOrder) {
            return Ok(None);
        }
        match map.next_key_seed(Next { token, members })? {
            Some(Ahead::Here) => return map.next_value().map(Some),
            Some(Ahead::Other) => {}
            Some(Ahead::Read(member)) => self.0 = State::AnyOrder(Some(member)),
            None => self.0 = State::Ended,
        }
        Ok(None)
    }

    /// The next member of those that are left, in any order.
    ///
    /// # Errors
    /// Where the reader finds a fault.
    #[inline]
    pub fn any_order<'de, A: MapAccess<'de>>(
        &mut self,
        members: Members,
        map: &mut A,
    ) -> Result<Option<Member>, A::Error> {
        match std::mem::replace(&mut self.0, State::AnyOrder(None)) {
            State::AnyOrder(Some(member)) => Ok(Some(member)),
            State::InOrder | State::AnyOrder(None) => map.next_key_seed(members),
            State::Ended => Ok(None),
        }
    }
}

/// Asks whether the member that the manual has next comes next.
#[derive(Clone, Copy)]
struct Next {
    token: &'static str,
    members: Members,
}

/// What comes next.
enum Ahead {
    /// The member that was asked for; its name is read.
    Here,
    /// Another one; its name is not read.
    Other,
    /// This one; its name is read, since the reader cannot look ahead.
    Read(Member),
}

impl<'de> DeserializeSeed<'de> for Next {
    type Value = Ahead;

    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Ahead, D::Error> {
        deserializer.deserialize_newtype_struct(self.token, self)
    }
}

impl<'de> Visitor<'de> for Next {
    type Value = Ahead;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    #[inline(always)]
    fn visit_bool<E>(self, here: bool) -> Result<Ahead, E> {
        Ok(if here { Ahead::Here } else { Ahead::Other })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Ahead, D::Error> {
        deserializer.deserialize_identifier(self.members).map(Ahead::Read)
    }
}

impl<'de> DeserializeSeed<'de> for Members {
    type Value = Member;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member, D::Error> {
        deserializer.deserialize_newtype_struct(MEMBER, self)
    }
}

impl<'de> Visitor<'de> for Members {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member, D::Error> {
        deserializer.deserialize_identifier(self)
    }

    #[inline]
    fn visit_u64<E: serde::de::Error>(self, index: u64) -> Result<Member, E> {
        usize::try_from(index).map(Member::Known).map_err(E::custom)
    }

    fn visit_str<E>(self, name: &str) -> Result<Member, E> {
        let known = self.0.iter().position(|known| *known == name);
        Ok(known.map_or_else(|| Member::Unknown(name.into()), Member::Known))
    }

    fn visit_bytes<E: serde::de::Error>(self, name: &[u8]) -> Result<Member, E> {
        self.visit_str(std::str::from_utf8(name).map_err(E::custom)?)
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
