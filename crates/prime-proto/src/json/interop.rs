//! serde: its traits for the types of this crate, and a wrapper for types that only implement its traits.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::ser::{Serialize, Serializer};

use super::decode::Decode;
use super::quotes::{Bare, Quotes};
use super::reader::Reader;
use super::whole;
use crate::walk;

/// Name of a newtype struct that requests the JSON text of a value. It is serde_json's own name, so that its deserializers and
/// its serializer support it.
pub const RAW: &str = "$serde_json::private::RawValue";

/// A value whose type only implements serde's traits, as a member of a record or as the whole message.
///
/// The reader of this crate checks its JSON text and passes it to serde_json; everything around it is read as usual. Errors
/// inside it are reported with the path and position of the whole value.
///
/// ```
/// use prime_proto::json::Serde;
/// use prime_proto::wire::{Extra, Record};
///
/// /// A type that does not know this crate.
/// #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
/// enum Colour { Red, Green }
///
/// #[derive(Clone, Debug, PartialEq, Record)]
/// struct Light {
///     colour: Serde<Colour>,
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// let light: Light = prime_proto::json::decode(r#"{"colour":"Red"}"#)?;
/// assert_eq!(light.colour.0, Colour::Red);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
///
/// Without the wrapper the member does not compile, and the compiler's message suggests the wrapper:
///
/// ```compile_fail
/// # use prime_proto::wire::{Extra, Record};
/// # #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
/// # enum Colour { Red, Green }
/// #[derive(Clone, Debug, PartialEq, Record)]
/// struct Light {
///     colour: Colour,
///     #[serde(flatten)]
///     extra: Extra,
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_structs, reason = "a wrapper around one value")]
pub struct Serde<T>(pub T);

impl<T: DeserializeOwned + Serialize> Decode for Serde<T> {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        let raw = reader.raw_value()?;
        let raw = raw.as_ref();
        // A string inside a string is returned with the escape sequences that it has there.
        let value = if raw.starts_with('\\') {
            serde_json::from_str(&walk::text(raw))
        } else {
            serde_json::from_str(raw)
        };
        match value {
            Ok(value) => Some(Self(value)),
            Err(error) => reader.fail_because(start, &error),
        }
    }

    fn encode(&self, out: &mut Vec<u8>) {
        Serde(&self.0).encode_value(out);
    }
}

impl<T: Serialize> Serde<&T> {
    /// Appends the value. A value that JSON cannot represent, such as a map keyed by lists, or whose `Serialize` fails, is
    /// written as `null`.
    pub(super) fn encode_value(self, out: &mut Vec<u8>) {
        let start = out.len();
        if serde_json::to_writer(&mut *out, self.0).is_err() {
            out.truncate(start);
            out.extend_from_slice(b"null");
        }
    }
}

impl<T: Serialize> Serialize for Serde<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Serde<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Serde<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

/// Implements serde's `Deserialize` for a type of this crate: takes the JSON text of the value and decodes it.
///
/// serde_json returns the original text. For deserializers that keep no text (serde's own buffer under `flatten` and untagged
/// enums, other formats) the text of an equal value is generated, as far as they can represent one: their numbers are 64-bit
/// integers and floats.
///
/// # Errors
/// If the text does not fit the type; with the path, but without line and column, which only the other deserializer knows.
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(RAW, Raw(PhantomData))
}

/// Requests the JSON text of a value.
struct Raw<T>(PhantomData<fn() -> T>);

impl<T: Decode> Raw<T> {
    fn read<E: serde::de::Error>(text: &str) -> Result<T, E> {
        whole(Reader::<Bare>::new(text)).map_err(|error| E::custom(error.summary()))
    }

    /// Reads a value of another deserializer.
    fn of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        Self::read(&value.to_string())
    }
}

/// Visits of deserializers that return values instead of JSON text.
macro_rules! visit {
    ($($method:ident: $type:ty)*) => {$(
        fn $method<E: serde::de::Error>(self, value: $type) -> Result<T, E> {
            Self::of(value.into_deserializer())
        }
    )*};
}

impl<'de, T: Decode> Visitor<'de> for Raw<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can hold")
    }

    visit! { visit_bool: bool visit_i64: i64 visit_u64: u64 visit_f64: f64 visit_str: &str }

    fn visit_unit<E: serde::de::Error>(self) -> Result<T, E> {
        Self::of(().into_deserializer())
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<T, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        Self::of(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        Self::of(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<T, A::Error> {
        Self::of(SeqAccessDeserializer::new(items))
    }

    /// serde_json returns a map with one entry, from [`RAW`] to the JSON text.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut members = serde_json::Map::new();
        while let Some(name) = map.next_key()? {
            match name {
                Name::Raw => return map.next_value_seed(RawText(self.0)),
                Name::Member(name) => members.insert(name, map.next_value()?),
            };
        }
        Self::read(&serde_json::Value::Object(members).to_string())
    }
}

/// A key of a map.
enum Name {
    /// That of serde_json for the JSON text of a value, [`RAW`].
    Raw,
    /// The name of a member.
    Member(String),
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;

        impl Visitor<'_> for NameVisitor {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a member name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                Ok(if name == RAW {
                    Name::Raw
                } else {
                    Name::Member(name.to_owned())
                })
            }
        }
        deserializer.deserialize_str(NameVisitor)
    }
}

/// Reads the JSON text of a value, which serde_json returns as a string.
struct RawText<T>(PhantomData<fn() -> T>);

impl<'de, T: Decode> DeserializeSeed<'de> for RawText<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T: Decode> Visitor<'_> for RawText<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text of a value")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        Raw::read(text)
    }
}
