//! Which protocol a message belongs to, told by the names of its members.

use std::ops::Range;

use memchr::memchr2;
use prime_proto::json::{ValueEnd, value_end};

/// What the members of a text say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// An object with `type`, `error` or `reqid`.
    Kraken,
    /// An object with `m`, `n` and `o`.
    AlphaPoint,
    /// Another value, or none at all.
    Neither,
}

/// Recognises a message by the first members that suffice, wherever they stand.
pub(crate) fn recognise(text: &[u8]) -> Protocol {
    let mut frame = [false; 3];
    for (name, _) in members(text) {
        match name {
            b"type" | b"error" | b"reqid" => return Protocol::Kraken,
            b"m" => frame[0] = true,
            b"n" => frame[1] = true,
            b"o" => frame[2] = true,
            _ => {}
        }
        if frame == [true; 3] {
            return Protocol::AlphaPoint;
        }
    }
    Protocol::Neither
}

/// Where the value of a member starts, and what stands before its end; `None` if there is no such member.
pub(crate) fn member(text: &[u8], wanted: &[u8]) -> Option<usize> {
    members(text).find(|(name, _)| *name == wanted).map(|(_, value)| value)
}

/// The members of the object that `text` begins with, up to the first fault: name as it is written, start of the value.
fn members(text: &[u8]) -> impl Iterator<Item = (&[u8], usize)> {
    let mut at = 0;
    let mut before = b'{';
    std::iter::from_fn(move || {
        if before == b',' {
            // The value of the last member, which nobody was content with.
            match value_end(&text[at..]) {
                ValueEnd::Complete(length) => at += length,
                _ => return None,
            }
        }
        at = behind(text, at, before)?;
        let name = name(text, behind(text, at, b'"')?)?;
        at = blanks_end(text, behind(text, name.end + 1, b':')?);
        before = b',';
        Some((&text[name], at))
    })
}

/// The place behind `wanted`, if that is what comes next.
fn behind(text: &[u8], at: usize, wanted: u8) -> Option<usize> {
    let at = blanks_end(text, at);
    (text.get(at) == Some(&wanted)).then_some(at + 1)
}

fn blanks_end(text: &[u8], at: usize) -> usize {
    let blanks = text[at..].iter().take_while(|byte| byte.is_ascii_whitespace());
    at + blanks.count()
}

/// The name that starts behind a quote.
fn name(text: &[u8], start: usize) -> Option<Range<usize>> {
    let mut at = start;
    loop {
        at += memchr2(b'"', b'\\', text.get(at..)?)?;
        if text[at] == b'"' {
            return Some(start..at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::{Protocol, recognise};

    #[test]
    fn frames_have_m_n_and_o_in_any_order() {
        assert_eq!(recognise(br#"{"m":0,"i":1,"n":"Ping","o":"{}"}"#), Protocol::AlphaPoint);
        assert_eq!(
            recognise(br#" { "o" : "{\"type\":1}" , "n":"Ping","x":[{}], "m":0}"#),
            Protocol::AlphaPoint
        );
        assert_eq!(recognise(br#"{"m":0,"i":1,"n":"Ping"}"#), Protocol::Neither);
    }

    #[test]
    fn kraken_messages_have_a_type_or_a_number_or_an_error() {
        assert_eq!(
            recognise(br#"{"data":[{"m":1},"\"n\""],"type":"User"}"#),
            Protocol::Kraken
        );
        assert_eq!(recognise(br#"{"reqid":1}"#), Protocol::Kraken);
        assert_eq!(recognise(br#"{"error":{}}"#), Protocol::Kraken);
        assert_eq!(recognise(br#"{"\"":1,"type":"#), Protocol::Kraken);
    }

    #[test]
    fn what_is_no_object_is_neither() {
        for text in [
            "",
            "[]",
            "[\"type\"]",
            "{}",
            "{\"type\"",
            "{\"a\":{\"type\":1}}",
            "{type:1}",
            "{\"a\":1 \"type\":1}",
        ] {
            assert_eq!(recognise(text.as_bytes()), Protocol::Neither, "{text}");
        }
    }
}
