//! The member that names a message.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::text::with_text;
use crate::json::direct::Direct;
use crate::json::quotes::Quotes;
use crate::json::reader::Reader;
use crate::json::write::{is_plain_name, write_text};

/// A message, or the record of one, with a name on the wire.
pub trait Named {
    /// The name, such as `hello` or `User`.
    const NAME: &'static str;
}

/// The member that holds the name of `T`: always that text, so it takes no space.
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
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        with_text(deserializer, T::NAME, |text| (text == T::NAME).then(Self::new))
    }
}

impl<T: Named> Direct for Kind<T> {
    #[inline]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let reader = Q::bare(reader)?;
        let rest = reader.bytes().get(reader.at..)?.strip_prefix(b"\"")?;
        if !rest.starts_with(T::NAME.as_bytes()) || rest.get(T::NAME.len()) != Some(&b'"') {
            return None;
        }
        reader.at += T::NAME.len() + 2;
        Some(Self::new())
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        if const { is_plain_name(T::NAME) } {
            out.push(b'"');
            out.extend_from_slice(T::NAME.as_bytes());
            out.push(b'"');
        } else {
            write_text(T::NAME, out);
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
