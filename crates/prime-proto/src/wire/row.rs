//! Records that are arrays.

use std::fmt;

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::RawJson;
use super::mark::{Marked, UNKNOWN_MEMBER};
use crate::json::Decode;
use crate::json::write::close;

/// A record that is an array on the wire: its fields are columns, identified by position.
///
/// `#[derive(Row)]` implements it together with `Decode`, serde's traits and, with the feature `schema`, `JsonSchema`.
/// The fields are the columns in wire order. In errors and schemas, a column has the name of its field in `PascalCase`, or the name
/// in `#[row(name = "MDUpdateId")]`. Columns of type `Option` may be null, or missing at the end of the row, where null
/// counts as missing and is not written. The last field has the attribute `#[row(rest)]` and the type [`Rest`], and keeps columns
/// newer than the type.
///
/// Every public field has a setter of the same name. `#[row(parts)]` on the struct generates a constructor `new`, which takes a
/// struct of the required columns, named after the row with the suffix `Parts`.
///
/// ```
/// use prime_proto::wire::{Number, Rest, Row};
///
/// /// A price and the quantity at this price.
/// #[derive(Clone, Debug, PartialEq, Row)]
/// struct Level {
///     price: Number,
///     quantity: Number,
///     /// Absent before release 3.
///     orders: Option<i64>,
///     #[row(rest)]
///     rest: Rest,
/// }
///
/// assert_eq!(Level::COLUMNS, ["Price", "Quantity", "Orders"]);
/// let levels: Vec<Level> = prime_proto::json::decode(r#"[[22.930,1],[22.91,0.50,2,"new"]]"#)?;
/// assert_eq!(levels[0].orders, None);
/// assert_eq!(levels[1].rest.get(0).unwrap().as_json(), "\"new\"");
/// assert_eq!(serde_json::to_string(&levels).unwrap(), r#"[[22.930,1],[22.91,0.50,2,"new"]]"#);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub trait Row: Decode {
    /// Names of the columns in their order.
    const COLUMNS: &'static [&'static str];
    /// Number of required columns.
    const REQUIRED: usize;

    /// The columns newer than the type.
    fn rest(&self) -> &Rest;
}

/// The columns of a row that this crate does not know, in order.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Rest(Option<Box<Columns>>);

/// Unknown columns, at least one, so that derived equality holds. Boxed, since most rows have none.
#[derive(Clone, PartialEq, Eq)]
struct Columns(Vec<RawJson>);

impl Rest {
    /// Creates a value without columns.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether there are no unknown columns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Number of unknown columns.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns().len()
    }

    #[inline]
    fn columns(&self) -> &[RawJson] {
        self.0.as_ref().map_or(&[], |columns| &columns.0)
    }

    /// An unknown column; index 0 is the first unknown one.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&RawJson> {
        self.columns().get(index)
    }

    /// The unknown columns in order.
    pub fn iter(&self) -> impl Iterator<Item = &RawJson> {
        self.columns().iter()
    }
}

impl FromIterator<RawJson> for Rest {
    fn from_iter<I: IntoIterator<Item = RawJson>>(columns: I) -> Self {
        let columns: Vec<_> = columns.into_iter().collect();
        Self((!columns.is_empty()).then(|| Box::new(Columns(columns))))
    }
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.columns()).finish()
    }
}

/// Completes a row that begins at `start`: its columns up to the last present one are already written, each after a comma.
#[inline]
pub fn write_row(start: usize, rest: &Rest, out: &mut Vec<u8>) {
    for column in rest.columns() {
        out.push(b',');
        column.encode(out);
    }
    close(start, *b"[]", out);
}

/// Writes the unknown columns to a serde serializer.
///
/// # Errors
/// If the serializer refuses a column.
pub fn serialize_rest<S: SerializeSeq>(rest: &Rest, seq: &mut S) -> Result<(), S::Error> {
    rest.columns()
        .iter()
        .try_for_each(|column| seq.serialize_element(&Marked(UNKNOWN_MEMBER, column)))
}

