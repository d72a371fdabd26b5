//! The smallest pieces of JSON text: blanks, strings, numbers, words.
//!
//! Every function takes the bytes of valid UTF-8 and the place to start, and looks at eight bytes at a time where runs
//! are long. What they accept is RFC 8259, with one choice made: an escaped surrogate must be half of a pair.

#![expect(
    clippy::inline_always,
    reason = "pieces of the reader's hot loops, each with few callers"
)]

/// What stands where JSON does not allow it. What was found is read from the text, at `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Byte offset.
    pub(crate) at: usize,
    /// What would have been right.
    pub(crate) expected: Expected,
}

/// What would have been right at a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// This piece of JSON.
    Token(&'static str),
    /// Brackets nested no deeper than this.
    Depth(usize),
}

impl Fault {
    /// The limit of depth is that of the whole text, not what was left of it at the place.
    pub(crate) const fn of_whole_text(mut self) -> Self {
        if let Expected::Depth(limit) = &mut self.expected {
            *limit = super::DEPTH;
        }
        self
    }

    /// Another token was expected at `at`.
    pub(crate) const fn token(at: usize, expected: &'static str) -> Self {
        Self {
            at,
            expected: Expected::Token(expected),
        }
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The eight bytes from `at`, if there are as many.
#[inline(always)]
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let chunk = bytes.get(at..)?.first_chunk::<8>()?;
    Some(u64::from_le_bytes(*chunk))
}

/// The index of the lowest byte that `mask` marks in its high bit.
#[inline]
const fn lowest(mask: u64) -> usize {
    (mask.trailing_zeros() / 8) as usize
}

/// The first place at or after `at` that is no blank.
#[inline(always)]
pub(crate) fn skip_blanks(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(byte) if *byte <= b' ' => blanks_end(bytes, at),
        _ => at,
    }
}

#[inline(never)]
fn blanks_end(bytes: &[u8], mut at: usize) -> usize {
    loop {
        // Indentation comes in runs.
        let mut spaces = 0;
        while let Some(word) = word(bytes, at + spaces) {
            let others = word ^ (ONES * 0x20);
            spaces += lowest(others);
            if others != 0 {
                break;
            }
        }
        at += spaces;
        match bytes.get(at) {
            Some(b' ' | b'\n' | b'\r' | b'\t') => at += 1,
            _ => return at,
        }
    }
}

/// Marks the bytes that are quotes, backslashes or control characters. Exact for the lowest mark: a borrow only reaches
/// bytes above one that is marked already.
#[inline(always)]
const fn special(word: u64) -> u64 {
    // Flipping one bit puts the quote next to the control characters and the blank behind it.
    let control_or_quote = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    (control_or_quote | backslash) & !word & HIGHS
}

/// The first place at or after `at` with a quote, a backslash or a control character; the end if there is none.
#[inline]
pub(crate) fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = word(bytes, at) {
        let mask = special(word);
        if mask != 0 {
            return at + lowest(mask);
        }
        at += 8;
    }
    last_plain_end(bytes, at)
}

/// The same where fewer than eight bytes are left.
#[inline(never)]
fn last_plain_end(bytes: &[u8], at: usize) -> usize {
    let special = |byte: &u8| matches!(byte, b'"' | b'\\') || *byte < b' ';
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(special).unwrap_or(rest.len())
}

/// [`plain_end`] of sixteen bytes.
#[inline(always)]
pub(crate) fn short_plain_end(bytes: &[u8; 16]) -> usize {
    let [low, high] = [0, 8].map(|at| word(bytes, at).map_or(0, special));
    match (low, high) {
        (0, 0) => 16,
        (0, high) => 8 + lowest(high),
        (low, _) => lowest(low),
    }
}

/// Whether there are no quotes, backslashes and control characters.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    let Some(last) = bytes.len().checked_sub(8) else {
        return last_plain_end(bytes, 0) == bytes.len();
    };
    let mut marks = word(bytes, last).map_or(0, special);
    let mut at = 0;
    while at < last {
        marks |= word(bytes, at).map_or(0, special);
        at += 8;
    }
    marks == 0
}

/// How many of eight bytes stand before the first backslash.
#[inline(always)]
pub(crate) const fn before_backslash(bytes: [u8; 8]) -> usize {
    let word = u64::from_le_bytes(bytes) ^ (ONES * 0x5c);
    // Exact for the lowest mark, and eight where there is none.
    lowest(word.wrapping_sub(ONES) & !word & HIGHS)
}

