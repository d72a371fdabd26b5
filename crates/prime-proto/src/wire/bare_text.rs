//! Strings that may lack their quotes.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::{RawJson, Text};
use crate::json::{self, Decode, Quotes, Reader};

/// A string that may lack its quotes, which is not valid JSON. It is written in the form in which it was read.
///
/// Without quotes, only words of ASCII letters, digits, `.`, `_`, `-` and `/` are read, and only if they are not JSON values
/// themselves (`null`, `12`). Equality and hash compare only the string.
///
/// Evidence: the client of one venue includes a recording of 2025 in which the symbols of `GetLevel1SummaryMin` have no quotes, and
/// adds the quotes; another venue's documentation shows quotes.
///
/// ```
/// use prime_proto::alphapoint::Call as _;
/// use prime_proto::alphapoint::market::GetLevel1SummaryMin;
///
/// let text = "[[12,LTCEUR,61.45,0,0,0]]";
/// let reply = GetLevel1SummaryMin::decode_reply(text)?;
/// assert_eq!(GetLevel1SummaryMin::encode_reply(&reply), text);
/// assert_eq!(reply.into_result()?[0].symbol, "LTCEUR");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct BareText {
    text: Text,
    is_bare: bool,
}

impl BareText {
    /// The string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the string has no quotes on the wire.
    #[must_use]
    pub const fn is_bare(&self) -> bool {
        self.is_bare
    }
}

impl From<&str> for BareText {
    /// Creates a string that is written in quotes.
    fn from(text: &str) -> Self {
        Self {
            text: text.into(),
            is_bare: false,
        }
    }
}

impl Deref for BareText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq for BareText {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for BareText {}

impl PartialEq<str> for BareText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for BareText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Hash for BareText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Debug for BareText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_bare {
            f.write_str(&self.text)
        } else {
            self.text.fmt(f)
        }
    }
}

impl fmt::Display for BareText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// The word at the beginning of `text`; `None` if there is none or it is a JSON value.
fn word(text: &str) -> Option<&str> {
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/');
    let length = text.bytes().take_while(|byte| is_of_word(byte)).count();
    let word = text.get(..length)?;
    let is_json = || word.parse::<RawJson>().is_ok();
    (word.bytes().any(|byte| byte.is_ascii_alphabetic()) && !is_json()).then_some(word)
}

impl Decode for BareText {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if let Some(text) = reader.string(|text| Some(text.into())) {
            return Some(Self { text, is_bare: false });
        }
        let Some(word) = word(reader.rest()) else {
            return reader.fail("a string");
        };
        reader.at += word.len();
        Some(Self {
            text: word.into(),
            is_bare: true,
        })
    }

    fn encode(&self, out: &mut Vec<u8>) {
        if self.is_bare {
            out.extend_from_slice(self.text.as_bytes());
        } else {
            self.text.encode(out);
        }
    }
}

impl Serialize for BareText {
    /// Writes a quoted string: serde cannot express the other form.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for BareText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for BareText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BareText".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

#[cfg(test)]
mod tests {
    use super::BareText;
    use crate::json::{self, encode};

    #[test]
    fn the_form_is_kept_and_the_string_is_compared() {
        for (text, meaning, is_bare) in [
            ("LTCEUR", "LTCEUR", true),
            ("LTC/EUR", "LTC/EUR", true),
            ("1INCH_EUR", "1INCH_EUR", true),
            ("\"LTCEUR\"", "LTCEUR", false),
            ("\"\"", "", false),
            (r#""LTC \"EUR\"""#, "LTC \"EUR\"", false),
        ] {
            let symbol: BareText = json::decode(text).unwrap();
            assert_eq!((symbol.as_str(), symbol.is_bare()), (meaning, is_bare), "{text}");
            assert_eq!(
                (symbol.clone(), encode(&symbol)),
                (BareText::from(meaning), text.into())
            );
        }
    }

    #[test]
    fn words_end_at_the_next_token_of_a_row() {
        let symbols: Vec<BareText> = json::decode("[ LTCEUR ,\"A\",XRPEUR ]").unwrap();
        assert_eq!(symbols, ["LTCEUR", "A", "XRPEUR"]);
        assert_eq!(encode(&symbols), "[LTCEUR,\"A\",XRPEUR]");
    }

    #[test]
    fn other_json_values_and_text_that_is_not_a_word_are_refused() {
        for text in [
            "null",
            "true",
            "12",
            "1e5",
            "-",
            "",
            "LTC EUR",
            "LTC\"EUR\"",
            "å",
            "{}",
            "[LTC",
        ] {
            assert!(json::decode::<BareText>(text).is_err(), "{text}");
        }
    }
}
