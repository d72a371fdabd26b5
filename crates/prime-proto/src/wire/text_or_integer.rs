//! Identifiers that are documented as strings but also sent as integers.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Text;
use super::mark::{Marked, OTHER_FORM};
use crate::json::{self, Decode, Quotes, Reader};

/// A string that may also be an integer; written in the form in which it was read.
///
/// Evidence: Kraken Prime documents `SecurityID` and `CurrencyID` as strings, and the examples of the same pages show the
/// integers 3, 2 and 17. Both forms are read. The form is kept, so that a relay changes nothing; a value created with `From` is
/// written as the documented string. Order, equality and hash compare only the characters: `3` equals `"3"`.
///
/// ```
/// use prime_proto::wire::TextOrInteger;
///
/// let number: TextOrInteger = prime_proto::json::decode("17")?;
/// assert_eq!(number, TextOrInteger::from("17"));
/// assert_eq!(serde_json::to_string(&number).unwrap(), "17");
/// assert_eq!(serde_json::to_string(&TextOrInteger::from("17")).unwrap(), "\"17\"");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct TextOrInteger {
    text: Text,
    integer: Option<i64>,
}

impl TextOrInteger {
    /// The string, or the digits of the integer.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the value was read as an integer.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.integer.is_some()
    }
}

impl From<&str> for TextOrInteger {
    fn from(text: &str) -> Self {
        Self {
            text: text.into(),
            integer: None,
        }
    }
}

impl PartialEq for TextOrInteger {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for TextOrInteger {}

impl PartialOrd for TextOrInteger {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TextOrInteger {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl Hash for TextOrInteger {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Debug for TextOrInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.integer {
            Some(integer) => fmt::Debug::fmt(&integer, f),
            None => fmt::Debug::fmt(&self.text, f),
        }
    }
}

impl fmt::Display for TextOrInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}

impl Serialize for TextOrInteger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.integer {
            Some(integer) => Marked(OTHER_FORM, &integer).serialize(serializer),
            None => self.text.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for TextOrInteger {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for TextOrInteger {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if let Some(text) = reader.string(|text| Some(text.into())) {
            return Some(text);
        }
        match reader.signed_integer() {
            Some(integer) => Some(Self {
                text: integer.to_string().into(),
                integer: Some(integer),
            }),
            None => reader.fail("a string or a 64-bit integer"),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        match self.integer {
            Some(integer) => integer.encode(out),
            None => self.text.encode(out),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TextOrInteger {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextOrInteger".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A string that may also be an integer.",
            "anyOf": [
                { "title": "Text", "type": "string" },
                { "title": "Integer", "type": "integer", "format": "int64" }
            ]
        })
    }
}
