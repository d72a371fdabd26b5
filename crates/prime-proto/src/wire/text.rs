//! Short text.

use std::fmt;
use std::ops::Deref;

use compact_str::CompactString;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::json::direct::{Direct, with_text as with_text_directly};
use crate::json::quotes::Quotes;
use crate::json::reader::Reader;
use crate::json::write::write_text;

/// A text as it came; up to 24 bytes are stored without an allocation.
///
/// ```
/// use prime_proto::wire::Text;
///
/// let name = Text::from("BTC-USD");
/// assert_eq!(name, "BTC-USD");
/// assert_eq!(name.split('-').next(), Some("BTC"));
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(CompactString);

impl Text {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    #[inline]
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.into()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&*self.0, f)
    }
}

impl Serialize for Text {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        with_text(deserializer, "a text", |text| Some(text.into()))
    }
}

/// Reads a text through `read`, which may refuse it.
///
/// # Errors
/// Where it is another value, or is refused.
#[inline]
pub fn with_text<'de, D, T, F>(deserializer: D, expected: &'static str, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(&str) -> Option<T>,
{
    struct TextVisitor<F>(F, &'static str);

    impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for TextVisitor<F> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.1)
        }

        #[inline]
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            let expected = self.1;
            (self.0)(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &expected))
        }
    }

    deserializer.deserialize_str(TextVisitor(read, expected))
}

impl Direct for Text {
    // A function of its own, shared by all members that are texts.
    #[inline(never)]
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        with_text_directly(reader, |text| Some(text.into()))
    }

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}
