//! Durations as strings.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::time::Duration;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Text;
use crate::json::write::write_text;
use crate::json::{self, Decode, Quotes, Reader};

/// A duration in Go's notation, such as `300ms`, `1m`, `1.5s` or `1h30m`, kept as written.
///
/// Order, equality and hash compare only the duration: `60s` equals `1m`.
///
/// Evidence: Kraken Prime shows `15s`, `300ms`, `1m` and `30s`, and lists the units ns, us, ms and s. It reads what Go's
/// `time.ParseDuration` reads, with the units ns, us (also µs), ms, s, m and h, except a sign: the manual has no negative
/// durations. Any other string is refused, as a server written in Go would do.
///
/// ```
/// use std::time::Duration;
///
/// use prime_proto::wire::Interval;
///
/// let interval: Interval = "1h30m".parse()?;
/// assert_eq!(interval.duration(), Duration::from_secs(5400));
/// assert_eq!(interval.as_str(), "1h30m");
/// assert_eq!(Interval::try_from(Duration::from_millis(300))?.as_str(), "300ms");
/// # Ok::<(), prime_proto::wire::IntervalError>(())
/// ```
#[derive(Clone)]
pub struct Interval {
    text: Text,
    nanoseconds: i64,
}

/// The error for a string that is not an [`Interval`], or for a duration that is too long.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("found {found}, expected {FORM}")]
#[non_exhaustive]
pub struct IntervalError {
    found: String,
}

const FORM: &str = "a duration such as `300ms`, `1.5s` or `1h30m`, of at most 2^63 - 1 nanoseconds";

/// Length to which an error message shortens a string, in characters.
const SHOWN: usize = 40;

/// Units with their nanoseconds, the longest first.
const UNITS: [(&str, u64); 8] = [
    ("h", 3_600_000_000_000),
    ("m", 60_000_000_000),
    ("s", 1_000_000_000),
    ("ms", 1_000_000),
    ("us", 1_000),
    ("\u{b5}s", 1_000),
    ("\u{3bc}s", 1_000),
    ("ns", 1),
];

impl Interval {
    /// The interval as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The duration; digits below a nanosecond are cut off, as Go does.
    #[must_use]
    pub fn duration(&self) -> Duration {
        Duration::from_nanos(self.nanoseconds.unsigned_abs())
    }

    fn read(text: &str) -> Option<Self> {
        Some(Self {
            nanoseconds: nanoseconds(text)?,
            text: text.into(),
        })
    }
}

fn nanoseconds(text: &str) -> Option<i64> {
    if text == "0" {
        return Some(0);
    }
    let (mut rest, mut sum) = (text, 0_u64);
    loop {
        let (whole, after) = digits(rest);
        let (fraction, after) = after.strip_prefix('.').map_or(("", after), digits);
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let end = after
            .find(|character: char| character == '.' || character.is_ascii_digit())
            .unwrap_or(after.len());
        let (_, unit) = UNITS.into_iter().find(|(name, _)| *name == &after[..end])?;
        let whole = if whole.is_empty() {
            0
        } else {
            whole.parse::<u64>().ok()?
        };
        sum = sum.checked_add(whole.checked_mul(unit)?)?;
        sum = sum.checked_add(part(fraction, unit))?;
        rest = &after[end..];
        if rest.is_empty() {
            return i64::try_from(sum).ok();
        }
    }
}

/// Splits off the leading digits.
fn digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at(end)
}

/// Converts a fraction of a unit to nanoseconds.
fn part(fraction: &str, unit: u64) -> u64 {
    // The longest unit has 13 digits: further digits of the fraction are below a nanosecond.
    let digits = &fraction.as_bytes()[..fraction.len().min(13)];
    let (value, scale) = digits.iter().fold((0_u128, 1_u128), |(value, scale), digit| {
        (value * 10 + u128::from(digit - b'0'), scale * 10)
    });
    u64::try_from(value * u128::from(unit) / scale).unwrap_or_default()
}

/// The duration; digits below a nanosecond are cut off.
impl From<Interval> for Duration {
    fn from(interval: Interval) -> Self {
        interval.duration()
    }
}

/// Uses one unit, the longest that divides the duration.
impl TryFrom<Duration> for Interval {
    type Error = IntervalError;

    fn try_from(duration: Duration) -> Result<Self, IntervalError> {
        let nanoseconds = i64::try_from(duration.as_nanos()).map_err(|_| IntervalError {
            found: format!("{duration:?}"),
        })?;
        let span = nanoseconds.unsigned_abs();
        let text = UNITS
            .into_iter()
            .filter(|(name, unit)| name.is_ascii() && span > 0 && span % unit == 0)
            .map(|(name, unit)| format!("{}{name}", span / unit))
            .next();
        Ok(Self {
            text: text.unwrap_or_else(|| "0s".to_owned()).into(),
            nanoseconds,
        })
    }
}

impl FromStr for Interval {
    type Err = IntervalError;

    fn from_str(text: &str) -> Result<Self, IntervalError> {
        Self::read(text).ok_or_else(|| {
            let shown: String = text.chars().take(SHOWN).collect();
            let dots = if shown.len() < text.len() { "..." } else { "" };
            IntervalError {
                found: format!("the string {shown:?}{dots}"),
            }
        })
    }
}

impl PartialEq for Interval {
    fn eq(&self, other: &Self) -> bool {
        self.nanoseconds == other.nanoseconds
    }
}

impl Eq for Interval {}

impl PartialOrd for Interval {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Interval {
    fn cmp(&self, other: &Self) -> Ordering {
        self.nanoseconds.cmp(&other.nanoseconds)
    }
}

impl Hash for Interval {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.nanoseconds.hash(state);
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl Decode for Interval {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.string(Self::read) {
            Some(interval) => Some(interval),
            None => reader.fail_showing(FORM),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        write_text(self.as_str(), out);
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Interval {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Interval".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A duration in Go's notation, such as `300ms`, `1.5s` or `1h30m`.",
            "type": "string",
            "pattern": "^(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u{b5}s|\u{3bc}s|ms|s|m|h))+)$"
        })
    }
}

#[cfg(test)]
mod tests;
