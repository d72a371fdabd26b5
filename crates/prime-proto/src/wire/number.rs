//! Decimal numbers that the wire writes as JSON numbers.

#![expect(clippy::inline_always, reason = "the first step of every member that is a number")]

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::mark::{Marked, NUMBER};
use super::{Decimal, DecimalError, RawJson};
use crate::json::{self, Columns, Decode, Quotes, Reader};

/// A decimal number, exact to the digit, that the wire writes as a JSON number.
///
/// In every other respect it is a [`Decimal`]: it keeps digits and scale, so `0.50` is written as `0.50`; it compares by value, so
/// `0.50` equals `0.5`; a number with more digits than it holds is refused, never rounded. A number with an exponent is read, and
/// written without the exponent. A string is refused: a number that some venues send as a string is a
/// [`MaybeQuoted<Number>`](super::MaybeQuoted).
///
/// Evidence: every decimal of AlphaPoint is a JSON number with the digits of a .NET decimal, such as a captured price of
/// `86754.79`, a recorded quantity of `0.0000000000000000000000000000`, and `79228162514264337593543950335` for the price of an
/// empty side of the book. Numbers that passed through JavaScript may have an exponent (`1e-8`).
///
/// ```
/// use prime_proto::wire::Number;
///
/// let quantity: Number = prime_proto::json::decode("0.50")?;
/// assert_eq!(quantity, "0.5".parse()?);
/// assert_eq!(serde_json::to_string(&quantity)?, "0.50");
/// assert_eq!(quantity.value() * rust_decimal::Decimal::TWO, rust_decimal::Decimal::ONE);
///
/// let tick: Number = prime_proto::json::decode("1E-05")?;
/// assert_eq!(tick.to_string(), "0.00001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

impl Number {
    /// Zero without a digit after the point.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The value, for calculations.
    #[must_use]
    pub const fn value(self) -> rust_decimal::Decimal {
        self.0.value()
    }

    /// Number of digits after the point, 0 to 28.
    #[must_use]
    pub const fn scale(self) -> u32 {
        self.0.scale()
    }

    /// Whether the number is zero, of any scale.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The price of a side of a book; `None` if the number is 0 or the largest number of the server, which stand for an empty side.
    #[must_use]
    pub fn side_price(self) -> Option<Self> {
        (!self.is_zero() && !self.is_empty_side()).then_some(self)
    }

    /// Whether this is the largest number of the server, which orders have as the price of an empty side of the book:
    /// `79228162514264337593543950335`, or `9223372036.854775807` in 2017. Level 1 and candles have 0 instead: see
    /// [`side_price`](Self::side_price).
    ///
    /// ```
    /// use prime_proto::wire::Number;
    ///
    /// let ask: Number = "79228162514264337593543950335".parse()?;
    /// assert!(ask.is_empty_side());
    /// assert_eq!(ask.side_price(), None);
    /// # Ok::<(), prime_proto::wire::DecimalError>(())
    /// ```
    #[must_use]
    pub fn is_empty_side(self) -> bool {
        /// The largest signed 64-bit integer, with nine digits after the point.
        const LARGEST_OF_2017: rust_decimal::Decimal =
            rust_decimal::Decimal::from_parts(u32::MAX, u32::MAX >> 1, 0, false, 9);
        let value = self.value();
        value == rust_decimal::Decimal::MAX || value == LARGEST_OF_2017
    }

    /// Whether the number is negative.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0.is_negative()
    }
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Self {
        Self(decimal)
    }
}

impl From<Number> for Decimal {
    fn from(number: Number) -> Self {
        number.0
    }
}

impl From<rust_decimal::Decimal> for Number {
    fn from(value: rust_decimal::Decimal) -> Self {
        Self(value.into())
    }
}

impl From<Number> for rust_decimal::Decimal {
    fn from(number: Number) -> Self {
        number.value()
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(number.into())
    }
}

impl FromStr for Number {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        text.parse().map(Self)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Decode for Number {
    #[inline(always)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        // Many numbers are one digit.
        match reader.digit() {
            Some(digit) => Some(i64::from(digit).into()),
            None => Decimal::decode_number(reader).map(Self),
        }
    }

    #[inline(always)]
    fn in_column(columns: &mut Columns<'_>) -> Option<Self> {
        columns.number().map(|number| Self(Decimal::of(number, false)))
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode_number(out);
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Marked(NUMBER, &RawJson::number(*self)).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

#[cfg(test)]
mod tests {
    use super::Number;
    use crate::json::quotes::Bare;
    use crate::json::{Decode as _, Reader, encode};

    /// Reads a number at the end of the text, and the same number before further text.
    fn read(text: &str) -> Option<Number> {
        let long = format!("{text},\"Quantity\":46817.27965000");
        let [alone, followed] = [text, &long].map(|whole| {
            let mut reader = Reader::<Bare>::new(whole);
            Number::decode(&mut reader).filter(|_| reader.at == text.len())
        });
        assert_eq!(alone, followed, "{text}");
        assert_eq!(alone, serde_json::from_str(text).ok(), "{text}");
        alone
    }

    #[test]
    fn numbers_are_written_with_the_digits_that_were_read() {
        for text in [
            "0",
            "-0",
            "0.50",
            "-12.5",
            "1234567",
            "1234567.12345678",
            "12345678.123456789",
            "0.0000000000000000000000000000",
            "79228162514264337593543950335",
            "-7.9228162514264337593543950335",
            "1.3637177321149706433874837977",
        ] {
            let number = read(text).unwrap();
            assert_eq!(
                (encode(&number), serde_json::to_string(&number).unwrap()),
                (text.into(), text.into())
            );
        }
    }

    #[test]
    fn the_price_of_an_empty_side_is_none() {
        for (text, is_empty_side, has_price) in [
            ("79228162514264337593543950335", true, false),
            ("9223372036.854775807", true, false),
            ("9223372036.8547758070", true, false),
            ("0.00", false, false),
            ("79228162514264337593543950334", false, true),
            ("-79228162514264337593543950335", false, true),
            ("9223372036.854775806", false, true),
            ("31000.50", false, true),
        ] {
            let number = read(text).unwrap();
            assert_eq!(
                (number.is_empty_side(), number.side_price().is_some()),
                (is_empty_side, has_price),
                "{text}"
            );
        }
    }

    #[test]
    fn exponents_are_read_and_applied() {
        for (text, plain) in [
            ("1e-8", "0.00000001"),
            ("1E-05", "0.00001"),
            ("1.5e3", "1500"),
            ("2e0", "2"),
        ] {
            assert_eq!(encode(&read(text).unwrap()), plain);
        }
    }

    #[test]
    fn text_that_is_not_a_number_is_refused() {
        for text in [
            "\"1\"",
            "1.",
            ".5",
            "01",
            "+1",
            "-",
            "1e",
            "1e999",
            "79228162514264337593543950336",
            "null",
            "x",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let error = crate::json::decode::<Number>("\"0.50\"").unwrap_err();
        assert!(error.to_string().contains("expected a number"), "{error}");
    }
}
