//! Instants of systems whose integers are milliseconds.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use chrono::{DateTime, Datelike, Utc};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::instant::Instant;
use super::iso::{self, Iso, Zone};
use super::{OutOfRange, Timestamp, integer};
use crate::json::write::write_text;
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::mark::{Marked, OTHER_FORM};

/// An instant in UTC of a system whose integers are POSIX milliseconds and whose year 1 means "not set".
///
/// Reads ISO 8601 strings with 0 to 9 fraction digits and `Z`, `+00:00` or no zone, integer milliseconds since 1970, and the same
/// digits as a string. It is written in the form in which it was read. Order, equality and hash compare only the instant.
///
/// Evidence, all AlphaPoint: ISO 8601 strings with whole seconds (recordings of 2.x servers), with milliseconds (4.x), without
/// zone (examples of the 3.5 manual); the table of *GetUserInfo* says "long integer"; POSIX milliseconds as integers and as strings
/// in captured market data; `0001-01-01T00:00:00Z` for times that were never set, in recordings of both generations.
///
/// ```
/// use prime_proto::wire::TimestampMillis;
///
/// let created: TimestampMillis = prime_proto::json::decode("\"2022-01-28T05:25:42.488Z\"")?;
/// let number: TimestampMillis = prime_proto::json::decode("1643347542488")?;
/// assert_eq!(created, number);
/// assert_eq!(serde_json::to_string(&number).unwrap(), "1643347542488");
///
/// let never: TimestampMillis = prime_proto::json::decode("\"0001-01-01T00:00:00\"")?;
/// assert!(!never.is_set());
/// assert_eq!(serde_json::to_string(&never).unwrap(), "\"0001-01-01T00:00:00\"");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct TimestampMillis {
    instant: Instant,
    form: Form,
}

/// The form in which the time was read and is written.
#[derive(Clone, Copy)]
enum Form {
    Iso { digits: u8, zone: Zone },
    Integer,
    IntegerText,
}

impl TimestampMillis {
    /// The instant this many milliseconds after 1970-01-01T00:00:00Z, written as an integer.
    ///
    /// # Errors
    /// If the instant is before the year 0000 or after the year 9999.
    pub fn from_milliseconds(milliseconds: i64) -> Result<Self, OutOfRange> {
        Self::from_integer(milliseconds, Form::Integer).ok_or(OutOfRange)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; fractions of a millisecond are cut off.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        self.instant().timestamp_millis()
    }

    /// The instant as a type of chrono, also for a time that is not set.
    #[must_use]
    pub fn instant(self) -> DateTime<Utc> {
        self.instant.to_chrono()
    }

    /// Whether a time is set: the year 1 means "not set".
    #[must_use]
    pub fn is_set(self) -> bool {
        self.instant().year() != 1
    }

    fn from_integer(milliseconds: i64, form: Form) -> Option<Self> {
        let instant = DateTime::from_timestamp_millis(milliseconds)?;
        let four_digits = (0..=9999).contains(&instant.year());
        four_digits.then(|| Self {
            instant: instant.into(),
            form,
        })
    }

    fn read(text: &str) -> Option<Self> {
        match iso::read(text) {
            Some(iso) => Some(iso.into()),
            None => Self::from_integer(integer(text)?, Form::IntegerText),
        }
    }
}

impl From<Iso> for TimestampMillis {
    fn from(Iso { instant, digits, zone }: Iso) -> Self {
        let form = Form::Iso { digits, zone };
        Self { instant, form }
    }
}

/// Written as an ISO 8601 string with `Z` and the same fraction digits.
impl From<Timestamp> for TimestampMillis {
    fn from(timestamp: Timestamp) -> Self {
        let form = Form::Iso {
            digits: timestamp.fraction_digits(),
            zone: Zone::Z,
        };
        Self {
            instant: timestamp.parts(),
            form,
        }
    }
}

