//! Undoes one level of quoting: objects in string literals or CSV columns, or as printed by Python or JavaScript.

use memchr::{memchr, memchr2, memchr3};
use prime_proto::json::{ValueEnd, value_end};

use crate::json::unicode;

/// The number of literals nested in one another that are undone.
const LEVELS: usize = 4;

/// The number of bytes to unquote first; most messages are not longer.
const WINDOW: usize = 1 << 10;

/// How an object is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// With backslashes, up to this quote: literals of JSON, Go, Rust and Python, and text with doubled backslashes.
    Backslashes(Option<u8>),
    /// With doubled quotes, as in CSV.
    DoubledQuotes,
    /// Not quoted, but printed by Python or JavaScript: strings in other quotes, names with or without quotes.
    Printed,
}

/// The object whose brace is at `start`, unquoted, and the offset in `text` where it ends.
pub(crate) fn object(text: &[u8], start: usize) -> Option<(Vec<u8>, usize)> {
    in_level(text, start, LEVELS)
}

/// Like [`object`], for a literal in single quotes; returns `None` if there is nothing to undo.
pub(crate) fn object_in_quotes(text: &[u8], start: usize) -> Option<(Vec<u8>, usize)> {
    let (object, end) = unquoted(text, start, Quoting::Backslashes(Some(b'\'')), LEVELS)?;
    text[start..end].contains(&b'\\').then_some((object, end))
}

fn in_level(text: &[u8], start: usize, levels: usize) -> Option<(Vec<u8>, usize)> {
    let rest = text.get(start + 1..)?;
    let quoting = match rest.trim_ascii_start() {
        [b'\\', ..] => Quoting::Backslashes(Some(b'"')),
        [b'"', b'"', ..] => Quoting::DoubledQuotes,
        [b'"', ..] => Quoting::Backslashes(None),
        [b'\'', ..] => Quoting::Printed,
        [first, ..] if is_name(*first) => Quoting::Printed,
        _ => return None,
    };
    unquoted(text, start, quoting, levels)
}

fn unquoted(text: &[u8], start: usize, quoting: Quoting, levels: usize) -> Option<(Vec<u8>, usize)> {
    let text = &text[start..];
    let mut window = WINDOW;
    loop {
        let shown = &text[..text.len().min(window)];
        let (mut object, read) = undo(shown, quoting, usize::MAX);
        let is_all = read < shown.len() || shown.len() == text.len();
        match value_end(&object) {
            ValueEnd::Complete(length) => {
                object.truncate(length);
                return Some((object, start + undo(shown, quoting, length).1));
            }
            // The window may end within an escape sequence.
            _ if !is_all && may_be_cut(&object) => window *= 4,
            _ if levels > 1 && object.starts_with(b"{") && quoting != Quoting::Printed => {
                let (inner, length) = in_level(&object, 0, levels - 1)?;
                return Some((inner, start + undo(shown, quoting, length).1));
            }
            _ => return None,
        }
    }
}

