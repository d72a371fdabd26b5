//! Conversion and comparison with the system clock.

use std::cmp::Ordering;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::instant::{DAY_SECONDS, Instant};
use super::{OutOfRange, Timestamp};

/// The years 0000 to 9999, in seconds since 1970.
const YEARS: std::ops::Range<i64> = -719_528 * DAY_SECONDS..2_932_897 * DAY_SECONDS;

/// Seconds since 1970, rounded down, and nanoseconds; ordered as the times are.
fn parts(time: SystemTime) -> (i128, u32) {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => (after.as_secs().into(), after.subsec_nanos()),
        Err(error) => {
            let before = error.duration();
            let seconds = -i128::from(before.as_secs());
            match before.subsec_nanos() {
                0 => (seconds, 0),
                nanoseconds => (seconds - 1, 1_000_000_000 - nanoseconds),
            }
        }
    }
}

/// Uses six fraction digits, or nine if the instant needs them.
impl TryFrom<SystemTime> for Timestamp {
    type Error = OutOfRange;

    fn try_from(time: SystemTime) -> Result<Self, OutOfRange> {
        let (seconds, nanosecond) = parts(time);
        let seconds = i64::try_from(seconds).map_err(|_| OutOfRange)?;
        if !YEARS.contains(&seconds) {
            return Err(OutOfRange);
        }
        let digits = if nanosecond.is_multiple_of(1_000) { 6 } else { 9 };
        Ok(Self::of(Instant { seconds, nanosecond }, digits))
    }
}

/// Fails if the time is outside the range of the platform's clock: on Windows it begins in 1601.
impl TryFrom<Timestamp> for SystemTime {
    type Error = OutOfRange;

    fn try_from(timestamp: Timestamp) -> Result<Self, OutOfRange> {
        let Instant { seconds, nanosecond } = timestamp.parts();
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let second = if seconds < 0 {
            UNIX_EPOCH.checked_sub(whole)
        } else {
            UNIX_EPOCH.checked_add(whole)
        };
        let fraction = Duration::from_nanos(nanosecond.into());
        second.and_then(|second| second.checked_add(fraction)).ok_or(OutOfRange)
    }
}

impl Timestamp {
    fn compare(self, time: SystemTime) -> Ordering {
        let Instant { seconds, nanosecond } = self.parts();
        (i128::from(seconds), nanosecond).cmp(&parts(time))
    }
}

impl PartialEq<SystemTime> for Timestamp {
    fn eq(&self, time: &SystemTime) -> bool {
        self.compare(*time).is_eq()
    }
}

impl PartialOrd<SystemTime> for Timestamp {
    fn partial_cmp(&self, time: &SystemTime) -> Option<Ordering> {
        Some(self.compare(*time))
    }
}

impl PartialEq<Timestamp> for SystemTime {
    fn eq(&self, timestamp: &Timestamp) -> bool {
        timestamp == self
    }
}

impl PartialOrd<Timestamp> for SystemTime {
    fn partial_cmp(&self, timestamp: &Timestamp) -> Option<Ordering> {
        Some(timestamp.compare(*self).reverse())
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use super::super::{OutOfRange, Timestamp};

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_system_time_is_converted_to_the_same_instant() {
        let times = [
            ("1970-01-01T00:00:00.000000Z", UNIX_EPOCH),
            ("1969-12-31T23:59:59.000000Z", UNIX_EPOCH - Duration::from_secs(1)),
            ("1969-12-31T23:59:58.500000Z", UNIX_EPOCH - Duration::from_millis(1_500)),
            (
                "2001-09-09T01:46:40.000000001Z",
                UNIX_EPOCH + Duration::new(1_000_000_000, 1),
            ),
        ];
        for (text, system) in times {
            let found = Timestamp::try_from(system).unwrap();
            assert_eq!(found.to_string(), text);
            assert_eq!(SystemTime::try_from(found), Ok(system));
            assert_eq!((found == system, system == found), (true, true));
            let later = system + Duration::from_nanos(1);
            assert_eq!((found < later, later > found, found == later), (true, true, false));
        }
    }

    #[test]
    fn the_first_and_the_last_nanosecond_are_in_range_and_the_next_are_not() {
        let nanosecond = Duration::from_nanos(1);
        let first = SystemTime::try_from(time("0000-01-01T00:00:00Z")).unwrap();
        let last = SystemTime::try_from(time("9999-12-31T23:59:59.999999999Z")).unwrap();
        assert_eq!(Timestamp::try_from(first), Ok(time("0000-01-01T00:00:00Z")));
        assert_eq!(Timestamp::try_from(last), Ok(time("9999-12-31T23:59:59.999999999Z")));
        for beyond in [first - nanosecond, last + nanosecond] {
            assert_eq!(Timestamp::try_from(beyond), Err(OutOfRange));
        }
    }
}
