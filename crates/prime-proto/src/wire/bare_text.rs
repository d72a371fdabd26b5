//! Strings that one venue sends without quotes.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::{RawJson, Text};
use crate::json::{self, Decode, Quotes, Reader};

/// A string that also comes without quotes, which is not JSON. It is written in the form in which it came.
///
/// Without quotes only words are read: ASCII letters, digits, `.`, `_`, `-` and `/`, if they are not JSON by themselves (`null`, `12`).
/// Order, equality and hash look at the string alone.
///
/// Evidence: one venue's client keeps a recording of 2025 in which the symbols of `GetLevel1SummaryMin` have no quotes, and repairs it;
/// another venue's documentation prints quotes.
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

    /// Whether it has no quotes on the wire.
    #[must_use]
    pub const fn is_bare(&self) -> bool {
        self.is_bare
    }
}

impl From<&str> for BareText {
    /// Written in quotes.
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

/// The word at the beginning of a text, if it is not JSON.
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
    /// As a string: serde has no words for the other form.
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
    fn the_form_that_came_is_kept_and_the_string_counts() {
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
    fn words_end_where_a_row_goes_on() {
        let symbols: Vec<BareText> = json::decode("[ LTCEUR ,\"A\",XRPEUR ]").unwrap();
        assert_eq!(symbols, ["LTCEUR", "A", "XRPEUR"]);
        assert_eq!(encode(&symbols), "[LTCEUR,\"A\",XRPEUR]");
    }

    #[test]
    fn what_is_other_json_or_no_word_is_refused() {
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
