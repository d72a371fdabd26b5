//! The end of a value in text that is still growing.

use super::{DEPTH_CAP, Grammar, Rough, TokenKind};
use crate::json::ValueEnd;

/// Finds the end of the value that a growing text starts with.
///
/// Each call continues where the last one stopped, so the total time is linear in the text, however small its pieces are.
/// Brackets, strings and the order of tokens are checked, which is enough to find the end of the value, or the first token that
/// cannot belong to it. Numbers, `true`, `false`, `null` and escape sequences are not checked, since the decoder does that; a
/// line end inside a string is a fault. Brackets may nest up to 1,024 deep.
///
/// ```
/// use prime_proto::json::{ValueEnd, walk::Follower};
///
/// let mut follower = Follower::new();
/// assert_eq!(follower.follow(br#"{"type":"he"#), ValueEnd::Truncated);
/// assert_eq!(follower.open(), [0]);
/// assert_eq!(follower.follow(br#"{"type":"hello"} {"#), ValueEnd::Complete(16));
/// ```
#[derive(Debug)]
pub struct Follower {
    grammar: Grammar,
    lexer: Rough,
    open: Vec<usize>,
}

impl Follower {
    /// Creates a follower for a text that starts with a value.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            grammar: Grammar::new(0, DEPTH_CAP),
            lexer: Rough::new(),
            open: Vec::new(),
        }
    }

    /// The byte offsets of the brackets that are not closed yet, outermost first.
    #[must_use]
    pub fn open(&self) -> &[usize] {
        &self.open
    }

    /// Follows the value through `text`, which must start with the bytes of the last call.
    ///
    /// A number, `true`, `false` or `null` outside brackets is [`ValueEnd::Truncated`] as long as nothing follows it.
    pub fn follow(&mut self, text: &[u8]) -> ValueEnd {
        let ended = self.grammar.run(text, &mut self.lexer, |step| {
            match step.token.kind {
                TokenKind::ObjectStart | TokenKind::ArrayStart => self.open.push(step.token.start),
                TokenKind::ObjectEnd | TokenKind::ArrayEnd => drop(self.open.pop()),
                _ => {}
            }
            true
        });
        match ended {
            Ok(_) => ValueEnd::Complete(self.grammar.at()),
            Err(fault) => ValueEnd::of_fault(fault, text),
        }
    }
}

impl Default for Follower {
    fn default() -> Self {
        Self::new()
    }
}
