//! Decimal numbers exact to the digit.

mod packed;
mod short;
pub(super) mod text;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use self::packed::Packed;
use crate::json::{self, Decode, Quotes, Reader};
use crate::scan::{PlainNumber, plain_number};

/// A decimal number, exact to the digit, that keeps its scale: the number of digits after the point.
///
/// The wire writes it as a string; [`Number`](super::Number) is one that the wire writes as a JSON number.
///
/// Reads strings such as `46817.27965000`, `0` or `-1928479.77953598`, and JSON numbers by their digits, never through a float.
/// Writes a string with the same digits, so a string is written as it was read. Order, equality and hash compare only the value:
/// `1.50` equals `1.5`.
///
/// Evidence: every decimal of the Kraken Prime manual is a string, each with its own scale. JSON numbers do not occur; they are
/// read because they are unambiguous, and written as strings.
///
/// ```
/// use prime_proto::wire::Decimal;
///
/// let price: Decimal = "46817.27965000".parse()?;
/// assert_eq!(price.to_string(), "46817.27965000");
/// assert_eq!(price.value() * rust_decimal::Decimal::TWO, "93634.5593".parse::<Decimal>()?.value());
///
/// let number: Decimal = prime_proto::json::decode("0.00200").unwrap();
/// assert_eq!(number.to_string(), "0.00200");
/// # Ok::<(), prime_proto::wire::DecimalError>(())
/// ```
///
/// # Errors
/// At most 28 digits after the point, and at most 2^96 - 1 (29 digits) without the point: other numbers are refused, never
/// rounded. An exponent is read (`1e-8`) and written in plain notation (`0.00000001`). Refused is what is not a number of JSON:
/// `+1`, `007`, `.5`, `5.`, whitespace, an empty string.
///
/// A decimal is two words that are copied, so it cannot keep the text of a longer number. A record with one is refused;
/// [`ServerMessage::salvage`](crate::kraken::ServerMessage::salvage) returns the other records, and this one as text.
#[derive(Clone, Copy)]
pub struct Decimal(Packed);

/// The error for a string that is not a [`Decimal`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecimalError {
    /// The string is not a number.
    #[error("found the string {text:?}, expected {FORM}")]
    #[non_exhaustive]
    Form {
        /// The string, or its beginning.
        text: String,
    },
    /// The number has more digits than a [`Decimal`] holds.
    #[error("found the string {text:?}, expected {RANGE}")]
    #[non_exhaustive]
    Digits {
        /// The string, or its beginning.
        text: String,
    },
}

const FORM: &str = "a decimal such as `-12.50`";
const RANGE: &str = "a decimal with at most 28 digits after the point and at most 2^96 - 1 without the point";

/// Why a string is not a decimal.
#[derive(Clone, Copy)]
pub(super) enum Fault {
    Form,
    Digits,
}

impl Decimal {
    /// Zero without a digit after the point.
    pub const ZERO: Self = Self(Packed::short(0, false, 0));

    /// The value, for calculations.
    #[must_use]
    pub const fn value(self) -> rust_decimal::Decimal {
        let [low, middle, high] = self.0.words();
        rust_decimal::Decimal::from_parts(low, middle, high, self.0.has_minus(), self.scale())
    }

    /// Number of digits after the point, 0 to 28.
    #[must_use]
    pub const fn scale(self) -> u32 {
        self.0.scale() as u32
    }

    /// Whether the number is zero, of any scale.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0.digits() == 0
    }

    /// Whether the number is negative.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0.has_minus() && !self.is_zero()
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<rust_decimal::Decimal> for Decimal {
    fn from(value: rust_decimal::Decimal) -> Self {
        let [scale, ..] = value.scale().to_le_bytes();
        Self(Packed::new(
            value.mantissa().unsigned_abs(),
            value.is_sign_negative(),
            scale,
        ))
    }
}

impl From<Decimal> for rust_decimal::Decimal {
    fn from(decimal: Decimal) -> Self {
        decimal.value()
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self(Packed::short(number.unsigned_abs(), number < 0, 0))
    }
}

impl From<i32> for Decimal {
    fn from(number: i32) -> Self {
        i64::from(number).into()
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        text::read(text).map_err(|fault| {
            let text = text::shown(text);
            match fault {
                Fault::Form => DecimalError::Form { text },
                Fault::Digits => DecimalError::Digits { text },
            }
        })
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.value() == other.value()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value().cmp(&other.value())
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value().hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(text::write(&mut [0; text::LONGEST], *self))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text::write(&mut [0; text::LONGEST], *self))
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decimal {
    #[inline(never)]
    fn decode_long<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.at;
        let mut fault = Fault::Form;
        let read = |text: &str| text::read(text).map_err(|found| fault = found).ok();
        let decimal = if reader.has_quote() {
            reader.string(read)
        } else {
            reader.number_text().and_then(read)
        };
        if decimal.is_none() {
            reader.at = start;
            return reader.fail_showing(match fault {
                Fault::Form => FORM,
                Fault::Digits => RANGE,
            });
        }
        decimal
    }
}

impl Decimal {
    /// A number as it was read, after a minus sign or not.
    #[inline]
    pub(super) const fn of(number: PlainNumber, has_minus: bool) -> Self {
        let [scale, ..] = number.scale.to_le_bytes();
        Self(Packed::short(number.digits, has_minus, scale))
    }
}

impl Decimal {
    /// Reads a JSON number.
    // Not inlined: one function, shared by all members that are numbers.
    #[inline(never)]
    pub(super) fn decode_number<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let has_minus = reader.byte() == Some(b'-');
        match plain_number(reader.bytes(), reader.at + usize::from(has_minus)) {
            Some((end, number)) => {
                reader.at = end;
                Some(Self::of(number, has_minus))
            }
            None => Self::decode_long_number(reader),
        }
    }

    #[inline(never)]
    fn decode_long_number<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let expected = match text::read_number(reader.bytes(), reader.at) {
            Some((end, Some(decimal))) => {
                reader.at = end;
                return Some(decimal);
            }
            Some((_, None)) => RANGE,
            None => "a number",
        };
        reader.fail(expected)
    }

    /// Appends a JSON number.
    #[inline]
    pub(super) fn encode_number(self, out: &mut Vec<u8>) {
        // Many numbers are one digit.
        if let Some(digit) = self.0.one_digit() {
            out.push(b'0' + digit);
            return;
        }
        text::pieces(self, |piece| out.extend_from_slice(piece.as_bytes()));
    }
}

impl Decode for Decimal {
    // Not inlined: one function, shared by all members that are decimals.
    #[inline(never)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match Q::bare(reader).and_then(short::read) {
            Some(short) => Some(Self(short)),
            None => Self::decode_long(reader),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        text::pieces(*self, |piece| out.extend_from_slice(piece.as_bytes()));
        out.push(b'"');
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_serialize() {
            return schemars::json_schema!({
                "description": "A decimal number in plain notation, exact to the digit: a string, since a JSON number may lose digits.",
                "type": "string",
                "pattern": text::PATTERN,
            });
        }
        schemars::json_schema!({
            "description": "A decimal number, exact to the digit.",
            "anyOf": [
                {
                    "title": "Text",
                    "description": "Plain notation, with as many digits after the point as were read, or with an exponent.",
                    "type": "string",
                    "pattern": text::READ_PATTERN,
                },
                {
                    "title": "Number",
                    "description": "The same value as a JSON number.",
                    "type": "number",
                }
            ]
        })
    }
}
