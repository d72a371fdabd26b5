//! The records of an update.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::slice;
use std::vec;

use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json::values::write_items;
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::{Extra, List};

/// The records of an update: a list, which the wire may have as null if it is empty; see [`List`].
///
/// It is used as a slice of whole records. Records to forget need not be whole: no example of an update with the action `Remove` is
/// known, so those that have no more than the key of their entity are kept as the objects that they are, in
/// [`keys`](Self::keys), and the slice is empty.
///
/// ```
/// use prime_proto::kraken::{Order, OrderId, Update};
///
/// let text = r#"{"reqid":5,"type":"Order","ts":"2021-09-15T03:33:07.545223Z","seqNum":8,"action":"Remove","data":[
///     {"OrderID":"8f2f1a4e-6b0c-4d3e-9a51-0c7d7a8b9c10"}]}"#;
/// let update: Update<Order> = prime_proto::json::decode(text)?;
/// assert!(update.is_removal() && update.data.is_empty());
///
/// let id: Option<OrderId> = update.data.keys()[0].get("OrderID")?;
/// assert_eq!(id.as_ref().map(OrderId::as_str), Some("8f2f1a4e-6b0c-4d3e-9a51-0c7d7a8b9c10"));
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Records<T>(Content<T>);

#[derive(Clone, PartialEq, Eq)]
enum Content<T> {
    Whole(List<T>),
    /// Boxed, since this is rare: records have the size of a list.
    Keys(Box<[Extra]>),
}

impl<T> Records<T> {
    /// No records.
    #[must_use]
    pub const fn new() -> Self {
        Self(Content::Whole(List::new()))
    }

    /// Records to forget of which at least one is not whole: what is known of each.
    #[must_use]
    pub fn keys(&self) -> &[Extra] {
        match &self.0 {
            Content::Whole(_) => &[],
            Content::Keys(keys) => keys,
        }
    }

    /// The whole records.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        match self.0 {
            Content::Whole(records) => records.into_vec(),
            Content::Keys(_) => Vec::new(),
        }
    }

    /// Records to forget, by what is known of each.
    pub(super) fn of_keys(keys: List<Extra>) -> Self {
        Self(Content::Keys(keys.into_vec().into_boxed_slice()))
    }
}

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for Records<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.0 {
            Content::Whole(records) => records,
            Content::Keys(_) => &[],
        }
    }
}

impl<T> DerefMut for Records<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Content::Whole(records) => records,
            Content::Keys(_) => &mut [],
        }
    }
}

impl<T> From<Vec<T>> for Records<T> {
    #[inline]
    fn from(records: Vec<T>) -> Self {
        Self(Content::Whole(records.into()))
    }
}

impl<T, const COUNT: usize> From<[T; COUNT]> for Records<T> {
    fn from(records: [T; COUNT]) -> Self {
        Self(Content::Whole(records.into()))
    }
}

impl<T> FromIterator<T> for Records<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Self(Content::Whole(records.into_iter().collect()))
    }
}

impl<T> Extend<T> for Records<T> {
    /// Adds whole records; keys are dropped then.
    fn extend<I: IntoIterator<Item = T>>(&mut self, records: I) {
        match &mut self.0 {
            Content::Whole(whole) => whole.extend(records),
            Content::Keys(_) => *self = records.into_iter().collect(),
        }
    }
}

impl<T> IntoIterator for Records<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Records<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq<Vec<T>> for Records<T> {
    fn eq(&self, other: &Vec<T>) -> bool {
        self.keys().is_empty() && **self == **other
    }
}

impl<T: PartialEq, const COUNT: usize> PartialEq<[T; COUNT]> for Records<T> {
    fn eq(&self, other: &[T; COUNT]) -> bool {
        self.keys().is_empty() && **self == *other
    }
}

impl<T: fmt::Debug> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Content::Whole(records) => records.fmt(f),
            Content::Keys(keys) => keys.fmt(f),
        }
    }
}

impl<T: Serialize> Serialize for Records<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Content::Whole(records) => records.serialize(serializer),
            Content::Keys(keys) => {
                let mut list = serializer.serialize_seq(Some(keys.len()))?;
                keys.iter().try_for_each(|key| list.serialize_element(&Key(key)))?;
                list.end()
            }
        }
    }
}

/// What is known of a record to forget. No manual says what it has, so no member of it is unknown.
struct Key<'a>(&'a Extra);

impl Serialize for Key<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

impl<'de, T: Decode> Deserialize<'de> for Records<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Decode> Decode for Records<T> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        List::decode(reader).map(|records| Self(Content::Whole(records)))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        match &self.0 {
            Content::Whole(records) => records.encode(out),
            Content::Keys(keys) => write_items(keys, out),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Records<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}Records", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        List::<T>::json_schema(generator)
    }
}

/// Lets the records of an update that removes them be any objects.
#[cfg(feature = "schema")]
pub(super) fn keys_if_removed(schema: &mut schemars::Schema) {
    let Some(items) = schema.pointer_mut("/properties/data/items") else {
        return;
    };
    let record = items.take();
    *items = serde_json::json!({ "anyOf": [record, { "title": "Key", "type": "object" }] });
    let list = |record| serde_json::json!({ "type": ["array", "null"], "items": record });
    let records = |record| serde_json::json!({ "properties": { "data": list(record) } });
    let action = serde_json::json!({ "properties": { "action": { "const": "Remove" } }, "required": ["action"] });
    schema.insert("if".to_owned(), action);
    schema.insert("then".to_owned(), records(serde_json::json!({ "type": "object" })));
    schema.insert("else".to_owned(), records(record));
}