/// Whether `object` is incomplete, or malformed so close to its end that the end of the window may be the cause.
fn may_be_cut(object: &[u8]) -> bool {
    match value_end(object) {
        ValueEnd::Malformed(at) => at + 16 > object.len(),
        _ => true,
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$'
}

/// Unquotes up to the closing quote, or until there are `most` bytes. Returns them and the number of bytes read.
fn undo(text: &[u8], quoting: Quoting, most: usize) -> (Vec<u8>, usize) {
    let mut out = Vec::with_capacity(text.len().min(most));
    let mut at = 0;
    while at < text.len() && out.len() < most {
        let rest = &text[at..];
        let plain = match quoting {
            Quoting::Backslashes(Some(quote)) => memchr3(b'\\', b'\n', quote, rest),
            Quoting::Backslashes(None) => memchr2(b'\\', b'\n', rest),
            Quoting::DoubledQuotes => memchr(b'"', rest),
            Quoting::Printed => Some(0),
        };
        let plain = plain.unwrap_or(rest.len()).min(most - out.len());
        out.extend_from_slice(&rest[..plain]);
        at += plain;
        if at == text.len() || out.len() == most {
            break;
        }
        let byte = text[at];
        at += match (quoting, byte) {
            (Quoting::Backslashes(Some(quote)), _) if byte == quote => break,
            (Quoting::Backslashes(_), b'\n') => break,
            (Quoting::Backslashes(_), b'\\') => escape(&text[at..], &mut out),
            (Quoting::DoubledQuotes, b'"') if text.get(at + 1) != Some(&b'"') => break,
            (Quoting::DoubledQuotes, b'"') => {
                out.push(b'"');
                2
            }
            (Quoting::Printed, b'\'' | b'"' | b'`') => match string(&text[at..], &mut out) {
                Some(length) => length,
                None => break,
            },
            (Quoting::Printed, _) if is_name(byte) && !byte.is_ascii_digit() => match word(&text[at..], &mut out) {
                Some(length) => length,
                None => break,
            },
            _ => {
                out.push(byte);
                1
            }
        };
    }
    (out, at)
}

/// Decodes the escape sequence that `text` starts with; returns its length.
fn escape(text: &[u8], out: &mut Vec<u8>) -> usize {
    let plain = match text.get(1) {
        Some(b'x') => return bytes(text, out),
        Some(b'u') if text.get(2) == Some(&b'{') => return braced(text, out),
        Some(b'u') => {
            let (character, length) = unicode(text);
            out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return length;
        }
        Some(b'n') => b'\n',
        Some(b't') => b'\t',
        Some(b'r') => b'\r',
        Some(b'b') => 8,
        Some(b'f') => 12,
        Some(b'0') => 0,
        Some(other) => *other,
        None => b'\\',
    };
    out.push(plain);
    text.len().min(2)
}

/// Decodes a run of `\xXX`: as bytes if they are valid UTF-8, otherwise as one character each, as in Python.
fn bytes(text: &[u8], out: &mut Vec<u8>) -> usize {
    let mut run = Vec::new();
    while let Some(digits) = text[run.len() * 4..].strip_prefix(b"\\x")
        && let Some(digits) = digits.get(..2).and_then(|digits| std::str::from_utf8(digits).ok())
        && let Ok(byte) = u8::from_str_radix(digits, 16)
    {
        run.push(byte);
    }
    match std::str::from_utf8(&run) {
        Ok(_) => out.extend_from_slice(&run),
        Err(_) => run
            .iter()
            .for_each(|byte| out.extend_from_slice(char::from(*byte).encode_utf8(&mut [0; 2]).as_bytes())),
    }
    (run.len() * 4).max(2)
}

/// Decodes `\u{X}`, as in Rust; returns its length.
fn braced(text: &[u8], out: &mut Vec<u8>) -> usize {
    let end = text.iter().take(11).position(|byte| *byte == b'}').unwrap_or(2);
    let digits = text.get(3..end).and_then(|digits| std::str::from_utf8(digits).ok());
    let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let character = code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    end + 1
}

/// Converts a string of Python or JavaScript to JSON; returns its length, or `None` if it is not closed.
fn string(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let quote = text[0];
    let mut meant = Vec::new();
    let mut at = 1;
    while *text.get(at)? != quote {
        if text[at] == b'\\' {
            at += escape(&text[at..], &mut meant);
        } else {
            meant.push(text[at]);
            at += 1;
        }
    }
    out.extend_from_slice(
        serde_json::Value::from(String::from_utf8_lossy(&meant))
            .to_string()
            .as_bytes(),
    );
    Some(at + 1)
}

/// Converts a name, a constant such as `None`, or the prefix of a string to JSON; returns its length, or `None` for any other
/// word.
fn word(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let length = text.iter().take_while(|byte| is_name(**byte)).count();
    let (word, rest) = text.split_at(length);
    match word {
        _ if rest.trim_ascii_start().starts_with(b":") => {
            out.push(b'"');
            out.extend_from_slice(word);
            out.push(b'"');
        }
        b"True" | b"true" => out.extend_from_slice(b"true"),
        b"False" | b"false" => out.extend_from_slice(b"false"),
        b"None" | b"null" | b"undefined" => out.extend_from_slice(b"null"),
        b"b" | b"u" if rest.starts_with(b"'") || rest.starts_with(b"\"") => {}
        _ => return None,
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::{object, object_in_quotes};

    /// The object in `text`, and what follows it.
    fn found(text: &str) -> Option<(String, &str)> {
        let start = text.find('{').unwrap();
        let (object, end) = if text[..start].ends_with('\'') {
            object_in_quotes(text.as_bytes(), start)?
        } else {
            object(text.as_bytes(), start)?
        };
        Some((String::from_utf8(object).unwrap(), &text[end..]))
    }

    fn is(text: &str, object: &str, rest: &str) {
        assert_eq!(found(text), Some((object.to_owned(), rest)));
    }

    #[test]
    fn literals_of_other_languages_are_objects() {
        let object = r#"{"a":"é\"","b":[1,{}]}"#;
        is(r#"msg="send {\"a\":\"é\\\"\",\"b\":[1,{}]}" x=1"#, object, "\" x=1");
        is(r#"raw='{"a":"é\\"","b":[1,{}]}' [2]"#, object, "' [2]");
        is(r#"b'{"a":"\xc3\xa9\\"","b":[1,{}]}'"#, object, "'");
        is(r#""{\"a\":\"\u{e9}\\\"\",\"b\":[1,{}]}""#, object, "\"");
        is(r#""{\"a\":\"\u00e9\\\"\",\"b\":[1,{}]}""#, object, "\"");
        is(r#"7,"{""a"":""é\"""",""b"":[1,{}]}","#, object, "\",");
        is(r#"{"a":"é\\"","b":[1,{}]}> 2026"#, object, "> 2026");
        is(
            r#"{'a': 'é"', 'b': [1, {}]} - x"#,
            r#"{"a": "é\"", "b": [1, {}]}"#,
            " - x",
        );
        is(r#"{ a: true, b_1: "it's" }"#, r#"{ "a": true, "b_1": "it's" }"#, "");
        is(
            r"{'a': None, 'b': True, 'c': b'\xe9'}",
            r#"{"a": null, "b": true, "c": "é"}"#,
            "",
        );
    }

    #[test]
    fn literals_nest() {
        is(r#""{\\\"a\\\":\\\"b\\\"}" x"#, r#"{"a":"b"}"#, "\" x");
        is(r#""{\"\"a\"\":1}""#, r#"{"a":1}"#, "\"");
    }

    #[test]
    fn long_literal_is_read_to_its_end() {
        let long = "x\u{e9}".repeat(5000);
        is(
            &format!(r#""{{\"a\":\"{long}\"}}",1"#),
            &format!(r#"{{"a":"{long}"}}"#),
            "\",1",
        );
    }

    #[test]
    fn text_without_an_object_is_left_alone() {
        for text in [
            "{flags=0}",
            "{,}",
            "{",
            r#"{\"a\":1"#,
            r#"{""a"":1"#,
            "{'a': x}",
            "{'a",
            "'{\"a\":1}'",
            "{\\",
            "{\\x",
            "{\\u{",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
