//! Numbers that some venues send in quotes.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::json::quotes::Bare;
use crate::json::{self, Decode, Quotes, Reader};

/// A number, or a numeric identifier, that may also be a string of its digits. It is written in the form in which it was read.
///
/// Order, equality and hash compare only the value: `185` equals `"185"`.
///
/// Evidence: AlphaPoint's Level 1 has `"TimeStamp":"1586322125717"` in a capture and the integer in another venue's documentation;
/// own trades have `"CounterParty":"185"` in every recording; the login with an API key sends `"UserId":"1"`.
///
/// ```
/// use prime_proto::wire::MaybeQuoted;
///
/// let time: MaybeQuoted<i64> = prime_proto::json::decode("\"1586322125717\"")?;
/// assert_eq!(time, MaybeQuoted::bare(1586322125717));
/// assert_eq!(serde_json::to_string(&time).unwrap(), "\"1586322125717\"");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct MaybeQuoted<T> {
    value: T,
    is_quoted: bool,
}

impl<T> MaybeQuoted<T> {
    /// A value that is written as a number.
    #[must_use]
    pub const fn bare(value: T) -> Self {
        Self {
            value,
            is_quoted: false,
        }
    }

    /// A value that is written as a string.
    #[must_use]
    pub const fn quoted(value: T) -> Self {
        Self { value, is_quoted: true }
    }

    /// The value.
    #[must_use]
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// Whether the value is a string on the wire.
    #[must_use]
    pub const fn is_quoted(&self) -> bool {
        self.is_quoted
    }
}

impl<T: Copy> MaybeQuoted<T> {
    /// A copy of the value.
    #[must_use]
    pub const fn get(&self) -> T {
        self.value
    }
}

impl<T> From<T> for MaybeQuoted<T> {
    /// A value that is written as a number.
    fn from(value: T) -> Self {
        Self::bare(value)
    }
}

impl<T: PartialEq> PartialEq for MaybeQuoted<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for MaybeQuoted<T> {}

impl<T: PartialOrd> PartialOrd for MaybeQuoted<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for MaybeQuoted<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl<T: Hash> Hash for MaybeQuoted<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for MaybeQuoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_quoted {
            write!(f, "\"{:?}\"", self.value)
        } else {
            self.value.fmt(f)
        }
    }
}

impl<T: fmt::Display> fmt::Display for MaybeQuoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// Parses a string that contains only the digits of a value.
fn whole<T: Decode>(text: &str) -> Option<T> {
    // Refuses leading whitespace, which the reader would skip.
    if !text.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return None;
    }
    let mut reader = Reader::<Bare>::new(text);
    T::decode(&mut reader).filter(|_| reader.at == text.len())
}

impl<T: Decode> Decode for MaybeQuoted<T> {
    #[inline(never)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if !reader.has_quote() {
            return T::decode(reader).map(Self::bare);
        }
        match reader.string(whole) {
            Some(value) => Some(Self::quoted(value)),
            None => reader.fail("a number or a string of its digits"),
        }
    }

    fn encode(&self, out: &mut Vec<u8>) {
        if self.is_quoted {
            out.push(b'"');
            self.value.encode(out);
            out.push(b'"');
        } else {
            self.value.encode(out);
        }
    }
}

impl<T: Decode + Serialize> Serialize for MaybeQuoted<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_quoted {
            serializer.serialize_str(&json::encode(&self.value))
        } else {
            self.value.serialize(serializer)
        }
    }
}

impl<'de, T: Decode> Deserialize<'de> for MaybeQuoted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

/// The pattern of an integer in its shortest form.
#[cfg(feature = "schema")]
const INTEGER: &str = "^(0|-?[1-9][0-9]*)$";
/// The pattern of an integer that is read, which may be `-0`.
#[cfg(feature = "schema")]
const READ_INTEGER: &str = "^-?(0|[1-9][0-9]*)$";

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for MaybeQuoted<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("MaybeQuoted{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        let is_number = value.as_value().get("type").is_some_and(|name| name == "number");
        let pattern = match (is_number, generator.contract().is_serialize()) {
            (false, true) => INTEGER,
            (false, false) => READ_INTEGER,
            (true, true) => super::decimal::text::PATTERN,
            (true, false) => super::decimal::text::READ_PATTERN,
        };
        let mut value = value;
        if value.get("$ref").is_none() {
            value.insert("title".into(), "Bare".into());
        }
        let plain = if is_number {
            serde_json::json!({ "type": "number" })
        } else {
            serde_json::json!({ "type": "integer", "format": "int64" })
        };
        schemars::json_schema!({
            "anyOf": [value, { "title": "Quoted", "type": "string", "pattern": pattern }],
            (crate::schema::CODEGEN): { "anyOf": [{ "type": "string" }, plain] },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::MaybeQuoted;
    use crate::json::{self, encode};
    use crate::wire::Number;

    #[test]
    fn the_form_is_kept_and_the_value_is_compared() {
        for text in ["185", "\"185\"", "-7", "\"-7\""] {
            let value: MaybeQuoted<i64> = json::decode(text).unwrap();
            assert_eq!(
                (encode(&value), serde_json::to_string(&value).unwrap()),
                (text.into(), text.into())
            );
            assert_eq!(serde_json::from_str::<MaybeQuoted<i64>>(text).unwrap(), value);
        }
        assert_eq!(MaybeQuoted::bare(185), MaybeQuoted::quoted(185));
        let price: MaybeQuoted<Number> = json::decode("\"10000.50\"").unwrap();
        assert_eq!((encode(&price), price.get().scale()), ("\"10000.50\"".into(), 2));
    }

    #[test]
    fn strings_that_are_not_a_number_are_refused() {
        for text in [
            "\"\"",
            "\" 1\"",
            "\"1 \"",
            "\"01\"",
            "\"x\"",
            "\"1\\\"2\"",
            "null",
            "[1]",
            "\"null\"",
            "\"\\\"1\\\"\"",
        ] {
            assert!(json::decode::<MaybeQuoted<i64>>(text).is_err(), "{text}");
        }
    }
}
