//! Any JSON value, not decoded.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use once_cell::race::OnceBox;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Error as _, Serialize, SerializeStruct, Serializer};

use super::Text;
use crate::DecodeError;
use crate::json::write::write_text;
use crate::json::{self, Decode, Quotes, RAW, Reader};
use crate::scan::compact;
use crate::scan::is_plain;
use crate::walk;

/// Any JSON value, kept as JSON text. Every token is unchanged, including `0.00200` and 30-digit numbers; whitespace between tokens
/// is removed.
///
/// It is created from JSON text by `parse` or by decoding, and from a value by [`from_value`](Self::from_value).
/// `Debug` shows only the type of the value, since unknown values may be secret.
///
/// ```
/// use prime_proto::wire::RawJson;
///
/// let value: RawJson = r#"{ "Price": 0.00200 }"#.parse()?;
/// assert_eq!(value.as_json(), r#"{"Price":0.00200}"#);
/// assert_eq!(format!("{value:?}"), "an object");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct RawJson {
    /// The value as it was read. A string that was read inside a string is still escaped, and begins with a backslash.
    raw: Text,
    /// The unescaped value of a string that was read inside a string, computed on first use.
    text: OnceBox<Box<str>>,
}

impl RawJson {
    /// Encodes a value.
    ///
    /// # Errors
    /// If the value's `Serialize` fails or JSON cannot represent the value, such as a map with lists as keys.
    pub fn from_value<T: Serialize + ?Sized>(value: &T) -> Result<Self, serde_json::Error> {
        serde_json::to_string(value).map(Self::new)
    }

    /// Encodes a string.
    ///
    /// ```
    /// assert_eq!(prime_proto::wire::RawJson::string("BTC-USD").as_json(), "\"BTC-USD\"");
    /// ```
    #[must_use]
    pub fn string(value: &str) -> Self {
        Self::new(json::encode_with(|out| write_text(value, out)))
    }

    /// Encodes a JSON number.
    pub(super) fn number(number: super::Number) -> Self {
        Self::new(json::encode(&number))
    }

    /// The value as a string; `None` if it is not a string.
    #[must_use]
    pub fn as_string(&self) -> Option<Cow<'_, str>> {
        Some(walk::text(self.as_json().strip_prefix('"')?.strip_suffix('"')?))
    }

    /// Returns `{}`.
    #[must_use]
    pub fn empty_object() -> Self {
        Self::new("{}")
    }

    /// Reads an object without duplicate members, and the string value of the given member, which must have no escape sequences.
    pub(crate) fn of_record<'de>(member: &str, reader: &mut Reader<'de>) -> Option<(&'de str, Self)> {
        let (value, record) = reader.raw_record(member)?;
        let text = value.strip_prefix('"')?.strip_suffix('"')?;
        is_plain(text.as_bytes()).then(|| (text, Self::read(record, reader.has_whitespace)))
    }

    /// Keeps text that [`Reader::raw_value`] returned; `has_whitespace` if there may be whitespace between its tokens.
    #[expect(clippy::inline_always, reason = "the value is built in place")]
    #[inline(always)]
    pub(super) fn read<T: AsRef<str> + Into<Text>>(text: T, has_whitespace: bool) -> Self {
        if has_whitespace {
            Self::new(compact(text.as_ref()))
        } else {
            Self::new(text)
        }
    }

    /// Keeps valid text without whitespace between tokens: a value, or an escaped string with its quotes.
    #[inline]
    fn new(raw: impl Into<Text>) -> Self {
        Self {
            raw: raw.into(),
            text: OnceBox::new(),
        }
    }

    /// The value as JSON.
    #[must_use]
    pub fn as_json(&self) -> &str {
        if self.is_in_string() {
            self.text.get_or_init(|| Box::new(walk::text(&self.raw).into()))
        } else {
            &self.raw
        }
    }

    fn is_in_string(&self) -> bool {
        self.raw.starts_with('\\')
    }

    /// Decodes the value.
    ///
    /// # Errors
    /// If the value does not match the type.
    pub fn decode<T: Decode>(&self) -> Result<T, DecodeError> {
        json::decode(self.as_json())
    }
}

/// Parses JSON text.
impl FromStr for RawJson {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        json::decode(text)
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw || self.as_json() == other.as_json()
    }
}

impl Eq for RawJson {}

impl Hash for RawJson {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_json().hash(state);
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.raw.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b'"' | b'\\') => "a string",
            Some(b't' | b'f') => "true or false",
            Some(b'n') => "null",
            _ => "a number",
        })
    }
}

impl Serialize for RawJson {
    /// Uses the form that serde_json's serializers write verbatim; other formats receive the value itself.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self
                .decode::<serde_json::Value>()
                .map_err(S::Error::custom)?
                .serialize(serializer);
        }
        let mut raw = serializer.serialize_struct(RAW, 1)?;
        raw.serialize_field(RAW, self.as_json())?;
        raw.end()
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for RawJson {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let text = reader.raw_value()?;
        Some(Self::read(text, reader.has_whitespace))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_json().as_bytes());
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RawJson {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RawJson".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}