/// Writes a row to a serde serializer.
///
/// # Errors
/// If the serializer refuses a column.
pub fn serialize_row<S: Serializer>(
    serializer: S,
    columns: impl FnOnce(&mut S::SerializeSeq) -> Result<(), S::Error>,
) -> Result<S::Ok, S::Error> {
    let mut seq = serializer.serialize_seq(None)?;
    columns(&mut seq)?;
    seq.end()
}

/// Writes a column to a serde serializer.
///
/// # Errors
/// If the serializer refuses the column.
pub fn serialize_column<T: Serialize, S: SerializeSeq>(column: &T, seq: &mut S) -> Result<(), S::Error> {
    seq.serialize_element(column)
}

/// The schema of a row, from its columns.
#[cfg(feature = "schema")]
#[must_use]
pub fn row_schema(description: &str, required: usize, columns: &[schemars::Schema]) -> schemars::Schema {
    schemars::json_schema!({
        "description": description,
        "type": "array",
        "prefixItems": columns,
        "minItems": required,
    })
}

/// The schema of a row, from the description by the derive macro: `prefixItems`, followed by any columns.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! __row_schema {
    (impl [$($generics:tt)*] for [$($name:tt)*] [$($bounds:tt)*] {
        $text:literal, $description:literal, $required:literal, [$({ $ty:ty, $column:literal, $meaning:literal })*]
    }) => {
        impl $($generics)* $crate::__private::schemars::JsonSchema for $($name)* $($bounds)* {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                $text.into()
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                let columns = [$({
                    let mut schema = generator.subschema_for::<$ty>();
                    schema.insert("title".into(), $column.into());
                    schema.insert("description".into(), $meaning.into());
                    schema
                }),*];
                $crate::__private::row_schema($description, $required, &columns)
            }
        }
    };
}

/// Expands to nothing without the feature `schema`.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __row_schema {
    ($($tokens:tt)*) => {};
}

#[cfg(test)]
mod tests {
    use crate::alphapoint::Frame;
    use crate::json::{self, Decode as _, encode};
    use crate::wire::{Number, RawJson, Rest, Row};

    #[derive(Clone, Debug, PartialEq, Row)]
    struct Candle {
        end: i64,
        #[row(name = "high")]
        high: Number,
        begin: Option<i64>,
        flag: Option<bool>,
        #[row(rest)]
        rest: Rest,
    }

    fn candle(begin: Option<i64>, flag: Option<bool>, rest: &[&str]) -> Candle {
        let rest = rest.iter().map(|column| column.parse::<RawJson>().unwrap()).collect();
        let (end, high) = (7, "0.50".parse().unwrap());
        Candle {
            end,
            high,
            begin,
            flag,
            rest,
        }
    }

