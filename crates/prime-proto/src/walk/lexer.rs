//! Where single tokens end.

#![expect(clippy::inline_always, reason = "pieces of the grammar's hot loop")]

use super::TokenKind;
use super::end::after_string;
use crate::scan::{Fault, number_end, plain_end, word_end};

/// Finds where tokens end.
pub(crate) trait Lexer {
    /// The end of the token of this kind whose first byte is at `at`: a name, a string, a number or a word.
    fn end(&self, bytes: &[u8], at: usize, kind: TokenKind) -> Result<usize, Fault>;
}

/// Checks every token to its last character. A number at the end of the text ends there.
#[derive(Debug)]
pub(crate) struct Strict;

impl Lexer for Strict {
    #[inline(always)]
    fn end(&self, bytes: &[u8], at: usize, kind: TokenKind) -> Result<usize, Fault> {
        match kind {
            TokenKind::Number => number_end(bytes, at).map(|(end, _)| end),
            TokenKind::True => word_end(bytes, at, "true"),
            TokenKind::False => word_end(bytes, at, "false"),
            TokenKind::Null => word_end(bytes, at, "null"),
            _ => after_string(bytes, at),
        }
    }
}

/// Finds where tokens end without checking them, except that a string may not contain a line end, of any kind. A number or word at
/// the end of the text is cut off.
#[derive(Debug)]
pub(crate) struct Rough;

impl Lexer for Rough {
    #[inline(always)]
    fn end(&self, bytes: &[u8], at: usize, kind: TokenKind) -> Result<usize, Fault> {
        if let TokenKind::Name | TokenKind::String = kind {
            return after_string(bytes, at).or_else(|_| after_rough_string(bytes, at + 1));
        }
        let mut end = at + 1;
        while let Some(byte) = bytes.get(end) {
            if !IN_WORD[usize::from(*byte)] {
                return Ok(end);
            }
            end += 1;
        }
        Err(Fault::token(end, "the rest of the value"))
    }
}

/// The offset after a string whose content starts at `at`.
#[cold]
fn after_rough_string(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        at = plain_end(bytes, at);
        match bytes.get(at..).unwrap_or_default() {
            [b'"', ..] => return Ok(at + 1),
            [b'\\', b'\n' | b'\r', ..] => return Err(Fault::token(at + 1, "an escape sequence")),
            [b'\\', _, ..] => at += 2,
            [b'\n' | b'\r', ..] => return Err(Fault::token(at, "an escaped control character")),
            [] | [b'\\'] => return Err(Fault::token(bytes.len(), "a closing quote")),
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
