//! ISO 8601 text.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// The longest form: nine fraction digits and an offset.
pub(crate) const LONGEST: usize = "2021-08-03T15:33:25.337309202+00:00".len();

/// What [`read`] takes before the zone, but for the number of days in a month.
#[cfg(feature = "schema")]
pub(crate) const PATTERN: &str =
    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";

/// How a text says that it is in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// `Z`
    Z,
    /// `+00:00`
    Offset,
    /// Not at all.
    None,
}

impl Zone {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Z => "Z",
            Self::Offset => "+00:00",
            Self::None => "",
        }
    }
}

/// A text that was read.
pub(crate) struct Iso {
    pub(crate) instant: DateTime<Utc>,
    pub(crate) digits: u8,
    pub(crate) zone: Zone,
}

/// Reads `YYYY-MM-DDThh:mm:ss`, an optional fraction of 1 to 9 digits, and a zone.
pub(crate) fn read(text: &str) -> Option<Iso> {
    let (head, tail) = text.as_bytes().split_first_chunk::<19>()?;
    let [
        y0,
        y1,
        y2,
        y3,
        b'-',
        mo0,
        mo1,
        b'-',
        d0,
        d1,
        b'T',
        h0,
        h1,
        b':',
        mi0,
        mi1,
        b':',
        s0,
        s1,
    ] = *head
    else {
        return None;
    };
    let year = number(&[y0, y1, y2, y3])?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[mo0, mo1])?, number(&[d0, d1])?)?;
    let (nanosecond, digits, zone) = fraction(tail)?;
    let zone = match zone {
        b"Z" => Zone::Z,
        b"+00:00" => Zone::Offset,
        b"" => Zone::None,
        _ => return None,
    };
    let instant = date.and_hms_nano_opt(number(&[h0, h1])?, number(&[mi0, mi1])?, number(&[s0, s1])?, nanosecond)?;
    Some(Iso {
        instant: instant.and_utc(),
        digits,
        zone,
    })
}

/// Nanoseconds, the number of digits, and what follows them.
fn fraction(tail: &[u8]) -> Option<(u32, u8, &[u8])> {
    let Some((b'.', rest)) = tail.split_first() else {
        return Some((0, 0, tail));
    };
    let length = rest
        .iter()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, zone) = rest.split_at(length);
    let count = u8::try_from(length).ok().filter(|count| (1..=9).contains(count))?;
    Some((number(digits)? * 10_u32.pow(9 - u32::from(count)), count, zone))
}

/// At most nine digits.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
    })
}

/// Writes an instant of the years 0000 to 9999.
pub(crate) fn write<'a>(buffer: &'a mut [u8; LONGEST], instant: DateTime<Utc>, digits: u8, zone: &str) -> &'a str {
    let mut at = 0;
    let mut put = |value: u32, width: usize| {
        let mut value = value;
        for place in buffer[at..at + width].iter_mut().rev() {
            *place = b'0' + (value % 10) as u8;
            value /= 10;
        }
        at += width + 1;
    };
    put(instant.year().unsigned_abs(), 4);
    put(instant.month(), 2);
    put(instant.day(), 2);
    put(instant.hour(), 2);
    put(instant.minute(), 2);
    put(instant.second(), 2);
    if digits > 0 {
        put(
            instant.nanosecond() / 10_u32.pow(9 - u32::from(digits)),
            usize::from(digits),
        );
    }
    let end = at - 1;
    for (place, mark) in [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')] {
        buffer[place] = mark;
    }
    if digits > 0 {
        buffer[19] = b'.';
    }
    buffer[end..end + zone.len()].copy_from_slice(zone.as_bytes());
    std::str::from_utf8(&buffer[..end + zone.len()]).unwrap_or_default()
}
