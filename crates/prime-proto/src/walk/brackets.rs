//! The brackets of a value that is broken.

use super::end::ValueEnd;
use super::{DEPTH_CAP, Grammar, Rough, TokenKind};

/// What [`brackets`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Brackets {
    /// Where the value ends, or the first token that cannot belong to it.
    pub end: ValueEnd,
    /// The byte offsets of the brackets that are open there, outermost first.
    pub open: Vec<usize>,
}

/// Matches the brackets of the value that a text starts with, whatever else is wrong with it.
///
/// Brackets, strings and the order of tokens are checked, which is enough to find the end of the value, or the first token that
/// cannot belong to it. Numbers, `true`, `false`, `null` and escape sequences are not checked; a line end inside a string is a
/// fault. Brackets may nest up to 1,024 deep.
///
/// ```
/// use prime_proto::json::ValueEnd;
/// use prime_proto::walk::brackets;
///
/// assert_eq!(brackets(br#"{"price":01.} {"#).end, ValueEnd::Complete(13));
/// let broken = brackets(b"{\"levels\":[{\"price\"\n{\"levels\":[]}");
/// assert_eq!((broken.end, &broken.open[..]), (ValueEnd::Malformed(20), &[0, 10, 11][..]));
/// ```
#[must_use]
pub fn brackets(text: &[u8]) -> Brackets {
    let mut open = Vec::new();
    let mut grammar = Grammar::new(0, DEPTH_CAP);
    let ended = grammar.run(text, &Rough, |step| {
        match step.token.kind {
            TokenKind::ObjectStart | TokenKind::ArrayStart => open.push(step.token.start),
            TokenKind::ObjectEnd | TokenKind::ArrayEnd => drop(open.pop()),
            _ => {}
        }
        true
    });
    let end = match ended {
        Ok(_) => ValueEnd::Complete(grammar.at()),
        Err(fault) => ValueEnd::of_fault(fault, text),
    };
    Brackets { end, open }
}
