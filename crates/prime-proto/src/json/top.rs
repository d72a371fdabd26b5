//! A look at the members of an object without decoding it.

use std::borrow::Cow;

use super::DEPTH;
use super::reader::unescape;
use super::scan::{Fault, skip_blanks, string_end};
use super::skip::skip_value;

/// One member as it stands in the text.
pub(crate) struct Member<'a> {
    /// Its name, without quotes but with escapes.
    raw_name: &'a str,
    /// Its value.
    pub(crate) value: &'a str,
}

impl<'a> Member<'a> {
    pub(crate) fn name(&self) -> Cow<'a, str> {
        text(self.raw_name)
    }
}

/// What a string without its quotes means.
pub(crate) fn text(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::new();
    // The text was passed over before, so its escapes are sound.
    let _ = unescape(raw, &mut out);
    Cow::Owned(out)
}

/// Finds a member of the object that `source` begins with.
///
/// `Ok(None)`: there is no such member, or this is no object.
pub(crate) fn member<'a>(source: &'a str, wanted: &str) -> Result<Option<&'a str>, Fault> {
    let mut members = members(source);
    while let Some(member) = members.advance()? {
        if member.raw_name == wanted || member.raw_name.contains('\\') && member.name() == wanted {
            return Ok(Some(member.value));
        }
    }
    Ok(None)
}

/// The members of the object that `source` begins with, up to the first fault; none where this is no object.
pub(crate) fn members(source: &str) -> Members<'_> {
    let at = skip_blanks(source.as_bytes(), 0);
    let object = source.as_bytes().get(at) == Some(&b'{');
    Members {
        source,
        at: if object { at + 1 } else { source.len() },
        next: if object { Next::First } else { Next::End },
    }
}

enum Next {
    First,
    Comma,
    End,
}

pub(crate) struct Members<'a> {
    source: &'a str,
    at: usize,
    next: Next,
}

impl<'a> Iterator for Members<'a> {
    type Item = Result<Member<'a>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        let item = self.advance();
        if !matches!(item, Ok(Some(_))) {
            self.next = Next::End;
        }
        item.transpose()
    }
}

impl<'a> Members<'a> {
    #[inline]
    fn advance(&mut self) -> Result<Option<Member<'a>>, Fault> {
        let bytes = self.source.as_bytes();
        let mut at = skip_blanks(bytes, self.at);
        match (&self.next, bytes.get(at)) {
            (Next::End, _) | (_, Some(b'}')) => return Ok(None),
            (Next::First, _) => {}
            (Next::Comma, Some(b',')) => at = skip_blanks(bytes, at + 1),
            (Next::Comma, _) => return Err(Fault::token(at, "`,` or `}`")),
        }
        if bytes.get(at) != Some(&b'"') {
            return Err(Fault::token(at, "a member name"));
        }
        let name = at + 1..string_end(bytes, at + 1)?.quote;
        let colon = skip_blanks(bytes, name.end + 1);
        if bytes.get(colon) != Some(&b':') {
            return Err(Fault::token(colon, "`:`"));
        }
        let start = skip_blanks(bytes, colon + 1);
        let end = skip_value(bytes, start, DEPTH - 1)?.end;
        self.at = end;
        self.next = Next::Comma;
        Ok(Some(Member {
            raw_name: &self.source[name],
            value: &self.source[start..end],
        }))
    }
}
