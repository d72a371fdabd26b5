//! Members newer than this crate.

use std::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::mark::{Marked, UNKNOWN_MEMBER};
use super::record::Known;
use super::{RawJson, Text};
use crate::DecodeError;
use crate::json::write::close_object;
use crate::json::{self, Decode, Quotes, Reader};

/// The members of a message that this crate does not know, unchanged and in their original order.
///
/// Encoding writes them back after the known members. `Debug` shows their names and hides their values, which may be secret.
///
/// ```
/// use prime_proto::kraken::ServerMessage;
///
/// let text = r#"{"type":"hello","ts":"2024-01-13T05:17:32.000000Z","session_id":"S1","Fee":0.00200}"#;
/// let ServerMessage::Hello(hello) = ServerMessage::decode(text)? else { unreachable!() };
/// assert_eq!(hello.extra.raw("Fee"), Some("0.00200"));
/// assert_eq!(hello.extra.get::<f64>("Fee")?, Some(0.002));
/// assert_eq!(hello.extra.get::<f64>("Tax")?, None);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Extra(Option<Box<Unknown>>);

/// Unknown members, at least one, so that derived equality holds. Boxed, since most records have none.
#[derive(Clone, PartialEq, Eq)]
struct Unknown(Vec<(Text, RawJson)>);

impl Unknown {
    #[cold]
    fn write(&self, out: &mut Vec<u8>) {
        for (name, value) in &self.0 {
            out.push(b',');
            name.encode(out);
            out.push(b':');
            value.encode(out);
        }
    }
}

impl Extra {
    /// Creates a value without members.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether there are no unknown members.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Number of unknown members.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members().len()
    }

    /// The members in their original order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &RawJson)> {
        self.members().iter().map(|(name, value)| (&**name, value))
    }

    /// The JSON text of a member's value, with every digit unchanged.
    #[must_use]
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.find(name).map(RawJson::as_json)
    }

    /// Decodes the value of a member; `None` if the member is absent.
    ///
    /// # Errors
    /// If the value does not match the type.
    pub fn get<T: Decode>(&self, name: &str) -> Result<Option<T>, DecodeError> {
        self.find(name)
            .map(|value| value.decode().map_err(|error| error.in_member(name)))
            .transpose()
    }

    /// Adds a member, or replaces the value of that name and returns the previous one.
    ///
    /// The caller must ensure that the record has no known member of that name.
    pub fn insert(&mut self, name: impl Into<Text>, value: RawJson) -> Option<RawJson> {
        let name = name.into();
        let mut known = self.0.iter_mut().flat_map(|unknown| &mut unknown.0);
        if let Some((_, old)) = known.find(|(known, _)| *known == name) {
            return Some(std::mem::replace(old, value));
        }
        self.push(name, value);
        None
    }

    #[inline]
    fn members(&self) -> &[(Text, RawJson)] {
        self.0.as_ref().map_or(&[], |unknown| &unknown.0)
    }

    fn push(&mut self, name: Text, value: RawJson) {
        let unknown = self.0.get_or_insert_with(|| Box::new(Unknown(Vec::new())));
        unknown.0.push((name, value));
    }

    fn find(&self, name: &str) -> Option<&RawJson> {
        self.members()
            .iter()
            .find(|(known, _)| **known == *name)
            .map(|(_, value)| value)
    }

    /// Reads the value of an unknown member after its name.
    #[doc(hidden)]
    #[inline(never)]
    pub fn read_member<Q: Quotes>(&mut self, name: &str, reader: &mut Reader<'_, Q>) -> Option<()> {
        match <RawJson as Decode>::decode(reader) {
            Some(value) => {
                self.push(name.into(), value);
                Some(())
            }
            None => reader.in_member(name),
        }
    }

    /// Reads the remaining members of an object, all unknown. Returns `None` if one of the `known` members follows, or a name that
    /// is duplicate or has escape sequences: the caller then reads the members in any order.
    #[inline(never)]
    pub(crate) fn read_rest<Q: Quotes>(known: Known, reader: &mut Reader<'_, Q>) -> Option<Self> {
        const FEW: usize = 8;
        let mut extra = Self::new();
        while reader.has_name() {
            // Collected on the stack first, so that memory is allocated once.
            let mut members: [(&str, Q::Raw<'_>, bool); FEW] = Default::default();
            let mut count = 0;
            while count < FEW && reader.has_name() {
                let Some(name) = reader.plain_name() else {
                    return reader.other_order();
                };
                if known.contains(name) || members[..count].iter().any(|(other, ..)| *other == name) {
                    return reader.other_order();
                }
                let Some(value) = reader.raw_value() else {
                    return reader.in_member(name);
                };
                members[count] = (name, value, reader.has_whitespace);
                count += 1;
                reader.advance_to_name()?;
            }
            let unknown = extra
                .0
                .get_or_insert_with(|| Box::new(Unknown(Vec::with_capacity(count))));
            let members = members[..count].iter_mut();
            unknown.0.extend(members.map(|(name, text, has_whitespace)| {
                ((*name).into(), RawJson::read(std::mem::take(text), *has_whitespace))
            }));
        }
        reader.shut_object()?;
        if extra.len() > FEW && !extra.is_checked() {
            return reader.other_order();
        }
        Some(extra)
    }

    /// Whether no name is duplicate.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn is_checked(&self) -> bool {
        self.members().len() < 2 || self.duplicate().is_none()
    }

    /// Appends the members, with a comma before each.
    #[doc(hidden)]
    #[inline]
    pub fn write_members(&self, out: &mut Vec<u8>) {
        if let Some(unknown) = &self.0 {
            unknown.write(out);
        }
    }

    /// A duplicate name.
    fn duplicate(&self) -> Option<&str> {
        duplicate(self.members().iter().map(|(name, _)| &**name))
    }

    /// Writes the members to an open map.
    #[doc(hidden)]
    pub fn serialize_members<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        self.members()
            .iter()
            .try_for_each(|(name, value)| map.serialize_entry(&**name, &Marked(UNKNOWN_MEMBER, value)))
    }
}

/// A duplicate name.
pub(crate) fn duplicate<'a>(names: impl ExactSizeIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    const FEW: usize = 16;
    if names.len() <= FEW {
        return names
            .clone()
            .enumerate()
            .find(|(index, name)| names.clone().take(*index).any(|other| other == *name))
            .map(|(_, name)| name);
    }
    let mut seen = std::collections::HashSet::with_capacity(names.len());
    names.into_iter().find(|name| !seen.insert(*name))
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        self.serialize_members(&mut map)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

/// An object whose members are all unknown.
impl Decode for Extra {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        reader.open_object()?;
        let mut extra = Self::new();
        while reader.has_name() {
            let name = reader.name()?;
            extra.read_member(&name, reader)?;
            reader.advance_to_name()?;
        }
        reader.shut_object()?;
        if !extra.is_checked() {
            return reader.duplicate_in(start);
        }
        Some(extra)
    }

    fn encode(&self, out: &mut Vec<u8>) {
        let start = out.len();
        self.write_members(out);
        close_object(start, out);
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Extra {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extra".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({})
    }
}
