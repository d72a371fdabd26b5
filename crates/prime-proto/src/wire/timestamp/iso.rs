//! ISO 8601 text.

use std::num::NonZeroU64;

use super::instant::{DAY, Date, Instant};
use crate::json::scan::digits;

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
    pub(crate) instant: Instant,
    pub(crate) digits: u8,
    pub(crate) zone: Zone,
}

/// A text that was read, packed to be handed over in two registers.
#[derive(Clone, Copy)]
pub(crate) struct Start {
    seconds: i64,
    /// From the lowest byte on: the nanosecond, fraction digits, the zone, how many characters there are.
    form: NonZeroU64,
}

impl Start {
    /// How many characters it has.
    #[inline]
    pub(crate) fn length(self) -> usize {
        let [.., length, _] = self.form.get().to_le_bytes();
        length.into()
    }

    /// What it says.
    #[inline]
    pub(crate) fn iso(self) -> Iso {
        let [a, b, c, d, digits, zone, ..] = self.form.get().to_le_bytes();
        Iso {
            instant: Instant {
                seconds: self.seconds,
                nanosecond: u32::from_le_bytes([a, b, c, d]),
            },
            digits,
            zone: match zone {
                0 => Zone::Z,
                1 => Zone::Offset,
                _ => Zone::None,
            },
        }
    }
}

/// Reads `YYYY-MM-DDThh:mm:ss`, an optional fraction of 1 to 9 digits, and a zone.
#[inline]
pub(crate) fn read(text: &str) -> Option<Iso> {
    let start = read_start(text.as_bytes())?;
    (start.length() == text.len()).then(|| start.iso())
}

/// Reads a time that something else may follow.
#[inline(never)]
pub(crate) fn read_start(text: &[u8]) -> Option<Start> {
    let (head, tail) = text.split_first_chunk::<19>()?;
    let [century, _, year, _, _, month, _, _] = DATE.read(head, 0)?;
    let [day, _, _, hour, _, _, minute, _] = DAY_AND_TIME.read(head, 8)?;
    let [_, _, _, _, _, _, second, _] = TIME.read(head, 11)?;
    let date = Date {
        year: century * 100 + year,
        month,
        day,
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (nanosecond, digits) = fraction(tail)?;
    let end = head.len() + usize::from(digits) + usize::from(digits > 0);
    let zone = match text.get(end) {
        Some(b'Z') => Zone::Z,
        Some(b'+') if text[end..].starts_with(b"+00:00") => Zone::Offset,
        _ => Zone::None,
    };
    let length = u64::try_from(end + zone.text().len()).ok()?;
    let form = nanosecond | u64::from(digits) << 32 | (zone as u64) << 40 | length << 48;
    Some(Start {
        seconds: date.days()? * DAY + i64::from(hour * 3_600 + minute * 60 + second),
        form: NonZeroU64::new(form)?,
    })
}

const DATE: Form = Form::new(*b"0000-00-");
const DAY_AND_TIME: Form = Form::new(*b"00T00:00");
const TIME: Form = Form::new(*b"00:00:00");

/// Eight characters: digits where a zero stands, and marks.
struct Form {
    text: u64,
    /// Added to what differs from `text`, it sets a byte's high bit where that is more than a digit, or no mark.
    beyond: u64,
}

impl Form {
    const fn new(text: [u8; 8]) -> Self {
        let mut beyond = [0x7f; 8];
        let mut at = 0;
        while at < 8 {
            if text[at] == b'0' {
                beyond[at] = 0x7f - 9;
            }
            at += 1;
        }
        Self {
            text: u64::from_le_bytes(text),
            beyond: u64::from_le_bytes(beyond),
        }
    }

    /// The numbers that the pairs of digits stand for, each where its pair starts.
    #[inline]
    fn read(&self, text: &[u8; 19], at: usize) -> Option<[u32; 8]> {
        let digits = u64::from_le_bytes(*text.get(at..)?.first_chunk()?) ^ self.text;
        if (digits | digits.wrapping_add(self.beyond)) & 0x8080_8080_8080_8080 != 0 {
            return None;
        }
        // No byte is more than 9, so that none overflows into the next.
        Some((digits * 10 + (digits >> 8)).to_le_bytes().map(u32::from))
    }
}

/// Nanoseconds, and the number of digits that stand for them.
#[inline]
fn fraction(tail: &[u8]) -> Option<(u64, u8)> {
    const UNITS: [u64; 10] = [
        1_000_000_000,
        100_000_000,
        10_000_000,
        1_000_000,
        100_000,
        10_000,
        1_000,
        100,
        10,
        1,
    ];
    if tail.first() != Some(&b'.') {
        return Some((0, 0));
    }
    let (end, number) = digits(tail, 1);
    let count = end - 1;
    if count == 0 {
        return None;
    }
    Some((number * UNITS.get(count)?, u8::try_from(count).ok()?))
}

/// Appends an instant of the years 0000 to 9999.
#[inline]
pub(crate) fn append(out: &mut Vec<u8>, instant: Instant, digits: u8, zone: &str) {
    let mut buffer = [0; LONGEST];
    let length = fill(&mut buffer, instant, digits, zone);
    out.extend_from_slice(&buffer[..length]);
}

/// Writes an instant of the years 0000 to 9999.
pub(crate) fn write<'a>(buffer: &'a mut [u8; LONGEST], instant: Instant, digits: u8, zone: &str) -> &'a str {
    let length = fill(buffer, instant, digits, zone);
    std::str::from_utf8(&buffer[..length]).unwrap_or_default()
}

/// Writes the text, and tells its length.
fn fill(buffer: &mut [u8; LONGEST], instant: Instant, digits: u8, zone: &str) -> usize {
    let date = Date::of(instant.seconds.div_euclid(DAY));
    let second = u32::try_from(instant.seconds.rem_euclid(DAY)).unwrap_or_default();
    buffer[..19].copy_from_slice(b"0000-00-00T00:00:00");
    let mut put = |at: usize, value: u32| buffer[at..at + 2].copy_from_slice(&pair(value));
    put(0, date.year / 100);
    put(2, date.year);
    put(5, date.month);
    put(8, date.day);
    put(11, second / 3_600);
    put(14, second / 60 % 60);
    put(17, second % 60);
    let mut end = 19;
    if digits > 0 {
        let nanosecond = instant.nanosecond;
        buffer[19] = b'.';
        buffer[20..22].copy_from_slice(&pair(nanosecond / 10_000_000));
        buffer[22..24].copy_from_slice(&pair(nanosecond / 100_000));
        buffer[24..26].copy_from_slice(&pair(nanosecond / 1_000));
        buffer[26..28].copy_from_slice(&pair(nanosecond / 10));
        buffer[28] = b'0' + (nanosecond % 10) as u8;
        end = 20 + usize::from(digits);
    }
    buffer[end..end + zone.len()].copy_from_slice(zone.as_bytes());
    end + zone.len()
}

/// The last two digits of a number.
#[inline]
fn pair(number: u32) -> [u8; 2] {
    // A remainder below a hundred.
    let number = (number % 100) as u8;
    [b'0' + number / 10, b'0' + number % 10]
}
