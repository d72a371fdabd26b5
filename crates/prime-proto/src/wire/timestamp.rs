//! Instants exact to the nanosecond.

mod instant;
mod iso;
pub(crate) mod millis;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod system;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Sub;
use std::str::FromStr;

use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use instant::Instant;
use iso::{Iso, Zone};

use super::form::Form;
use crate::json::{self, Decode, Quotes, Reader};

/// An instant in UTC, exact to the nanosecond, that keeps the number of fraction digits with which it was read.
///
/// Reads ISO 8601 strings in UTC with 0 to 9 fraction digits (`2021-09-15T03:33:07.545223Z`, also with the offset `+00:00`),
/// integer nanoseconds since 1970, and the same digits as a string. Writes an ISO 8601 string with the same number of fraction
/// digits; a time that was read as an integer has nine. Order, equality and hash compare only the instant.
///
/// Leniency: an integer that would be a nanosecond before March 1973 (below 10^17) is not one. It is microseconds from 10^14 on,
/// milliseconds from 10^11 on, and seconds below that, which all reach to the year 5138, and is written with six, three and no
/// fraction digits. JavaScript counts in milliseconds, most other languages in seconds; as nanoseconds, such a time would pass as a
/// date in January 1970.
///
/// Evidence: the *User* page of Kraken Prime documents `Config[].Timestamp` as a string and shows the integer
/// `1628004805337309202`; every other time of that manual is an ISO 8601 string with six fraction digits.
///
/// ```
/// use prime_proto::wire::Timestamp;
///
/// let number: Timestamp = prime_proto::json::decode("1628004805337309202")?;
/// let text: Timestamp = prime_proto::json::decode("\"2021-08-03T15:33:25.337309202Z\"")?;
/// assert_eq!(number, text);
/// assert_eq!(number.to_string(), "2021-08-03T15:33:25.337309202Z");
///
/// let milliseconds: Timestamp = prime_proto::json::decode("1628004805337")?;
/// assert_eq!(milliseconds.to_string(), "2021-08-03T15:33:25.337Z");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
///
/// The difference of two timestamps is a [`TimeDelta`](chrono::TimeDelta), which may be negative. A
/// [`SystemTime`](std::time::SystemTime) can be converted and compared:
///
/// ```
/// use std::time::SystemTime;
///
/// use prime_proto::chrono::TimeDelta;
/// use prime_proto::wire::Timestamp;
///
/// let sent: Timestamp = "2021-09-15T03:33:07.545223Z".parse()?;
/// let received: Timestamp = "2021-09-15T03:33:07.600000Z".parse()?;
/// assert_eq!(received - sent, TimeDelta::microseconds(54_777));
///
/// assert!(sent < SystemTime::now());
/// let now = Timestamp::try_from(SystemTime::now())?;
/// assert!(now - sent > TimeDelta::days(1));
/// # Ok::<(), prime_proto::wire::OutOfRange>(())
/// ```
///
/// # Errors
/// Years outside 0000 to 9999, leap seconds, integers of more than 64 bits and other offsets are refused, never adjusted.
#[derive(Clone, Copy)]
pub struct Timestamp {
    seconds: i64,
    /// The nanosecond, and the number of fraction digits.
    form: Form,
}

/// The error for a time that ISO 8601 with a four-digit year cannot express, or for text that is not such a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("found a time that is not an ISO 8601 instant in UTC between the years 0000 and 9999")]
#[non_exhaustive]
pub struct OutOfRange;

impl Timestamp {
    /// The instant this many nanoseconds after 1970-01-01T00:00:00Z, written with nine fraction digits.
    #[must_use]
    pub fn from_nanoseconds(nanoseconds: i64) -> Self {
        Self::of(Instant::from_nanoseconds(nanoseconds), 9)
    }

