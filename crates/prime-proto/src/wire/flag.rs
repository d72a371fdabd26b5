//! Booleans that some venues send as numbers.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::json::{self, Columns, Decode, Quotes, Reader};

/// A Boolean that may also be a number: 0 is false, any other number is true. It is written in the form in which it was read.
///
/// Equality and hash compare only the meaning: `1` equals `true`.
///
/// Evidence: the documentation of AlphaPoint's public trades calls the tenth column a Boolean, and every recording has 0 or 1 there;
/// `GetDisabled` of `GetProducts` is a Boolean in one venue's table and 1 in its example.
///
/// ```
/// use prime_proto::wire::Flag;
///
/// let flag: Flag = prime_proto::json::decode("1")?;
/// assert!(flag.get());
/// assert_eq!(flag, Flag::from(true));
/// assert_eq!(serde_json::to_string(&flag).unwrap(), "1");
/// assert_eq!(serde_json::to_string(&Flag::from(true)).unwrap(), "true");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Flag(Form);

#[derive(Clone, Copy)]
enum Form {
    Boolean(bool),
    Number(i64),
}

impl Flag {
    /// A flag that is written as 0 or 1.
    #[must_use]
    pub const fn number(is_set: bool) -> Self {
        Self(Form::Number(if is_set { 1 } else { 0 }))
    }

    /// Whether the flag is true.
    #[must_use]
    pub const fn get(self) -> bool {
        match self.0 {
            Form::Boolean(is_set) => is_set,
            Form::Number(number) => number != 0,
        }
    }
}

impl From<bool> for Flag {
    /// Creates a flag that is written as a Boolean.
    fn from(is_set: bool) -> Self {
        Self(Form::Boolean(is_set))
    }
}

impl PartialEq for Flag {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Flag {}

impl Hash for Flag {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.get().hash(state);
    }
}

impl fmt::Debug for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Boolean(is_set) => is_set.fmt(f),
            Form::Number(number) => number.fmt(f),
        }
    }
}

impl Decode for Flag {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if matches!(reader.byte(), Some(b't' | b'f')) {
            return bool::decode(reader).map(Self::from);
        }
        match reader.signed_integer() {
            Some(number) => Some(Self(Form::Number(number))),
            None => reader.fail("true, false or an integer"),
        }
    }

    #[inline]
    fn in_column(columns: &mut Columns<'_>) -> Option<Self> {
        i64::in_column(columns).map(|number| Self(Form::Number(number)))
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match self.0 {
            Form::Boolean(is_set) => is_set.encode(out),
            Form::Number(number) => number.encode(out),
        }
    }
}

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Form::Boolean(is_set) => serializer.serialize_bool(is_set),
            Form::Number(number) => serializer.serialize_i64(number),
        }
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Flag {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Flag".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                { "title": "Flag", "type": "boolean" },
                { "title": "Number", "type": "integer", "format": "int64" }
            ],
            (crate::schema::CODEGEN): { "anyOf": [{ "type": "boolean" }, { "type": "integer", "format": "int64" }] },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Flag;
    use crate::json::{self, encode};

    #[test]
    fn the_form_is_kept_and_the_meaning_is_compared() {
        for (text, is_set) in [
            ("true", true),
            ("false", false),
            ("0", false),
            ("1", true),
            ("-2", true),
        ] {
            let flag: Flag = json::decode(text).unwrap();
            assert_eq!((flag, flag.get()), (Flag::from(is_set), is_set), "{text}");
            assert_eq!(
                (
                    encode(&flag),
                    serde_json::to_string(&flag).unwrap(),
                    format!("{flag:?}")
                ),
                (text.into(), text.into(), text.into())
            );
            assert_eq!(serde_json::from_str::<Flag>(text).unwrap(), flag);
        }
        assert_eq!(encode(&[Flag::number(false), Flag::number(true)].to_vec()), "[0,1]");
        assert_ne!(Flag::number(false), Flag::from(true));
    }

    #[test]
    fn other_values_are_refused() {
        for text in ["null", "\"true\"", "1.0", "tru", "[]", ""] {
            assert!(json::decode::<Flag>(text).is_err(), "{text}");
        }
    }
}