/// As [`plain_end`], but stops as well at the first byte of a character that may be a curly quote.
#[inline]
pub(crate) fn typeset_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = word(bytes, at) {
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5c);
        let curly = word ^ (ONES * 0xe2);
        // Exact for the lowest mark, as above.
        let mask = (quote.wrapping_sub(ONES) & !quote
            | backslash.wrapping_sub(ONES) & !backslash
            | curly.wrapping_sub(ONES) & !curly
            | word.wrapping_sub(ONES * 0x20) & !word)
            & HIGHS;
        if mask != 0 {
            return at + lowest(mask);
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at) {
        if matches!(byte, b'"' | b'\\' | 0xe2) || *byte < b' ' {
            break;
        }
        at += 1;
    }
    at
}

/// A string without its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StringEnd {
    /// Where the closing quote stands.
    pub(crate) quote: usize,
    /// Whether there is an escape inside.
    pub(crate) escaped: bool,
}

/// The end of the string whose first character stands at `at`, behind the opening quote.
#[inline]
pub(crate) fn string_end(bytes: &[u8], at: usize) -> Result<StringEnd, Fault> {
    let quote = plain_end(bytes, at);
    if bytes.get(quote) == Some(&b'"') {
        return Ok(StringEnd { quote, escaped: false });
    }
    escaped_string_end(bytes, quote)
}

fn escaped_string_end(bytes: &[u8], mut at: usize) -> Result<StringEnd, Fault> {
    loop {
        at = nested_text_end(bytes, at);
        at = plain_end(bytes, at);
        match bytes.get(at) {
            Some(b'"') => {
                return Ok(StringEnd {
                    quote: at,
                    escaped: true,
                });
            }
            Some(b'\\') => at = escape_end(bytes, at)?,
            Some(_) => return Err(Fault::token(at, "an escape in place of a control character")),
            None => return Err(Fault::token(at, "a closing quote")),
        }
    }
}

/// Passes over JSON text in a string: eight bytes at a time, as long as quotes are all that is escaped. Stops at no escaped
/// quote.
#[inline]
fn nested_text_end(bytes: &[u8], mut at: usize) -> usize {
    // The high bit of the first byte, where the byte before it is a backslash.
    let mut escaped = 0;
    while let Some(word) = word(bytes, at) {
        let [quotes, backslashes] = [0x22, 0x5c].map(|byte| {
            let others = word ^ (ONES * byte);
            !((others & !HIGHS).wrapping_add(!HIGHS) | others) & HIGHS
        });
        let controls = !((word & !HIGHS).wrapping_add(ONES * 0x60) | word) & HIGHS;
        if (quotes ^ (backslashes << 8 | escaped)) | controls != 0 {
            break;
        }
        escaped = backslashes >> 56;
        at += 8;
    }
    at - usize::from(escaped != 0)
}

/// The place behind the escape whose backslash stands at `at`.
#[inline(always)]
fn escape_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        _ => escape(bytes, at).map(|(end, _)| end),
    }
}

/// The place behind the escape whose backslash stands at `at`, and the character it means.
#[inline]
pub(crate) fn escape(bytes: &[u8], at: usize) -> Result<(usize, char), Fault> {
    let meaning = match bytes.get(at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode_escape(bytes, at),
        _ => return Err(Fault::token(at + 1, "one of `\"\\/bfnrtu` behind a backslash")),
    };
    Ok((at + 2, meaning))
}

#[cold]
fn unicode_escape(bytes: &[u8], at: usize) -> Result<(usize, char), Fault> {
    let unit = hex4(bytes, at + 2)?;
    if let Some(meaning) = char::from_u32(unit) {
        return Ok((at + 6, meaning));
    }
    if unit >= 0xdc00 {
        return Err(Fault::token(at, "a high surrogate before a low one"));
    }
    if bytes.get(at + 6..).is_some_and(|rest| rest == b"\\") {
        return Err(Fault::token(at + 7, "the low surrogate of a pair"));
    }
    if bytes.get(at + 6..at + 8) != Some(b"\\u") {
        return Err(Fault::token(at + 6, "the low surrogate of a pair"));
    }
    let low = hex4(bytes, at + 8)?;
    if !(0xdc00..0xe000).contains(&low) {
        return Err(Fault::token(at + 6, "the low surrogate of a pair"));
    }
    let code = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    char::from_u32(code)
        .map(|meaning| (at + 12, meaning))
        .ok_or(Fault::token(at, "a character"))
}