    /// The instant that an integer on the wire means; its magnitude decides on the unit.
    fn from_integer(number: i64) -> Self {
        /// Below this magnitude an integer has the unit of so many nanoseconds and so many fraction digits.
        const UNITS: [(u64, i64, u8); 3] = [
            (100_000_000_000, 1_000_000_000, 0),
            (100_000_000_000_000, 1_000_000, 3),
            (100_000_000_000_000_000, 1_000, 6),
        ];
        for (most, unit, digits) in UNITS {
            if number.unsigned_abs() < most {
                let per_second = 1_000_000_000 / unit;
                let below = u32::try_from(number.rem_euclid(per_second) * unit).unwrap_or_default();
                let instant = Instant {
                    seconds: number.div_euclid(per_second),
                    nanosecond: below,
                };
                return Self::of(instant, digits);
            }
        }
        Self::from_nanoseconds(number)
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; `None` before 1677 and after 2262, outside the range of 64 bits.
    #[must_use]
    pub fn nanoseconds(self) -> Option<i64> {
        self.instant().timestamp_nanos_opt()
    }

    /// The instant as a type of chrono.
    #[must_use]
    pub fn instant(self) -> DateTime<Utc> {
        self.parts().to_chrono()
    }

    /// Number of fraction digits that are written, 0 to 9.
    #[must_use]
    pub fn fraction_digits(self) -> u8 {
        self.form.count()
    }

    /// The same time with this number of fraction digits, at most nine; further digits are cut off.
    #[must_use]
    pub fn with_fraction_digits(self, digits: u8) -> Self {
        let digits = digits.min(9);
        let unit = 10_u32.pow(u32::from(9 - digits));
        Self {
            form: Form::new(self.form.number() / unit * unit, digits, false),
            ..self
        }
    }

    #[inline]
    const fn of(Instant { seconds, nanosecond }: Instant, digits: u8) -> Self {
        Self {
            seconds,
            form: Form::new(nanosecond, digits, false),
        }
    }

    #[inline]
    const fn parts(self) -> Instant {
        Instant {
            seconds: self.seconds,
            nanosecond: self.form.number(),
        }
    }

    /// Reads a string in any of the forms.
    fn read(text: &str) -> Option<Self> {
        match iso::read(text) {
            Some(Iso {
                instant,
                digits,
                zone: Zone::Z | Zone::Offset,
            }) => Some(Self::of(instant, digits)),
            _ => integer(text).map(Self::from_integer),
        }
    }
}

/// Parses an integer in its shortest form.
fn integer(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let shortest = digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits.len() == 1 || !digits.starts_with('0'));
    if shortest { text.parse().ok() } else { None }
}

impl Sub for Timestamp {
    type Output = TimeDelta;

    /// The time from `earlier` to `self`; negative if `self` is earlier.
    fn sub(self, earlier: Self) -> TimeDelta {
        self.instant() - earlier.instant()
    }
}

/// Uses six fraction digits, or nine if the instant needs them.
impl TryFrom<DateTime<Utc>> for Timestamp {
    type Error = OutOfRange;

    fn try_from(instant: DateTime<Utc>) -> Result<Self, OutOfRange> {
        if !(0..=9999).contains(&instant.year()) || instant.nanosecond() >= 1_000_000_000 {
            return Err(OutOfRange);
        }
        let in_microseconds = instant.nanosecond().is_multiple_of(1_000);
        Ok(Self::of(instant.into(), if in_microseconds { 6 } else { 9 }))
    }
}

impl From<Timestamp> for DateTime<Utc> {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.instant()
    }
}

impl FromStr for Timestamp {
    type Err = OutOfRange;

    fn from_str(text: &str) -> Result<Self, OutOfRange> {
        Self::read(text).ok_or(OutOfRange)
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Timestamp {}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = [0; iso::LONGEST];
        f.write_str(iso::write(&mut buffer, self.parts(), self.form.count(), "Z"))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut buffer = [0; iso::LONGEST];
        serializer.serialize_str(iso::write(&mut buffer, self.parts(), self.form.count(), "Z"))
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for Timestamp {
    // Not inlined: one function, shared by all members that are times.
    #[inline(never)]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let text = reader.bytes().get(reader.at..).unwrap_or_default();
        let time = match iso::read_quoted::<Q>(text) {
            Some((length, iso)) if iso.zone != Zone::None => {
                reader.at += length;
                return Some(Self::of(iso.instant, iso.digits));
            }
            _ if reader.has_quote() => reader.string(Self::read),
            _ => reader.signed_integer().map(Self::from_integer),
        };
        if time.is_none() {
            return reader.fail_showing("an ISO 8601 time in UTC or nanoseconds since 1970");
        }
        time
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        iso::append(out, self.parts(), self.form.count(), "Z");
        out.push(b'"');
    }
}
