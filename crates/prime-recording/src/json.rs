//! Finds the members of a JSON object without decoding it.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2};
use prime_proto::json::{ValueEnd, value_end};

/// A member of an object.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Member<'a> {
    /// Its name, unescaped.
    pub name: Cow<'a, [u8]>,
    /// The range of its value in the text.
    pub value: Range<usize>,
}

/// The members of the object that starts at `at`, up to the first syntax error.
pub fn members(text: &[u8], at: usize) -> impl Iterator<Item = Member<'_>> {
    let mut next = after(text, at, b'{');
    std::iter::from_fn(move || {
        let name = string(text, next?)?;
        let start = skip_whitespace(text, after(text, name.end + 1, b':')?);
        let end = value_at(text, start)?;
        next = after(text, end, b',');
        let name = match &text[name] {
            escaped if memchr(b'\\', escaped).is_some() => Cow::Owned(unescape(escaped)),
            plain => Cow::Borrowed(plain),
        };
        Some(Member {
            name,
            value: start..end,
        })
    })
}

/// The name of the first member whose value is missing or malformed.
#[must_use]
pub fn last_name(text: &[u8], at: usize) -> Option<&[u8]> {
    let next = match members(text, at).last() {
        Some(last) => after(text, last.value.end, b','),
        None => after(text, at, b'{'),
    };
    string(text, next?).map(|name| &text[name])
}

/// The items of the array that starts at `at`, up to the first syntax error.
pub fn items(text: &[u8], at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = after(text, at, b'[');
    std::iter::from_fn(move || {
        let start = skip_whitespace(text, next?);
        let end = value_at(text, start)?;
        next = after(text, end, b',');
        Some(start..end)
    })
}

fn value_at(text: &[u8], at: usize) -> Option<usize> {
    match value_end(text.get(at..)?) {
        ValueEnd::Complete(length) => Some(at + length),
        _ => None,
    }
}

/// The offset after `wanted`, if that is the next byte other than whitespace.
fn after(text: &[u8], at: usize, wanted: u8) -> Option<usize> {
    let at = skip_whitespace(text, at);
    (text.get(at) == Some(&wanted)).then_some(at + 1)
}

/// The offset of the next byte that is not whitespace.
#[must_use]
pub fn skip_whitespace(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// The range between the quotes of the string that starts here.
fn string(text: &[u8], at: usize) -> Option<Range<usize>> {
    let start = after(text, at, b'"')?;
    let mut at = start;
    loop {
        at += memchr2(b'"', b'\\', text.get(at..)?)?;
        if text[at] == b'"' {
            return Some(start..at);
        }
        at += 2;
    }
}

/// Decodes the escape sequences in the text between the quotes of a string.
#[must_use]
pub fn unescape(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(plain) = memchr(b'\\', &raw[at..]) {
        out.extend_from_slice(&raw[at..at + plain]);
        at += plain;
        match raw.get(at + 1) {
            Some(b'u') => {
                let (character, length) = unicode(&raw[at..]);
                out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                at += length;
                continue;
            }
            Some(b'n') => out.push(b'\n'),
            Some(b't') => out.push(b'\t'),
            Some(b'r') => out.push(b'\r'),
            Some(b'b') => out.push(8),
            Some(b'f') => out.push(12),
            Some(other) => out.push(*other),
            None => out.push(b'\\'),
        }
        at = raw.len().min(at + 2);
    }
    out.extend_from_slice(&raw[at..]);
    out
}

/// The character of an escape sequence `\uXXXX`, or of a surrogate pair, and the number of bytes it takes.
#[must_use]
pub fn unicode(raw: &[u8]) -> (char, usize) {
    let unit = |at: usize| {
        let digits = raw.get(at..at + 6).and_then(|escape| escape.strip_prefix(b"\\u"))?;
        u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    match (unit(0), unit(6)) {
        (Some(high @ 0xd800..0xdc00), Some(low @ 0xdc00..0xe000)) => {
            let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 12)
        }
        (Some(unit), _) => (char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER), 6),
        (None, _) => (char::REPLACEMENT_CHARACTER, raw.len().min(2)),
    }
}

/// Converts an offset in the unescaped string to an offset in `raw`, which starts with the opening quote.
#[must_use]
pub fn escaped_offset(raw: &[u8], offset: usize) -> usize {
    let mut at = 1;
    let mut meant = 0;
    while meant < offset && at < raw.len() {
        let (written, value) = match raw[at..] {
            [b'"', ..] => break,
            [b'\\', b'u', ..] => {
                let (character, length) = unicode(&raw[at..]);
                (length, character.len_utf8())
            }
            [b'\\', ..] => (2, 1),
            _ => (1, 1),
        };
        at += written;
        meant += value;
    }
    at.min(raw.len())
}

#[cfg(test)]
mod tests {
    use super::{escaped_offset, items, last_name, members, unescape};

    #[test]
    fn members_are_found_with_their_names_unescaped() {
        let text = br#" {"a" : [1,{}], "\u0062":"}" , "c":tru"#;
        let found: Vec<_> = members(text, 0)
            .map(|member| (member.name.into_owned(), &text[member.value]))
            .collect();
        assert_eq!(found, [(b"a".to_vec(), &b"[1,{}]"[..]), (b"b".to_vec(), &b"\"}\""[..])]);
        assert_eq!(last_name(text, 0), Some(&b"c"[..]));
        assert_eq!(members(b"[1]", 0).count(), 0);
        assert_eq!(items(b"[1, {} ,\"]\"]", 0).count(), 3);
    }

    #[test]
    fn strings_are_unescaped_and_offsets_map_back() {
        let raw = br#""{\"a\u0022:\ud83d\ude00\u20ac\n1}","#;
        let meant = "{\"a\":\u{1f600}\u{20ac}\n1}";
        assert_eq!(unescape(&raw[1..raw.len() - 2]), meant.as_bytes());
        let at = |wanted: &str| escaped_offset(raw, meant.find(wanted).unwrap());
        assert_eq!(&raw[at("{")..][..1], b"{");
        assert_eq!(&raw[at(":")..][..1], b":");
        assert_eq!(&raw[at("\u{20ac}")..][..6], b"\\u20ac");
        assert_eq!(&raw[at("1")..][..1], b"1");
        assert_eq!(raw[escaped_offset(raw, 1000)], b'"');
    }
}
