//! `--unwrap`: finds the member that holds the message by a JSON Pointer (RFC 6901).

use std::borrow::Cow;
use std::str::FromStr;

use crate::json::{items, members, skip_whitespace, unescape};

/// A JSON Pointer: its reference tokens, unescaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointer(Vec<String>);

/// The error for a string that is not a JSON Pointer.
#[derive(Debug, thiserror::Error)]
#[error("a JSON Pointer starts with `/`, such as `/params/response/payloadData`")]
#[non_exhaustive]
pub struct NoPointer;

impl FromStr for Pointer {
    type Err = NoPointer;

    fn from_str(text: &str) -> Result<Self, NoPointer> {
        let steps = text.strip_prefix('/').ok_or(NoPointer)?;
        let step = |step: &str| step.replace("~1", "/").replace("~0", "~");
        Ok(Self(steps.split('/').map(step).collect()))
    }
}

/// The value at the pointer; a string is returned unescaped, without its quotes.
#[must_use]
pub fn find<'a>(text: &'a [u8], pointer: &Pointer) -> Option<Cow<'a, [u8]>> {
    let mut value = 0..text.len();
    for step in &pointer.0 {
        value = match text[skip_whitespace(text, value.start)] {
            b'[' => items(text, value.start).nth(step.parse().ok()?)?,
            _ => {
                members(text, value.start)
                    .find(|member| *member.name == *step.as_bytes())?
                    .value
            }
        };
    }
    Some(match &text[value] {
        [b'"', raw @ .., b'"'] => Cow::Owned(unescape(raw)),
        value => Cow::Borrowed(value),
    })
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Pointer, find};

    #[test]
    fn pointer_leads_to_a_member_or_item() {
        let text = br#"{"a":[{"b/c":"{\"d\":1}"},2]}"#;
        let found = |pointer: &str| find(text, &pointer.parse::<Pointer>().unwrap()).map(Cow::into_owned);
        assert_eq!(found("/a/0/b~1c"), Some(br#"{"d":1}"#.to_vec()));
        assert_eq!(found("/a/1"), Some(b"2".to_vec()));
        assert_eq!((found("/a/2"), found("/b"), found("/a/x")), (None, None, None));
        assert!("a/b".parse::<Pointer>().is_err());
    }
}
