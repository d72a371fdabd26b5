//! Members for which null differs from absent.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::json::{self, Decode, Quotes, Reader};

/// A member that distinguishes null from absent.
///
/// In most places absent and null mean the same, and the member is an `Option`. In recorded messages with an explicit null, such
/// as the standard object of AlphaPoint (`"errormsg":null`), this type writes the null back.
///
/// ```
/// use prime_proto::alphapoint::StandardResponse;
/// use prime_proto::wire::Nullable;
///
/// let response: StandardResponse = prime_proto::json::decode(r#"{"result":true,"errormsg":null}"#)?;
/// assert_eq!(response.errormsg, Nullable::Null);
/// assert_eq!(response.detail, Nullable::Absent);
/// assert_eq!(serde_json::to_string(&response).unwrap(), r#"{"result":true,"errormsg":null}"#);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "there is no fourth state")]
pub enum Nullable<T> {
    /// The member is absent.
    #[default]
    Absent,
    /// The member is null.
    Null,
    /// The member has a value.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Whether the member is absent.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    /// Outside a `Record`, an absent value is written as null.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Decode> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Decode> Decode for Nullable<T> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        Option::decode(reader).map(|value| value.map_or(Self::Null, Self::Value))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Value(value) => value.encode(out),
            Self::Absent | Self::Null => out.extend_from_slice(b"null"),
        }
    }
}

/// A `oneOf`, to distinguish it from the schema of an `Option`, which is a list of types or an `anyOf`: this null is written too.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Nullable<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Nullable{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "oneOf": [generator.subschema_for::<T>(), { "type": "null" }] })
    }

    fn _schemars_private_is_option() -> bool {
        true
    }
}
