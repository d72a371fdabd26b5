//! The member that contains the name of a message.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::json::write::write_text;
use crate::json::{self, Decode, Quotes, Reader};
use crate::scan::is_plain_name;

/// A message, or the record of one, with a name on the wire.
pub trait Named {
    /// The name, such as `hello` or `User`.
    const NAME: &'static str;
}

/// The member that contains the name of `T`: the value is constant, so it takes no space.
pub struct Kind<T>(PhantomData<fn() -> T>);

impl<T> Kind<T> {
    /// The only value.
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Clone for Kind<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kind<T> {}

impl<T> Default for Kind<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> PartialEq for Kind<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Kind<T> {}

impl<T: Named> fmt::Debug for Kind<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::NAME)
    }
}

impl<T: Named> Serialize for Kind<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(T::NAME)
    }
}

impl<'de, T: Named> Deserialize<'de> for Kind<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Named> Decode for Kind<T> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let rest = reader.bytes().get(reader.at..).unwrap_or_default();
        if Q::IS_BARE
            && let Some(rest) = rest.strip_prefix(b"\"")
            && rest.starts_with(T::NAME.as_bytes())
            && rest.get(T::NAME.len()) == Some(&b'"')
        {
            reader.at += T::NAME.len() + 2;
            return Some(Self::new());
        }
        Self::decode_unusual(reader)
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        if const { is_plain_name(T::NAME) } {
            out.push(b'"');
            out.extend_from_slice(T::NAME.as_bytes());
            out.push(b'"');
        } else {
            write_text(T::NAME, out);
        }
    }
}

impl<T: Named> Kind<T> {
    /// Reads a name with escape sequences, or inside a string.
    #[cold]
    fn decode_unusual<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.string(|text| (text == T::NAME).then(Self::new)) {
            Some(kind) => Some(kind),
            None => reader.fail(T::NAME),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: Named> schemars::JsonSchema for Kind<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}Kind", T::NAME).into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "const": T::NAME })
    }
}
