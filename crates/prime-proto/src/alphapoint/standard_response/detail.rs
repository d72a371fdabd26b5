//! The `detail` of a reply, in any form.

use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::mark::{Marked, OTHER_FORM};
use crate::wire::{RawJson, Text};

/// What the standard object says in `detail`: a string, or any other value, which is used as its JSON text. It is written in the form in
/// which it came.
///
/// Evidence: recordings have free text, identifiers, and JSON text inside the string (code 909, `TransferFunds`); clients that parse a
/// frame keep that as an object or a list.
///
/// ```
/// use prime_proto::alphapoint::StandardResponse;
///
/// let text = r#"{"result":false,"errormsg":null,"errorcode":"909","detail":{"InstrumentId":12}}"#;
/// let response: StandardResponse = prime_proto::json::decode(text)?;
/// assert_eq!(response.detail.value().map(|detail| detail.as_str()), Some(r#"{"InstrumentId":12}"#));
/// assert_eq!(serde_json::to_string(&response).unwrap(), text);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Detail(Form);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Text(Text),
    Other(RawJson),
}

impl Detail {
    /// The string, or the JSON text of another value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Form::Text(text) => text,
            Form::Other(value) => value.as_json(),
        }
    }

    /// Whether it is a string on the wire.
    #[must_use]
    pub const fn is_string(&self) -> bool {
        matches!(self.0, Form::Text(_))
    }
}

impl Deref for Detail {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self(Form::Text(text.into()))
    }
}

impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self(Form::Text(text.into()))
    }
}

impl From<Text> for Detail {
    fn from(text: Text) -> Self {
        Self(Form::Text(text))
    }
}

impl From<RawJson> for Detail {
    /// Written as this value.
    fn from(value: RawJson) -> Self {
        match value.as_string() {
            Some(text) => Self(Form::Text(text.into_owned().into())),
            None => Self(Form::Other(value)),
        }
    }
}

impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Text(text) => text.fmt(f),
            Form::Other(value) => value.fmt(f),
        }
    }
}

impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Text(text) => text.serialize(serializer),
            Form::Other(value) => Marked(OTHER_FORM, value).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Detail {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for Detail {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.has_quote() {
            return Text::decode(reader).map(|text| Self(Form::Text(text)));
        }
        <RawJson as Decode>::decode(reader).map(|value| Self(Form::Other(value)))
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match &self.0 {
            Form::Text(text) => text.encode(out),
            Form::Other(value) => value.encode(out),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Detail {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Detail".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "More about a reply: a string, or any other value except null, as it came.",
            "type": ["string", "object", "array", "number", "boolean"],
            (crate::schema::CODEGEN): { "type": "string" },
        })
    }
}
