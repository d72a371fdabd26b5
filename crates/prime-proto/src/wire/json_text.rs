//! JSON text inside a string.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use once_cell::race::OnceBox;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Text;
use crate::json::quotes::Escaped;
use crate::json::reader::RawText;
use crate::json::write::write_text;
use crate::json::{self, Decode, Quotes, Reader};
use crate::scan::has_own_escapes;
use crate::walk;
use crate::{DecodeError, Limits};

/// JSON text inside a string, decoded on demand.
///
/// Evidence: the *User* page of Kraken Prime, `Config[].Value`: "JSON-serialized and transmitted as a string"; the frame of
/// AlphaPoint, member `o`, "serialized a second time". The text is kept unchanged. It may not be JSON at all (`BTC-USD`, the
/// captured `Endpoint Not Found`, an empty string): this is an error only when it is decoded.
///
/// Leniency: a bare JSON value in place of the string is read as its own text, and written as a string. Such values occur in
/// logs that clients write after parsing a frame.
///
/// `Debug` shows only the length, since the text may contain a password.
///
/// ```
/// use prime_proto::wire::JsonText;
///
/// let value = JsonText::from(r#""BTC-USD""#);
/// assert_eq!(value.decode::<String>()?, "BTC-USD");
/// assert_eq!(JsonText::from_value(&["ETH", "BTC"]).unwrap().as_str(), r#"["ETH","BTC"]"#);
///
/// let error = JsonText::from(r#"{"ADA":[1,"x"]}"#).decode::<std::collections::BTreeMap<String, Vec<u64>>>().unwrap_err();
/// assert_eq!(error.path(), "ADA[1]");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct JsonText {
    /// The text as it was read.
    raw: Text,
    form: Form,
    /// The unescaped text, computed on first use if it was read with escape sequences.
    text: OnceBox<Box<str>>,
}

/// Whether the text was read with escape sequences. One machine word, so that records with such a member are moved in words.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
enum Form {
    Plain,
    Escaped,
}

impl JsonText {
    /// Encodes a value.
    ///
    /// # Errors
    /// If the value's `Serialize` fails or JSON cannot represent the value, such as a map with lists as keys.
    pub fn from_value<T: Serialize + ?Sized>(value: &T) -> Result<Self, serde_json::Error> {
        serde_json::to_string(value).map(Self::from)
    }

    /// The text, unescaped but not decoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self.form {
            Form::Plain => &self.raw,
            Form::Escaped => self.text.get_or_init(|| Box::new(walk::text(&self.raw).into())),
        }
    }

    /// Whether the text is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// Whether the text is an object that begins with this member, without whitespace before it.
    pub(crate) fn begins_with_member(&self, name: &str) -> bool {
        let quote = if self.form == Form::Escaped { "\\\"" } else { "\"" };
        let rest = self.raw.strip_prefix('{').and_then(|rest| rest.strip_prefix(quote));
        rest.and_then(|rest| rest.strip_prefix(name))
            .is_some_and(|rest| rest.starts_with(quote))
    }

    /// Passes the text to `read` without caching the unescaped text.
    pub(crate) fn with_str<T>(&self, read: impl FnOnce(&str) -> T) -> T {
        if self.is_raw() {
            read(&walk::text(&self.raw))
        } else {
            read(self.as_str())
        }
    }

    /// A reader of the escaped text, if the text was read with escape sequences, is not unescaped yet, and is within limits.
    #[inline]
    pub(crate) fn reader(&self, limits: &Limits) -> Option<Reader<'_, Escaped>> {
        // The unescaped text is shorter.
        (self.is_raw() && limits.allow_length(self.raw.len())).then(|| Reader::new(&self.raw))
    }

    /// Whether the text has escape sequences and is not unescaped yet.
    fn is_raw(&self) -> bool {
        self.form == Form::Escaped && self.text.get().is_none()
    }

    #[inline]
    fn new(form: Form, raw: Text) -> Self {
        Self {
            raw,
            form,
            text: OnceBox::new(),
        }
    }

    /// Decodes the text.
    ///
    /// # Errors
    /// If the text is not JSON or does not match the type. Path, line and column are relative to the inner text.
    pub fn decode<T: Decode>(&self) -> Result<T, DecodeError> {
        json::decode(self.as_str())
    }

    /// Decodes the text within limits that apply to the inner text alone.
    ///
    /// # Errors
    /// Those of [`JsonText::decode`], and if the text exceeds a limit.
    pub fn decode_within<T: Decode>(&self, limits: &Limits) -> Result<T, DecodeError> {
        json::decode_within(self.as_str(), limits)
    }
}

impl From<&str> for JsonText {
    fn from(text: &str) -> Self {
        Self::new(Form::Plain, text.into())
    }
}

impl From<String> for JsonText {
    fn from(text: String) -> Self {
        Self::new(Form::Plain, text.into())
    }
}

impl Default for JsonText {
    fn default() -> Self {
        Self::from("")
    }
}

impl PartialEq for JsonText {
    fn eq(&self, other: &Self) -> bool {
        self.form == other.form && self.raw == other.raw || self.as_str() == other.as_str()
    }
}

impl Eq for JsonText {}

impl PartialOrd for JsonText {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for JsonText {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for JsonText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonText({} bytes)", self.as_str().len())
    }
}

impl Serialize for JsonText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(super::mark::JSON_TEXT, self.as_str())
    }
}

impl<'de> Deserialize<'de> for JsonText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for JsonText {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if !reader.has_quote() {
            return reader.raw_value().map(|text| text.as_ref().into());
        }
        match reader.raw_text() {
            Some(RawText::Plain(text)) => Some(text.into()),
            Some(RawText::Escaped(raw)) => Some(Self::new(Form::Escaped, raw.into())),
            None => reader.fail("a string"),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        if self.form == Form::Escaped && has_own_escapes(&self.raw) {
            out.push(b'"');
            out.extend_from_slice(self.raw.as_bytes());
            out.push(b'"');
        } else {
            write_text(self.as_str(), out);
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for JsonText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "JsonText".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_serialize() {
            return schemars::json_schema!({
                "description": "JSON text inside a string. It may not be JSON at all.",
                "type": "string",
                "contentMediaType": "application/json",
            });
        }
        schemars::json_schema!({
            "description": "JSON text inside a string, or any bare JSON value in its place.",
            "anyOf": [
                { "type": "string", "title": "Text", "contentMediaType": "application/json" },
                { "title": "Bare", "description": "Read as its JSON text." }
            ]
        })
    }
}
