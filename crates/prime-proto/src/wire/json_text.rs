//! JSON text inside a string.

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use super::Text;
use super::raw_json::with_raw;
use crate::json::reader::unescape;
use crate::{DecodeError, json};

/// JSON text that travels inside a string, decoded only on demand.
///
/// Evidence: the *User* page of Kraken Prime, `Config[].Value`: "JSON-serialized and transmitted as a string"; the frame of
/// AlphaPoint, member `o`, "serialized a second time". The text is kept as it came. It may be no JSON at all (`BTC-USD`, the
/// captured `Endpoint Not Found`, nothing): that shows only when it is decoded.
///
/// Leniency: a bare JSON value in place of the string is read as its own text, and written as a string. It is seen in logs
/// that clients keep after they parsed a frame.
///
/// `Debug` shows the length alone, since the text may hold a password.
///
/// ```
/// use prime_proto::wire::JsonText;
///
/// let value = JsonText::from(r#""BTC-USD""#);
/// assert_eq!(value.parse::<String>()?, "BTC-USD");
/// assert_eq!(JsonText::from_value(&["ETH", "BTC"]).unwrap().as_str(), r#"["ETH","BTC"]"#);
///
/// let error = JsonText::from(r#"{"ADA":[1,"x"]}"#).parse::<std::collections::BTreeMap<String, Vec<u64>>>().unwrap_err();
/// assert_eq!(error.path(), "ADA[1]");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JsonText(Text);

impl JsonText {
    /// Encodes a value.
    ///
    /// # Errors
    /// Where the value's `Serialize` fails or writes what is no JSON, such as a map keyed by a list.
    pub fn from_value<T: Serialize + ?Sized>(value: &T) -> Result<Self, serde_json::Error> {
        serde_json::to_string(value).map(Self::from)
    }

    /// The text as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Decodes the text.
    ///
    /// # Errors
    /// Where the text is no JSON or does not fit the type. Path, line and column are those of the inner text.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        json::decode(&self.0)
    }
}

impl From<&str> for JsonText {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for JsonText {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonText({} bytes)", self.0.len())
    }
}

impl Serialize for JsonText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(super::mark::JSON_TEXT, &*self.0)
    }
}

impl<'de> Deserialize<'de> for JsonText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = with_raw(deserializer, |raw| {
            let Some(inner) = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
                return Ok(Self::from(raw));
            };
            if !inner.contains('\\') {
                return Ok(Self::from(inner));
            }
            let mut text = String::new();
            unescape(inner, &mut text).map(|()| Self::from(text))
        });
        text?.map_err(|_| D::Error::custom("found half of a surrogate pair"))
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
                "description": "JSON text inside a string. It may be no JSON at all.",
                "type": "string",
                "contentMediaType": "application/json",
            });
        }
        schemars::json_schema!({
            "description": "JSON text inside a string, or any bare JSON value in its place.",
            "anyOf": [
                { "type": "string", "title": "Text", "contentMediaType": "application/json" },
                { "title": "Bare", "description": "Read as its own text." }
            ]
        })
    }
}
