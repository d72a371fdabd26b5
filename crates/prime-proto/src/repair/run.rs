//! Bare pairs in an array: where one object ends and the next begins.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::json::scan::escape;

/// Names are compared one by one up to this many.
const FEW: usize = 8;

/// The pairs that make up one object so far.
pub(super) struct Run<'a> {
    /// Where the last pair stands in the log.
    pub(super) last: usize,
    few: Vec<Cow<'a, str>>,
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Run<'a> {
    /// The object that begins with this pair.
    pub(super) fn new(last: usize, name: Cow<'a, str>) -> Self {
        Self {
            last,
            few: vec![name],
            many: HashSet::new(),
        }
    }

    /// Takes another name in, unless it is there already: then it is handed back.
    pub(super) fn insert(&mut self, name: Cow<'a, str>) -> Result<(), Cow<'a, str>> {
        if self.few.contains(&name) || self.many.contains(&name) {
            return Err(name);
        }
        if self.few.len() < FEW {
            self.few.push(name);
        } else {
            self.many.insert(name);
        }
        Ok(())
    }
}

/// What a string means whose content, between the quotes, is `text`. Its escapes have been checked.
pub(super) fn meaning(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(length) = text[at..].find('\\') {
        out.push_str(&text[at..at + length]);
        at += length;
        let Ok((next, character)) = escape(text.as_bytes(), at) else {
            break;
        };
        out.push(character);
        at = next;
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}