fn hex4(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    (at..at + 4).try_fold(0, |unit, place| {
        let digit = bytes.get(place).and_then(|byte| char::from(*byte).to_digit(16));
        digit
            .map(|digit| unit * 16 + digit)
            .ok_or(Fault::token(place, "four hexadecimal digits"))
    })
}

/// The end of the number that starts at `at`, and whether it is an integer (no point, no exponent).
#[inline]
pub(crate) fn number_end(bytes: &[u8], start: usize) -> Result<(usize, bool), Fault> {
    let digits_from = start + usize::from(bytes.get(start) == Some(&b'-'));
    let mut at = digits_end(bytes, digits_from)?;
    if bytes.get(digits_from) == Some(&b'0') && at > digits_from + 1 {
        return Err(Fault::token(digits_from + 1, "no digit behind a leading zero"));
    }
    let mut integer = true;
    if bytes.get(at) == Some(&b'.') {
        integer = false;
        at = digits_end(bytes, at + 1)?;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        integer = false;
        at += 1;
        at += usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
        at = digits_end(bytes, at)?;
    }
    Ok((at, integer))
}

/// The end of the run of at least one digit at `at`.
#[inline]
fn digits_end(bytes: &[u8], start: usize) -> Result<usize, Fault> {
    let end = digits(bytes, start).0;
    if end == start {
        Err(Fault::token(end, "a digit"))
    } else {
        Ok(end)
    }
}

/// The end of the run of digits at `at`, and what the last nineteen of them mean together.
#[inline(always)]
pub(crate) fn digits(bytes: &[u8], mut at: usize) -> (usize, u64) {
    const TENS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    let mut number = 0_u64;
    while let Some(word) = word(bytes, at) {
        let digits = word ^ (ONES * 0x30);
        // Only bytes up to 9 stay below 0x80 when 0x76 is added. Exact for the lowest mark.
        let others = (digits | digits.wrapping_add(ONES * 0x76)) & HIGHS;
        if others == 0 {
            number = number.wrapping_mul(100_000_000).wrapping_add(eight_digits(digits));
            at += 8;
            continue;
        }
        let count = lowest(others);
        if count == 0 {
            return (at, number);
        }
        // Zeros move in before the digits.
        let digits = digits << (64 - 8 * count);
        number = number.wrapping_mul(TENS[count % 8]).wrapping_add(eight_digits(digits));
        return (at + count, number);
    }
    while let Some(digit) = bytes
        .get(at)
        .map(|byte| byte.wrapping_sub(b'0'))
        .filter(|digit| *digit < 10)
    {
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    (at, number)
}

/// What eight digits mean: bytes from 0 to 9, the first of them lowest.
#[inline(always)]
pub(crate) const fn eight_digits(digits: u64) -> u64 {
    let pairs = (digits.wrapping_mul(10)).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    (fours * 10_000 + (fours >> 32)) & 0xffff_ffff
}

/// The number at `at` if it is an integer of at most nineteen digits: its end, its digits as a number, whether a minus
/// stands before them.
#[inline(always)]
pub(crate) fn short_integer(bytes: &[u8], at: usize) -> Option<(usize, u64, bool)> {
    let negative = bytes.get(at) == Some(&b'-');
    let start = at + usize::from(negative);
    let (end, number) = digits(bytes, start);
    let length = end - start;
    let leading_zero = bytes.get(start) == Some(&b'0') && (length > 1 || negative);
    let goes_on = matches!(bytes.get(end), Some(b'.' | b'e' | b'E'));
    ((1..=19).contains(&length) && !leading_zero && !goes_on).then_some((end, number, negative))
}

/// The end of `word`, one of `true`, `false` and `null`, which must stand at `at`.
#[inline]
pub(crate) fn word_end(bytes: &[u8], at: usize, word: &'static str) -> Result<usize, Fault> {
    let same = word
        .bytes()
        .enumerate()
        .take_while(|(i, byte)| bytes.get(at + i) == Some(byte))
        .count();
    if same == word.len() {
        Ok(at + same)
    } else {
        let expected = match word {
            "true" => "`true`",
            "false" => "`false`",
            _ => "`null`",
        };
        Err(Fault::token(at + same, expected))
    }
}

#[cfg(test)]
mod tests;
