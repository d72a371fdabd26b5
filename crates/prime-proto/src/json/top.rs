//! A look at the members of an object without decoding it.

use std::borrow::Cow;

use super::DEPTH;
use super::scan::{Fault, skip_blanks, string_end, unescape};
use super::skip::skip_value;
use crate::DecodeError;
use crate::wire::extra::{duplicate, twice};

/// One member as it stands in the text.
struct Member<'a> {
    /// Its name, without quotes but with escapes.
    raw_name: &'a str,
    /// Its value.
    value: &'a str,
}

impl<'a> Member<'a> {
    fn name(&self) -> Cow<'a, str> {
        text(self.raw_name)
    }
}

/// What a string without its quotes means.
pub(crate) fn text(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    // The text was passed over before, so its escapes are sound.
    Cow::Owned(unescape(raw).unwrap_or_default())
}

/// Finds a member of the object that `source` begins with.
///
/// `Ok(None)`: there is no such member, or this is no object.
pub(crate) fn member<'a>(source: &'a str, wanted: &str) -> Result<Option<&'a str>, Fault> {
    let mut members = Members::of(source);
    while let Some(member) = members.advance()? {
        if member.raw_name == wanted || member.raw_name.contains('\\') && member.name() == wanted {
            return Ok(Some(member.value));
        }
    }
    Ok(None)
}

/// Refuses an object in which a member stands twice.
pub(crate) fn check_names(source: &str) -> Result<(), DecodeError> {
    let mut members = Members::of(source);
    let mut names = Vec::new();
    while let Some(member) = members.advance().map_err(|fault| DecodeError::fault(fault, source))? {
        names.push(member.name());
    }
    match duplicate(names.iter().map(|name| &**name)) {
        Some(name) => Err(twice(name)),
        None => Ok(()),
    }
}

/// The members of the object that a text begins with; none where this is no object.
struct Members<'a> {
    source: &'a str,
    at: usize,
    next: Next,
}

/// What stands before the next member.
enum Next {
    First,
    Comma,
    End,
}

impl<'a> Members<'a> {
    fn of(source: &'a str) -> Self {
        let at = skip_blanks(source.as_bytes(), 0);
        let is_object = source.as_bytes().get(at) == Some(&b'{');
        let next = if is_object { Next::First } else { Next::End };
        Self {
            source,
            at: at + 1,
            next,
        }
    }

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
