//! The representation of a time: cheap to read, compare and write. The public types return chrono's types.

#![expect(clippy::inline_always, reason = "part of the fast path, with one caller")]

use chrono::{DateTime, Utc};

/// Seconds in a day.
pub(super) const DAY_SECONDS: i64 = 86_400;

/// An instant of the years 0000 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Instant {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    pub(super) seconds: i64,
    /// Nanoseconds within the second.
    pub(super) nanosecond: u32,
}

impl Instant {
    #[inline]
    pub(super) fn from_nanoseconds(nanoseconds: i64) -> Self {
        Self {
            seconds: nanoseconds.div_euclid(1_000_000_000),
            nanosecond: u32::try_from(nanoseconds.rem_euclid(1_000_000_000)).unwrap_or_default(),
        }
    }

    pub(super) fn to_chrono(self) -> DateTime<Utc> {
        // Four-digit years are well within chrono's range.
        DateTime::from_timestamp(self.seconds, self.nanosecond).unwrap_or_default()
    }
}

/// The caller must ensure that the year is in range and that there is no leap second.
impl From<DateTime<Utc>> for Instant {
    fn from(instant: DateTime<Utc>) -> Self {
        Self {
            seconds: instant.timestamp(),
            nanosecond: instant.timestamp_subsec_nanos(),
        }
    }
}

/// A day of the Gregorian calendar, in the years 0000 to 9999.
///
/// Days are converted to dates as in Howard Hinnant's *chrono-Compatible Low-Level Date Algorithms*: years begin in March, so
/// that the leap day is the last of its year.
#[derive(Clone, Copy)]
pub(super) struct Date {
    /// The first two digits of the year.
    pub(super) century: u32,
    /// The last two.
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
}

/// Days in 400 years.
const ERA: u32 = 146_097;

/// Days from the March that begins the era before the year 0 to 1970.
const EPOCH: i64 = 719_468 + ERA as i64;

/// Days from the year 0 to 1970.
const JANUARY: i64 = 719_528;

/// Days before and in each month, from January: for a common year and for a leap year.
const MONTHS: [[(u16, u16); 12]; 2] = [months(28), months(29)];

const fn months(february: u16) -> [(u16, u16); 12] {
    let days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut months = [(0, 31); 12];
    let mut month = 1;
    while month < 12 {
        months[month] = (months[month - 1].0 + days[month - 1], days[month]);
        month += 1;
    }
    months
}

impl Date {
    /// Days since 1970-01-01; `None` if the month has no such day.
    #[inline(always)]
    pub(super) fn days(self) -> Option<i64> {
        let Self {
            century,
            year,
            month,
            day,
        } = self;
        let is_leap = (if year == 0 { century } else { year }) % 4 == 0;
        let (before, days) = *MONTHS[usize::from(is_leap)].get(month.wrapping_sub(1) as usize)?;
        if !(1..=u32::from(days)).contains(&day) {
            return None;
        }
        // Centuries that began before this year, the year 0 among them.
        let centuries = century + u32::from(year > 0);
        let leaps = century * 25 + year.div_ceil(4) - centuries + centuries.div_ceil(4);
        let days = (century * 100 + year) * 365 + leaps + u32::from(before) + day - 1;
        Some(i64::from(days) - JANUARY)
    }

    /// The day that is `days` days after 1970-01-01.
    pub(super) fn of(days: i64) -> Self {
        // Four-digit years give fewer than four million days.
        let days = u32::try_from(days + EPOCH).unwrap_or_default();
        let (era, day) = (days / ERA, days % ERA);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (year * 365 + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let year = era * 400 + year + u32::from(month >= 10) - 400;
        Self {
            century: year / 100,
            year: year % 100,
            month: if month < 10 { month + 3 } else { month - 9 },
            day: day - (153 * month + 2) / 5 + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn every_day_of_ten_thousand_years_agrees_with_chrono() {
        let first = NaiveDate::from_ymd_opt(0, 1, 1).unwrap();
        let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
        for chrono in first.iter_days().take_while(|day| day.year() < 10_000) {
            let year = chrono.year().unsigned_abs();
            let date = Date {
                century: year / 100,
                year: year % 100,
                month: chrono.month(),
                day: chrono.day(),
            };
            let days = (chrono - epoch).num_days();
            let back = Date::of(days);
            assert_eq!(
                (date.days(), back.century, back.year, back.month, back.day),
                (Some(days), date.century, date.year, date.month, date.day)
            );
        }
    }

    #[test]
    fn other_days_are_invalid() {
        for whole in 0..10_000 {
            for (month, day) in (0..100).flat_map(|month| (0..100).map(move |day| (month, day))) {
                let known = NaiveDate::from_ymd_opt(i32::try_from(whole).unwrap(), month, day).is_some();
                let date = Date {
                    century: whole / 100,
                    year: whole % 100,
                    month,
                    day,
                };
                assert_eq!(date.days().is_some(), known, "{whole}-{month}-{day}");
            }
        }
    }
}
