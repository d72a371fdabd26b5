//! Reading and writing ISO 8601 times.

#![expect(clippy::inline_always, reason = "each fast path is one function")]

use super::instant::{DAY_SECONDS, Date, Instant};
use crate::json::quotes::Quotes;
use crate::scan::{HIGHS, digits};

/// Length of the longest form: nine fraction digits and an offset.
pub(crate) const LONGEST: usize = "2021-08-03T15:33:25.337309202+00:00".len();

/// Pattern of the text that [`read`] accepts before the zone. It does not limit the number of days in a month.
#[cfg(feature = "schema")]
pub(crate) const PATTERN: &str =
    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";

/// How the text expresses UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// `Z`
    Z,
    /// `+00:00`
    Offset,
    /// No zone.
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

/// A time and its notation.
pub(crate) struct Iso {
    pub(crate) instant: Instant,
    pub(crate) digits: u8,
    pub(crate) zone: Zone,
}

/// Reads `YYYY-MM-DDThh:mm:ss`, an optional fraction of 1 to 9 digits, and a zone.
pub(crate) fn read(text: &str) -> Option<Iso> {
    let (instant, digits, rest) = read_start(text.as_bytes())?;
    let zone = match rest {
        b"Z" => Zone::Z,
        b"+00:00" => Zone::Offset,
        b"" => Zone::None,
        _ => return None,
    };
    Some(Iso { instant, digits, zone })
}

/// Reads a quoted time at the beginning of `text`, and returns its length including the quotes.
#[inline(always)]
pub(crate) fn read_quoted<Q: Quotes>(text: &[u8]) -> Option<(usize, Iso)> {
    let (instant, digits, rest) = read_start(text.strip_prefix(Q::QUOTE)?)?;
    let (zone, rest) = match rest {
        [b'Z', rest @ ..] => (Zone::Z, rest),
        [b'+', rest @ ..] => (Zone::Offset, rest.strip_prefix(b"00:00")?),
        rest => (Zone::None, rest),
    };
    let rest = rest.strip_prefix(Q::QUOTE)?;
    Some((text.len() - rest.len(), Iso { instant, digits, zone }))
}

/// Reads a time up to its zone: the instant, the number of fraction digits, and the text after them.
#[inline(always)]
fn read_start(text: &[u8]) -> Option<(Instant, u8, &[u8])> {
    let (head, rest) = text.split_first_chunk::<19>()?;
    let (date, no_date) = DATE.read(head, 0);
    let (day, no_day) = DAY.read(head, 3);
    let (time, no_time) = TIME.read(head, 11);
    if (no_date | no_day | no_time | time.wrapping_add(LATEST)) & HIGHS != 0 {
        return None;
    }
    let [century, _, year, _, _, month, ..] = date.to_le_bytes().map(u32::from);
    let [.., day, _, _] = day.to_le_bytes().map(u32::from);
    let [hour, _, _, minute, _, _, second, _] = time.to_le_bytes().map(i64::from);
    let date = Date {
        century,
        year,
        month,
        day,
    };
    let seconds = date.days()? * DAY_SECONDS + hour * 3_600 + minute * 60 + second;
    let (nanosecond, digits) = match rest {
        [b'.', ..] => fraction(rest)?,
        _ => (0, 0),
    };
    let rest = rest.get(usize::from(digits) + usize::from(digits > 0)..)?;
    Some((Instant { seconds, nanosecond }, digits, rest))
}

const DATE: Form = Form::new(*b"0000-00-");
const DAY: Form = Form::new(*b"0-00-00T");
const TIME: Form = Form::new(*b"00:00:00");

/// Added to hours, minutes and seconds, it sets the high bit of each byte that is out of range. The bytes in between are below 100.
const LATEST: u64 = u64::from_le_bytes([0x7f - 23, 0, 0, 0x7f - 59, 0, 0, 0x7f - 59, 0]);

/// A pattern of eight characters, in which `0` matches any digit.
struct Form {
    text: u64,
    /// Added to the difference from `text`, it sets the high bit of each byte that is not a digit or differs from its mark.
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

