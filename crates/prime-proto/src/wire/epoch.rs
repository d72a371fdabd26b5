//! Times as integers.

use chrono::{DateTime, TimeDelta, Utc};

crate::number_identifier! {
    /// A time as milliseconds since 1970-01-01T00:00:00Z; 0 means that no time is set.
    ///
    /// Evidence: the times of AlphaPoint's orders and market data, such as the captured `1790134050672`.
    pub struct UnixMillis;

    /// A time as .NET ticks: units of 100 nanoseconds since 0001-01-01T00:00:00Z. Current times exceed 2^53.
    ///
    /// Evidence: `ReceiveTimeTicks` of AlphaPoint's orders, such as `638167113941496303`.
    pub struct Ticks;
}

/// Ticks from 0001-01-01 to 1970-01-01.
const UNIX_EPOCH: i64 = 621_355_968_000_000_000;

impl UnixMillis {
    /// The time; `None` if it is beyond the range of `chrono`.
    ///
    /// ```
    /// use prime_proto::wire::UnixMillis;
    ///
    /// assert_eq!(UnixMillis::from(1_790_134_050_672).to_utc().unwrap().to_string(), "2026-09-23 03:27:30.672 UTC");
    /// ```
    #[must_use]
    pub fn to_utc(self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp_millis(self.get())
    }
}

impl From<DateTime<Utc>> for UnixMillis {
    /// Digits below the millisecond are dropped.
    fn from(time: DateTime<Utc>) -> Self {
        Self::from(time.timestamp_millis())
    }
}

impl Ticks {
    /// The time; `None` if it is beyond the range of `chrono`.
    ///
    /// ```
    /// use prime_proto::wire::Ticks;
    ///
    /// assert_eq!(Ticks::from(637_020_116_076_891_148).to_utc().unwrap().to_string(), "2019-08-21 19:13:27.689114800 UTC");
    /// ```
    #[must_use]
    pub fn to_utc(self) -> Option<DateTime<Utc>> {
        let since_epoch = self.get().checked_sub(UNIX_EPOCH)?;
        let (micros, tenths) = (since_epoch.div_euclid(10), since_epoch.rem_euclid(10));
        DateTime::from_timestamp_micros(micros)?.checked_add_signed(TimeDelta::nanoseconds(100 * tenths))
    }
}
