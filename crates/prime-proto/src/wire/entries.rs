//! Objects whose member names are data.

use std::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::extra::duplicate;
use crate::json::write::close_object;
use crate::json::{self, Decode, Quotes, Reader};

/// An object whose member names are data, such as a map of market accounts: names and values in their original order.
///
/// A duplicate name is an error, since one of its values would be lost.
///
/// ```
/// use prime_proto::wire::{Entries, Text};
///
/// let limits: Entries<Text, u32> = prime_proto::json::decode(r#"{"b":2,"a":1}"#)?;
/// assert_eq!(limits.get("a"), Some(&1));
/// assert_eq!(serde_json::to_string(&limits).unwrap(), r#"{"b":2,"a":1}"#);
/// assert!(prime_proto::json::decode::<Entries<Text, u32>>(r#"{"a":1,"a":2}"#).is_err());
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Entries<K, V>(Vec<(K, V)>);

impl<K, V> Entries<K, V> {
    /// Creates an object without entries.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries in their original order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

impl<K: AsRef<str>, V> Entries<K, V> {
    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0
            .iter()
            .find(|(known, _)| known.as_ref() == name)
            .map(|(_, value)| value)
    }

    /// Adds an entry, or replaces the value of that name and returns the previous one.
    pub fn insert(&mut self, name: K, value: V) -> Option<V> {
        if let Some((_, old)) = self.0.iter_mut().find(|(known, _)| known.as_ref() == name.as_ref()) {
            return Some(std::mem::replace(old, value));
        }
        self.0.push((name, value));
        None
    }
}

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> IntoIterator for Entries<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Entries<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, K: Decode + AsRef<str>, V: Decode> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<K: Decode + AsRef<str>, V: Decode> Decode for Entries<K, V> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        reader.open_object()?;
        let mut entries: Vec<(K, V)> = Vec::new();
        while reader.has_name() {
            let name = K::decode(reader)?;
            reader.advance_to_value()?;
            match V::decode(reader) {
                Some(value) => entries.push((name, value)),
                None => return reader.in_member(name.as_ref()),
            }
            reader.advance_to_name()?;
        }
        reader.shut_object()?;
        if duplicate(entries.iter().map(|(name, _)| name.as_ref())).is_some() {
            return reader.duplicate_in(start);
        }
        Some(Self(entries))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        let start = out.len();
        for (name, value) in &self.0 {
            out.push(b',');
            name.encode(out);
            out.push(b':');
            value.encode(out);
        }
        close_object(start, out);
    }
}

#[cfg(feature = "schema")]
impl<K, V: schemars::JsonSchema> schemars::JsonSchema for Entries<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("EntriesOf{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<V>() })
    }
}
