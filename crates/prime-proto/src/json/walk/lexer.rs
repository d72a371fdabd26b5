//! Where single tokens end.

#![expect(clippy::inline_always, reason = "pieces of the grammar's hot loop")]

use super::TokenKind;
use crate::scan::{Fault, number_end, plain_end, string_end, word_end};

/// Finds where tokens end.
pub(crate) trait Lexer {
    /// The end of the token of this kind whose first byte is at `at`: a name, a string, a number or a word.
    fn end(&mut self, bytes: &[u8], at: usize, kind: TokenKind) -> Result<usize, Fault>;
}

/// Checks every token to its last character. A number at the end of the text ends there.
#[derive(Debug)]
pub(crate) struct Strict;

impl Lexer for Strict {
    #[inline(always)]
    fn end(&mut self, bytes: &[u8], at: usize, kind: TokenKind) -> Result<usize, Fault> {
        match kind {
            TokenKind::Number => number_end(bytes, at).map(|(end, _)| end),
            TokenKind::True => word_end(bytes, at, "true"),
            TokenKind::False => word_end(bytes, at, "false"),
            TokenKind::Null => word_end(bytes, at, "null"),
            _ => string_end(bytes, at + 1).map(|end| end.quote + 1),
        }
    }
}

/// Finds where tokens end without checking them, except that a string may not have a line end. A token that is cut off at the
/// end of the text is continued there in a longer text.
#[derive(Debug)]
pub(crate) struct Rough {
    /// How far the last token that was cut off is known.
    known: usize,
}

impl Rough {
    pub(crate) const fn new() -> Self {
        Self { known: 0 }
    }
}

impl Lexer for Rough {
    #[inline(always)]
    fn end(&mut self, bytes: &[u8], at: usize, kind: TokenKind) -> Result<usize, Fault> {
        let from = self.known.max(at + 1);
        let end = match kind {
            TokenKind::Name | TokenKind::String => {
                if self.known <= at
                    && let Ok(end) = string_end(bytes, from)
                {
                    return Ok(end.quote + 1);
                }
                rough_string_end(bytes, from)
            }
            _ => {
                let mut rest = bytes.get(from..).unwrap_or_default().iter();
                let length = rest.position(|byte| !IN_WORD[usize::from(*byte)]);
                let cut_off = || (bytes.len(), Fault::token(bytes.len(), "the rest of the value"));
                length.map(|length| from + length).ok_or_else(cut_off)
            }
        };
        end.map_err(|(known, fault)| {
            self.known = known;
            fault
        })
    }
}

/// The offset after a string whose content is known up to `at`; or how far it is known, and the fault.
#[cold]
fn rough_string_end(bytes: &[u8], mut at: usize) -> Result<usize, (usize, Fault)> {
    loop {
        at = plain_end(bytes, at);
        match bytes.get(at..).unwrap_or_default() {
            [b'"', ..] => return Ok(at + 1),
            [b'\\', b'\n', ..] => return Err((at, Fault::token(at + 1, "an escape sequence"))),
            [b'\\', _, ..] => at += 2,
            [b'\n', ..] => return Err((at, Fault::token(at, "an escaped control character"))),
            [] | [b'\\'] => return Err((at, Fault::token(bytes.len(), "a closing quote"))),
            [_, ..] => at += 1,
        }
    }
}

/// The bytes that words and numbers consist of.
const IN_WORD: [bool; 256] = {
    let letters = *b"0123456789+-.Eabcdefghijklmnopqrstuvwxyz";
    let mut table = [false; 256];
    let mut index = 0;
    while index < letters.len() {
        table[letters[index] as usize] = true;
        index += 1;
    }
    table
};