    /// The numbers of pairs of digits, each in the byte where its pair starts, and the high bits of bytes that do not match. The
    /// numbers are valid only if no such bit is set.
    #[inline]
    fn read(&self, text: &[u8; 19], at: usize) -> (u64, u64) {
        let word = text.get(at..).and_then(|rest| rest.first_chunk()).copied();
        let digits = u64::from_le_bytes(word.unwrap_or_default()) ^ self.text;
        let wrong = digits | digits.wrapping_add(self.beyond);
        // No byte exceeds 9, so that none overflows into the next.
        ((digits.wrapping_mul(10)).wrapping_add(digits >> 8), wrong)
    }
}

/// The nanoseconds of a fraction that begins with the point, and the number of its digits.
#[inline(always)]
fn fraction(text: &[u8]) -> Option<(u32, u8)> {
    /// Nanoseconds of the last digit, for one to nine digits.
    const UNITS: [u64; 9] = [100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
    let (end, number) = digits(text, 1);
    let unit = UNITS.get(end.wrapping_sub(2))?;
    Some((u32::try_from(number * unit).ok()?, u8::try_from(end - 1).ok()?))
}

/// Appends an instant of the years 0000 to 9999.
#[inline]
pub(crate) fn append(out: &mut Vec<u8>, instant: Instant, digits: u8, zone: &str) {
    append_digits(out, instant, digits);
    out.extend_from_slice(zone.as_bytes());
}

/// Appends an instant without a zone.
fn append_digits(out: &mut Vec<u8>, instant: Instant, digits: u8) {
    let start = out.len();
    out.extend_from_slice(&[0; LONGEST]);
    if let Some(buffer) = out[start..].first_chunk_mut() {
        let length = fill(buffer, instant, digits);
        out.truncate(start + length);
    }
}

/// Writes an instant of the years 0000 to 9999.
pub(crate) fn write<'a>(buffer: &'a mut [u8; LONGEST], instant: Instant, digits: u8, zone: &str) -> &'a str {
    let length = fill(buffer, instant, digits);
    let end = length + zone.len();
    buffer[length..end].copy_from_slice(zone.as_bytes());
    std::str::from_utf8(&buffer[..end]).unwrap_or_default()
}

/// Writes everything before the zone, and returns its length.
#[inline]
fn fill(buffer: &mut [u8; LONGEST], instant: Instant, digits: u8) -> usize {
    let day = instant.seconds.div_euclid(DAY_SECONDS);
    let second = u32::try_from(instant.seconds - day * DAY_SECONDS).unwrap_or_default();
    let date = Date::of(day);
    buffer[..20].copy_from_slice(b"0000-00-00T00:00:00.");
    let date = pairs([date.century, date.year, date.month, date.day]);
    buffer[..4].copy_from_slice(&date[..4]);
    buffer[5..7].copy_from_slice(&date[4..6]);
    buffer[8..10].copy_from_slice(&date[6..]);
    let minute = second / 60;
    let time = pairs([minute / 60, minute % 60, second % 60, 0]);
    buffer[11..13].copy_from_slice(&time[..2]);
    buffer[14..16].copy_from_slice(&time[2..4]);
    buffer[17..19].copy_from_slice(&time[4..6]);
    if digits == 0 {
        return 19;
    }
    let [nanosecond, tenths] = [instant.nanosecond, instant.nanosecond / 10];
    let fraction = [tenths / 1_000_000, tenths / 10_000, tenths / 100, tenths].map(|number| number % 100);
    buffer[20..28].copy_from_slice(&pairs(fraction));
    buffer[28] = b'0' + (nanosecond % 10) as u8;
    20 + usize::from(digits)
}

/// The digits of four numbers below a hundred.
#[inline]
fn pairs(numbers: [u32; 4]) -> [u8; 8] {
    const LANES: u64 = 0x0001_0001_0001_0001;
    let [first, second, third, fourth] = numbers.map(u64::from);
    let numbers = first | (second << 16) | (third << 32) | (fourth << 48);
    // A tenth, for a number below a hundred, is 103/1024 rounded down.
    let tens = ((numbers * 103) >> 10) & (LANES * 0xf);
    let ones = numbers - tens * 10;
    ((tens | (ones << 8)) + LANES * 0x3030).to_le_bytes()
}
