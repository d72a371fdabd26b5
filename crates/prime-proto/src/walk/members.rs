//! The members of an object, without decoding it.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::{TokenKind, Tokens};
use crate::scan::{Fault, skip_whitespace, unescape};

/// Finds the value of a member in the object that a text starts with: the first one of this name, which may be written with
/// escape sequences.
///
/// The text is checked up to the end of that value. `None` if the text is not an object, or has no such member before its
/// first fault.
///
/// ```
/// use prime_proto::walk::member;
///
/// let text = br#"{"\u006d":0,"o":"{}"}"#;
/// assert_eq!(member(text, "m").map(|value| &text[value]), Some(&b"0"[..]));
/// assert_eq!(member(text, "n"), None);
/// ```
#[must_use]
pub fn member(text: &[u8], name: &str) -> Option<Range<usize>> {
    find_member(text, name).ok().flatten()
}

/// [`member`], with the fault if there is one.
pub(crate) fn find_member(text: &[u8], wanted: &str) -> Result<Option<Range<usize>>, Fault> {
    let mut members = Members::of(text);
    while let Some(name) = members.advance()? {
        if name == wanted {
            return members.value();
        }
    }
    Ok(None)
}

/// The first member of the object that a text starts with whose name occurred before: where the name is, and the name.
pub(crate) fn duplicate(text: &[u8]) -> Result<Option<(usize, String)>, Fault> {
    let mut names = HashSet::new();
    let mut members = Members::of(text);
    while let Some(name) = members.advance()? {
        if names.contains(&name) {
            return Ok(Some((members.name, name.into_owned())));
        }
        names.insert(name);
    }
    Ok(None)
}

/// The members of the object that a text starts with; none if it is not an object.
pub(crate) struct Members<'a> {
    text: &'a [u8],
    tokens: Option<Tokens<'a>>,
    /// Where the last name starts.
    name: usize,
}

impl<'a> Members<'a> {
    pub(crate) fn of(text: &'a [u8]) -> Self {
        let is_object = text.get(skip_whitespace(text, 0)) == Some(&b'{');
        Self {
            text,
            tokens: is_object.then(|| Tokens::new(text)),
            name: 0,
        }
    }

    /// The next name, with its escape sequences decoded. The value of the previous member is skipped, unless it was read.
    pub(crate) fn advance(&mut self) -> Result<Option<Cow<'a, str>>, Fault> {
        let Some(tokens) = &mut self.tokens else {
            return Ok(None);
        };
        if tokens.is_after_name() {
            tokens.value()?;
        }
        loop {
            let Some(token) = tokens.token()? else { return Ok(None) };
            match token.kind {
                TokenKind::ObjectStart => {}
                TokenKind::Name => {
                    self.name = token.start;
                    return Ok(Some(meaning(&self.text[token.start + 1..token.end - 1])));
                }
                _ => return Ok(None),
            }
        }
    }

    /// The JSON text of the value of the current member, if it is valid.
    pub(crate) fn raw(&mut self) -> Option<&'a [u8]> {
        let value = self.value().ok()??;
        self.text.get(value)
    }

    /// The value of the current member, if it is a string.
    pub(crate) fn string(&mut self) -> Option<Cow<'a, str>> {
        let inside = self.raw()?.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
        Some(meaning(inside))
    }

    /// The range of the value of the current member.
    pub(crate) fn value(&mut self) -> Result<Option<Range<usize>>, Fault> {
        self.tokens.as_mut().map_or(Ok(None), Tokens::value)
    }
}

/// Decodes the escape sequences of a valid string, given without its quotes. Bytes that are not UTF-8 are replaced.
fn meaning(raw: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(raw).map_or_else(|_| String::from_utf8_lossy(raw), text)
}

/// [`meaning`] of UTF-8.
pub(crate) fn text(raw: &str) -> Cow<'_, str> {
    if raw.contains('\\') {
        Cow::Owned(unescape(raw).unwrap_or_default())
    } else {
        Cow::Borrowed(raw)
    }
}