impl FromStr for TimestampMillis {
    type Err = OutOfRange;

    fn from_str(text: &str) -> Result<Self, OutOfRange> {
        Self::read(text).ok_or(OutOfRange)
    }
}

impl PartialEq for TimestampMillis {
    fn eq(&self, other: &Self) -> bool {
        self.instant == other.instant
    }
}

impl Eq for TimestampMillis {}

impl PartialOrd for TimestampMillis {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TimestampMillis {
    fn cmp(&self, other: &Self) -> Ordering {
        self.instant.cmp(&other.instant)
    }
}

impl Hash for TimestampMillis {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.instant.hash(state);
    }
}

impl fmt::Display for TimestampMillis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.form {
            Form::Iso { digits, zone } => {
                let mut buffer = [0; iso::LONGEST];
                f.write_str(iso::write(&mut buffer, self.instant, digits, zone.text()))
            }
            Form::Integer | Form::IntegerText => write!(f, "{}", self.milliseconds()),
        }
    }
}

impl fmt::Debug for TimestampMillis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for TimestampMillis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.form {
            Form::Iso { digits, zone } => {
                let mut buffer = [0; iso::LONGEST];
                let text = iso::write(&mut buffer, self.instant, digits, zone.text());
                match zone {
                    Zone::Z => serializer.serialize_str(text),
                    Zone::Offset | Zone::None => Marked(OTHER_FORM, text).serialize(serializer),
                }
            }
            Form::Integer => serializer.serialize_i64(self.milliseconds()),
            Form::IntegerText => Marked(OTHER_FORM, &self.milliseconds().to_string()).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for TimestampMillis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for TimestampMillis {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.at;
        let text = reader.bytes().get(start..).unwrap_or_default();
        let time = match iso::read_quoted::<Q>(text) {
            Some((length, iso)) => {
                reader.at += length;
                return Some(iso.into());
            }
            None if reader.has_quote() => reader.string(Self::read),
            None => reader
                .signed_integer()
                .and_then(|milliseconds| Self::from_milliseconds(milliseconds).ok()),
        };
        if time.is_none() {
            reader.at = start;
            return reader.fail_showing("an ISO 8601 time or milliseconds since 1970");
        }
        time
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        match self.form {
            Form::Iso { digits, zone } => {
                out.push(b'"');
                iso::append(out, self.instant, digits, zone.text());
                out.push(b'"');
            }
            Form::Integer => self.milliseconds().encode(out),
            Form::IntegerText => write_text(&self.milliseconds().to_string(), out),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TimestampMillis {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimestampMillis".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        use crate::schema::at_most;

        schemars::json_schema!({
            "description": "An instant in UTC; the year 1 means that it is not set.",
            "anyOf": [
                {
                    "title": "Iso8601",
                    "description": "ISO 8601 string in UTC with 0 to 9 fraction digits; the zone may be omitted.",
                    "type": "string",
                    "pattern": format!("^{}(Z|\\+00:00)?$", iso::PATTERN),
                },
                {
                    "title": "MillisecondsText",
                    "description": "Milliseconds since 1970, as a string.",
                    "type": "string",
                    "pattern": format!("^({}|-{})$", at_most(LAST.unsigned_abs()), at_most(FIRST.unsigned_abs())),
                },
                {
                    "title": "Milliseconds",
                    "description": "Milliseconds since 1970.",
                    "type": "integer",
                    "format": "int64",
                    "minimum": FIRST,
                    "maximum": LAST,
                }
            ],
            (crate::schema::CODEGEN): {
                "description": "An instant in UTC as an ISO 8601 string; the year 1 means that it is not set.",
                "type": "string",
            }
        })
    }
}

/// The beginning of the year 0000.
#[cfg(feature = "schema")]
const FIRST: i64 = -62_167_219_200_000;

/// The end of the year 9999.
#[cfg(feature = "schema")]
const LAST: i64 = 253_402_300_799_999;