    #[test]
    fn columns_are_identified_by_position_and_newer_ones_are_kept() {
        assert_eq!(
            (Candle::COLUMNS, Candle::REQUIRED),
            (&["End", "high", "Begin", "Flag"][..], 2)
        );
        for (text, expected) in [
            ("[7,0.50]", candle(None, None, &[])),
            ("[7,0.50,8]", candle(Some(8), None, &[])),
            ("[7,0.50,8,true]", candle(Some(8), Some(true), &[])),
            ("[7,0.50,null,true]", candle(None, Some(true), &[])),
            (
                r#"[7,0.50,8,true,{"a":1},"b"]"#,
                candle(Some(8), Some(true), &[r#"{"a":1}"#, "\"b\""]),
            ),
            ("[7,0.50,null,null,9]", candle(None, None, &["9"])),
        ] {
            let row: Candle = json::decode(text).unwrap();
            assert_eq!(row, expected, "{text}");
            assert_eq!(
                (encode(&row), serde_json::to_string(&row).unwrap()),
                (text.into(), text.into())
            );
            let pretty = text.replace(',', "\n , ").replace(['['], "[ ").replace(']', "\t]");
            assert_eq!(json::decode::<Candle>(&pretty).unwrap(), expected, "{pretty}");
            // Inside a string, as in a frame.
            let frame = Frame::new(crate::alphapoint::MessageType::EVENT, 2, "X", text.into()).encode();
            let frame = Frame::decode(&frame).unwrap();
            if let Some(mut reader) = frame.o.reader(&crate::Limits::DEFAULT) {
                assert_eq!(Candle::decode(&mut reader), Some(expected), "{text}");
            }
        }
    }

    /// The rows of a text, which are the same, or refused as well, with whitespace in them.
    fn rows(text: &str) -> Option<Vec<Candle>> {
        let rows = json::decode(text).ok();
        assert_eq!(rows, json::decode(&text.replace(',', ", ")).ok(), "{text}");
        rows
    }

    #[test]
    fn numbers_of_every_length_are_read() {
        let digits = "98765432109876543210987654321098";
        for whole in 1..=30 {
            for fraction in 0..=30 {
                let point = if fraction > 0 { "." } else { "" };
                let number = format!("{}{point}{}", &digits[..whole], &digits[..fraction]);
                // The second row ends with the text, or is followed by another, and is beyond the first sixty-four bytes.
                for text in [
                    format!("[[7,{number},{}]]", &digits[..whole]),
                    format!("[[7,{number}],[7,{number},8,true,{number},{number}],[7,0.50]]"),
                ] {
                    for row in rows(&text).unwrap_or_default().iter().take(2) {
                        assert_eq!(row.high.to_string(), number, "{text}");
                    }
                    let fits = number.parse::<Number>().is_ok() && (whole < 19 || text.contains(",8,"));
                    assert_eq!(rows(&text).is_some(), fits, "{text}");
                }
            }
        }
    }

    #[test]
    fn numbers_in_other_forms_are_read_or_refused_as_elsewhere() {
        for number in [
            "0",
            "00",
            "07",
            "0.5",
            "00.5",
            "07.5",
            ".5",
            "5.",
            ".",
            "",
            "1.2.3",
            "1..2",
            "-1",
            "-0.5",
            "-",
            "+1",
            "1e5",
            "1E-5",
            "1.5e5",
            "1e",
            "1/2",
            "1:",
            "12345678:",
            "0x10",
            "null",
            "true",
            "\"1\"",
            "[1]",
            "{}",
            "1 2",
            "1\u{661}",
        ] {
            let text = format!("[[7,{number}],[7,{number},8],[{number},0.50]]");
            let expected: Option<Number> = json::decode(number).ok();
            let found = rows(&format!("[[7,{number}],[7,{number},8]]"));
            assert_eq!(found.is_some(), expected.is_some(), "{text}");
            assert!(
                found.unwrap_or_default().iter().all(|row| Some(row.high) == expected),
                "{text}"
            );
            let integer: Option<i64> = json::decode(number).ok();
            let found = rows(&format!("[[{number},0.50]]"));
            assert_eq!(found.map(|rows| rows[0].end), integer, "{text}");
        }
    }

    #[test]
    fn a_value_is_read_from_any_part_of_a_long_row() {
        for length in 0..80 {
            // The rest is skipped by the slow path, the numbers after it are read by both.
            let before = "1".repeat(length % 15 + 1);
            let text = format!(
                "[[{before},0.{}],[{before},1.5,{before}]]",
                "0".repeat(length.min(27) + 1)
            );
            let rows = rows(&text).unwrap();
            assert_eq!(json::encode(&rows), text);
        }
    }

    #[test]
    fn other_values_are_refused() {
        for text in [
            "[]",
            "[7]",
            "[7,]",
            "[7,0.50,]",
            "[7,0.50",
            "[,7,0.50]",
            "[7,\"0.50\"]",
            "{}",
            "null",
            "[7,0.50,8,1]",
        ] {
            assert!(json::decode::<Candle>(text).is_err(), "{text}");
        }
    }
}
