//! Lists and objects by their brackets, commas and quotes alone, so that a fault inside an item does not hide the next one.

use std::borrow::Cow;
use std::ops::Range;

use crate::json::DEPTH;
use crate::scan::skip_whitespace;
use crate::walk;

/// A member of an object.
pub(crate) struct Piece<'a> {
    /// Its name.
    pub(crate) name: Cow<'a, str>,
    /// Where its value is.
    pub(crate) value: Range<usize>,
    /// Where name and value are.
    pub(crate) whole: Range<usize>,
}

/// The ranges of the items of the list at `at`. A `None` at the end means that the list is not closed.
pub(crate) fn items(text: &str, at: usize) -> Option<impl Iterator<Item = Option<Range<usize>>>> {
    let mut parts = Parts::new(text.as_bytes(), at, b'[')?;
    Some(std::iter::from_fn(move || parts.advance().map(Result::ok)))
}

/// The members of the object at `at`. A `None` at the end means that the object is not closed.
pub(crate) fn members(text: &str, at: usize) -> Option<impl Iterator<Item = Option<Piece<'_>>>> {
    let mut parts = Parts::new(text.as_bytes(), at, b'{')?;
    let member = move |whole: Range<usize>| {
        let bytes = text.as_bytes();
        if bytes.get(whole.start) != Some(&b'"') {
            return None;
        }
        let end = string_end(bytes, whole.start)?;
        let colon = skip_whitespace(bytes, end);
        if bytes.get(colon) != Some(&b':') {
            return None;
        }
        Some(Piece {
            name: walk::text(text.get(whole.start + 1..end - 1)?),
            value: skip_whitespace(bytes, colon + 1).min(whole.end)..whole.end,
            whole,
        })
    };
    Some(std::iter::from_fn(move || Some(parts.advance()?.ok().and_then(member))))
}

/// The text ends before the list or object does, or its brackets do not match.
struct NoEnd;

/// The parts of a list or an object.
struct Parts<'a> {
    text: &'a [u8],
    /// Where the next part begins; `None` after the last one.
    at: Option<usize>,
    closing: u8,
}

impl<'a> Parts<'a> {
    fn new(text: &'a [u8], at: usize, opening: u8) -> Option<Self> {
        if text.get(at) != Some(&opening) {
            return None;
        }
        let closing = closing(opening)?;
        let first = skip_whitespace(text, at + 1);
        Some(Self {
            text,
            at: (text.get(first) != Some(&closing)).then_some(first),
            closing,
        })
    }

    /// The next part, without the whitespace around it.
    fn advance(&mut self) -> Option<Result<Range<usize>, NoEnd>> {
        let start = self.at.take()?;
        let Some(end) = part_end(self.text, start) else {
            return Some(Err(NoEnd));
        };
        match self.text.get(end) {
            Some(b',') => self.at = Some(skip_whitespace(self.text, end + 1)),
            Some(byte) if *byte == self.closing => {}
            _ => return Some(Err(NoEnd)),
        }
        let end = start + self.text[start..end].trim_ascii_end().len();
        Some(Ok(start..end))
    }
}

/// The comma or bracket after a part; `None` if the text ends before it, or its brackets do not match.
fn part_end(text: &[u8], start: usize) -> Option<usize> {
    let mut open = Vec::new();
    let mut at = start;
    loop {
        match *text.get(at)? {
            b'"' => at = string_end(text, at)? - 1,
            bracket @ (b'{' | b'[') => {
                if open.len() >= DEPTH {
                    return None;
                }
                open.push(closing(bracket)?);
            }
            b',' if open.is_empty() => return Some(at),
            bracket @ (b'}' | b']') => match open.pop() {
                None => return Some(at),
                Some(closing) if closing == bracket => {}
                Some(_) => return None,
            },
            _ => {}
        }
        at += 1;
    }
}

fn closing(opening: u8) -> Option<u8> {
    match opening {
        b'[' => Some(b']'),
        b'{' => Some(b'}'),
        _ => None,
    }
}

/// After the closing quote of the string at `at`, whatever is in it.
fn string_end(text: &[u8], at: usize) -> Option<usize> {
    let mut at = at + 1;
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{items, members};

    fn parts(text: &str) -> Option<Vec<Option<&str>>> {
        Some(items(text, 0)?.map(|item| item.map(|item| &text[item])).collect())
    }

    #[test]
    fn items_are_told_apart_by_brackets_commas_and_quotes() {
        for (text, expected) in [
            ("[]", vec![]),
            ("[ ]", vec![]),
            (
                "[1 , x y,\"a,]\\\"\" ]",
                vec![Some("1"), Some("x y"), Some("\"a,]\\\"\"")],
            ),
            ("[{\"a\":[1,2],,},[]]", vec![Some("{\"a\":[1,2],,}"), Some("[]")]),
            ("[\"\\ud800\",1]", vec![Some("\"\\ud800\""), Some("1")]),
            ("[,]", vec![Some(""), Some("")]),
            ("[1,2", vec![Some("1"), None]),
            ("[1,\"2]", vec![Some("1"), None]),
            ("[1,{]", vec![Some("1"), None]),
            ("[1}", vec![None]),
        ] {
            assert_eq!(parts(text), Some(expected), "{text}");
        }
        assert_eq!(parts("{}"), None);
    }

    #[test]
    fn members_have_a_name_and_a_value() {
        let text = r#"{"a":1, "\u0062" : {"c":[2]} }"#;
        let found: Vec<_> = members(text, 0)
            .unwrap()
            .map(|piece| piece.map(|piece| (piece.name.into_owned(), &text[piece.value], &text[piece.whole])))
            .collect();
        assert_eq!(
            found,
            [
                Some(("a".to_owned(), "1", "\"a\":1")),
                Some(("b".to_owned(), "{\"c\":[2]}", "\"\\u0062\" : {\"c\":[2]}")),
            ]
        );
        for text in ["{a:1}", "{\"a\" 1}", "{\"a\"", "{\"a\":1"] {
            assert!(members(text, 0).unwrap().any(|piece| piece.is_none()), "{text}");
        }
    }
}
