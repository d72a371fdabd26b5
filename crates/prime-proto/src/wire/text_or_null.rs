//! Strings that some venue sends as null.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Text;
use super::mark::{Marked, OTHER_FORM};
use crate::json::{self, Decode, Quotes, Reader};

/// A string that the documentation requires; null in its place says as much as an empty string. It is written in the form in which it
/// came.
///
/// Equality, order and hash look at the string alone: null equals an empty string.
///
/// Evidence: in AlphaPoint's replies, null and an empty string for nothing vary by release and call (`CancelReason`, `IpAddress`,
/// `AccountHandle`, `errormsg`), and a reply about what does not exist is documented to have null members.
///
/// ```
/// use prime_proto::wire::TextOrNull;
///
/// let name: TextOrNull = prime_proto::json::decode("null")?;
/// assert!(name.is_empty() && name.is_null());
/// assert_eq!(serde_json::to_string(&name).unwrap(), "null");
/// assert_eq!(name, TextOrNull::from(""));
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct TextOrNull(Option<Text>);

impl TextOrNull {
    /// The string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether the wire has null in place of the string.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        self.0.is_none()
    }
}

impl Default for TextOrNull {
    fn default() -> Self {
        "".into()
    }
}

impl Deref for TextOrNull {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for TextOrNull {
    fn as_ref(&self) -> &str {
        self
    }
}

// Equality, order and hash are those of the string.
impl Borrow<str> for TextOrNull {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<&str> for TextOrNull {
    fn from(text: &str) -> Self {
        Self(Some(text.into()))
    }
}

impl From<String> for TextOrNull {
    fn from(text: String) -> Self {
        Self(Some(text.into()))
    }
}

impl From<Text> for TextOrNull {
    fn from(text: Text) -> Self {
        Self(Some(text))
    }
}

impl From<TextOrNull> for Text {
    fn from(text: TextOrNull) -> Self {
        text.0.unwrap_or_default()
    }
}

impl From<TextOrNull> for String {
    fn from(text: TextOrNull) -> Self {
        Text::from(text).into()
    }
}

impl PartialEq for TextOrNull {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for TextOrNull {}

impl PartialEq<str> for TextOrNull {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for TextOrNull {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl PartialOrd for TextOrNull {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TextOrNull {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}

impl Hash for TextOrNull {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Debug for TextOrNull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(text) => text.fmt(f),
            None => f.write_str("null"),
        }
    }
}

impl fmt::Display for TextOrNull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl Serialize for TextOrNull {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(text) => text.serialize(serializer),
            None => Marked(OTHER_FORM, &()).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for TextOrNull {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for TextOrNull {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.byte() == Some(b'n') {
            return reader.word("null").map(|()| Self(None));
        }
        Text::decode(reader).map(|text| Self(Some(text)))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode(out);
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TextOrNull {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextOrNull".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["string", "null"],
            (crate::schema::CODEGEN): { "type": "string" },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::TextOrNull;
    use crate::json::{self, encode};

    #[test]
    fn null_is_an_empty_string_and_is_written_as_it_came() {
        for (text, string) in [("null", ""), ("\"\"", ""), ("\"a\\n\"", "a\n")] {
            let value: TextOrNull = json::decode(text).unwrap();
            assert_eq!((value.as_str(), value.is_null()), (string, text == "null"));
            assert_eq!(
                (encode(&value), serde_json::to_string(&value).unwrap()),
                (text.into(), text.into())
            );
            assert_eq!(serde_json::from_str::<TextOrNull>(text).unwrap(), value);
        }
    }

    #[test]
    fn other_values_are_refused() {
        for text in ["1", "[]", "{}", "nul", "true"] {
            assert!(json::decode::<TextOrNull>(text).is_err(), "{text}");
        }
    }
}
