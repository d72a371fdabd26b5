//! Lists that a server writes as null if they are empty.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};
use std::slice;
use std::vec;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::mark::{Marked, OTHER_FORM};
use crate::json::{self, Decode, Quotes, Reader};

/// A list; null in its place is an empty list. It is written in the form in which it came.
///
/// It is used as a slice, converted from and into a `Vec`, and extended. Equality and hash look at the items alone: null equals an
/// empty list.
///
/// Evidence: the notation of durations shows that the servers of Kraken Prime are written in Go, whose JSON encoder writes a slice
/// without items as null unless it was allocated. Null in a list is an error.
///
/// ```
/// use prime_proto::wire::List;
///
/// let list: List<u64> = prime_proto::json::decode("null")?;
/// assert!(list.is_empty() && list.is_null());
/// assert_eq!(serde_json::to_string(&list).unwrap(), "null");
///
/// let mut list = List::from(vec![1, 2]);
/// list.push(3);
/// assert_eq!(list[2], 3);
/// assert_eq!(list.into_iter().sum::<u64>(), 6);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct List<T>(Option<Vec<T>>);

impl<T> List<T> {
    /// An empty list.
    #[must_use]
    pub const fn new() -> Self {
        Self(Some(Vec::new()))
    }

    /// The items.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether the wire has null in place of the list.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        self.0.is_none()
    }

    /// The items.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0.unwrap_or_default()
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        self.0.get_or_insert_default().push(item);
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.as_deref_mut().unwrap_or_default()
    }
}

impl<T> AsRef<[T]> for List<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T> From<Vec<T>> for List<T> {
    #[inline]
    fn from(items: Vec<T>) -> Self {
        Self(Some(items))
    }
}

impl<T, const COUNT: usize> From<[T; COUNT]> for List<T> {
    fn from(items: [T; COUNT]) -> Self {
        Self(Some(items.into()))
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.into_vec()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(Some(items.into_iter().collect()))
    }
}

impl<T> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.0.get_or_insert_default().extend(items);
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut List<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;

    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: PartialEq> PartialEq<[T]> for List<T> {
    fn eq(&self, other: &[T]) -> bool {
        **self == *other
    }
}

impl<T: PartialEq> PartialEq<Vec<T>> for List<T> {
    fn eq(&self, other: &Vec<T>) -> bool {
        **self == **other
    }
}

impl<T: PartialEq, const COUNT: usize> PartialEq<[T; COUNT]> for List<T> {
    fn eq(&self, other: &[T; COUNT]) -> bool {
        **self == *other
    }
}

impl<T: Hash> Hash for List<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(items) => items.fmt(f),
            None => f.write_str("null"),
        }
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(items) => items.serialize(serializer),
            None => Marked(OTHER_FORM, &()).serialize(serializer),
        }
    }
}

impl<'de, T: Decode> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Decode> Decode for List<T> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.byte() == Some(b'n') {
            return reader.word("null").map(|()| Self(None));
        }
        Vec::decode(reader).map(|items| Self(Some(items)))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode(out);
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("List{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let items = generator.subschema_for::<T>();
        schemars::json_schema!({
            "type": ["array", "null"],
            "items": items,
            (crate::schema::CODEGEN): { "type": "array", "items": items },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::List;
    use crate::json::{self, encode};

    #[test]
    fn null_is_an_empty_list_and_is_written_as_it_came() {
        for (text, items) in [("null", vec![]), ("[]", vec![]), ("[1,2]", vec![1, 2])] {
            let list: List<u64> = json::decode(text).unwrap();
            assert_eq!(list, items, "{text}");
            assert_eq!(list.is_null(), text == "null");
            assert_eq!(
                (encode(&list), serde_json::to_string(&list).unwrap()),
                (text.into(), text.into())
            );
            assert_eq!(serde_json::from_str::<List<u64>>(text).unwrap(), list);
        }
        let mut list: List<u64> = json::decode("null").unwrap();
        list.extend([7, 8]);
        assert_eq!((list == [7, 8], encode(&list)), (true, "[7,8]".to_owned()));
    }

    #[test]
    fn null_among_the_items_and_other_values_are_refused() {
        for (text, error) in [
            ("[null]", "at [0]: found `null`, expected a non-negative integer"),
            ("{}", "found an object, expected an array"),
            ("\"\"", "found a string, expected an array"),
            ("nul", "found the end of the text, expected `null`"),
        ] {
            assert_eq!(json::decode::<List<u64>>(text).unwrap_err().summary(), error, "{text}");
        }
    }
}
