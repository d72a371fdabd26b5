//! The tokens of a value, checked one by one.

use std::iter::FusedIterator;
use std::ops::Range;

use super::end::DEPTH;
use super::grammar::{Grammar, Step};
use super::lexer::Strict;
use crate::DecodeError;
use crate::scan::{Fault, skip_whitespace};

/// A token and its range in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// The kind of token.
    pub kind: TokenKind,
    /// Byte offset of its first byte; the opening quote of a string.
    pub start: usize,
    /// Byte offset after its last byte; after the closing quote of a string.
    pub end: usize,
}

impl Token {
    /// The range of its bytes in the text, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// The kinds of token. Colons and commas are checked, but not reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "JSON has no other tokens")]
pub enum TokenKind {
    /// `{`
    ObjectStart,
    /// `}`
    ObjectEnd,
    /// `[`
    ArrayStart,
    /// `]`
    ArrayEnd,
    /// The name of a member, with its quotes and escape sequences. The value follows.
    Name,
    /// A string that is a value, with its quotes and escape sequences.
    String,
    /// A number.
    Number,
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
}

/// The tokens of the first value in a text, from the first to the one that completes it.
///
/// Each token is checked against RFC 8259 when it is reached. An error is the last item. Text after the value is not read.
/// Duplicate names and invalid UTF-8 are not detected.
///
/// ```
/// use prime_proto::walk::{TokenKind, Tokens};
///
/// let text = br#"{"m": 0, "o": "{}"} {"#;
/// let tokens: Vec<_> = Tokens::new(text).map(|token| token.map(|token| token.kind)).collect::<Result<_, _>>()?;
/// assert_eq!(tokens, [
///     TokenKind::ObjectStart,
///     TokenKind::Name, TokenKind::Number,
///     TokenKind::Name, TokenKind::String,
///     TokenKind::ObjectEnd,
/// ]);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Debug)]
pub struct Tokens<'a> {
    text: &'a [u8],
    grammar: Grammar,
    is_done: bool,
}

impl<'a> Tokens<'a> {
    /// The tokens of a text in which brackets nest up to [`DEPTH`] deep. Whitespace before the value is skipped.
    #[must_use]
    pub fn new(text: &'a [u8]) -> Self {
        Self {
            text,
            grammar: Grammar::new(skip_whitespace(text, 0), DEPTH),
            is_done: false,
        }
    }

    /// Skips the next value: that of the member after a [`TokenKind::Name`], the next item in an array. Returns the range of its
    /// bytes in the text; `None` if a bracket closes instead, or no token is left.
    ///
    /// # Errors
    /// If the value is malformed, cut off, or nested too deep.
    pub fn skip_value(&mut self) -> Result<Option<Range<usize>>, DecodeError> {
        self.value().map_err(|fault| self.error(fault))
    }

    /// How many brackets are open after the last token.
    #[must_use]
    pub const fn depth(&self) -> usize {
        self.grammar.depth()
    }

    /// Whether the last token is the name of a member.
    pub(super) fn is_after_name(&self) -> bool {
        self.grammar.is_after_name()
    }

    /// [`Tokens::skip_value`], with the fault instead of an error.
    pub(crate) fn value(&mut self) -> Result<Option<Range<usize>>, Fault> {
        let Some(first) = self.token()? else { return Ok(None) };
        match first.kind {
            TokenKind::ObjectEnd | TokenKind::ArrayEnd => return Ok(None),
            TokenKind::ObjectStart | TokenKind::ArrayStart => {
                let outside = self.depth() - 1;
                self.walk_while(|step| step.depth > outside)?;
            }
            _ => {}
        }
        Ok(Some(first.start..self.grammar.at()))
    }

    /// The next token.
    pub(crate) fn token(&mut self) -> Result<Option<Token>, Fault> {
        let mut found = None;
        self.walk_while(|step| {
            found = Some(step.token);
            false
        })?;
        Ok(found)
    }

    /// Continues the walk while `visit` returns `true`.
    fn walk_while(&mut self, visit: impl FnMut(Step) -> bool) -> Result<(), Fault> {
        if self.is_done {
            return Ok(());
        }
        let walked = self.grammar.run(self.text, &Strict, visit);
        self.is_done = !matches!(walked, Ok(true));
        walked.map(drop)
    }

    #[cold]
    fn error(&self, fault: Fault) -> DecodeError {
        let valid = match std::str::from_utf8(self.text) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&self.text[..error.valid_up_to()]).unwrap_or_default(),
        };
        let is_valid = fault.at < valid.len() || valid.len() == self.text.len();
        let error = if is_valid {
            DecodeError::fault(fault, valid)
        } else {
            DecodeError::not_utf8(valid.len())
        };
        error.located(valid)
    }
}

impl Iterator for Tokens<'_> {
    type Item = Result<Token, DecodeError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.token().map_err(|fault| self.error(fault)).transpose()
    }

    /// One walk over all tokens, without a stop after each.
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, init: B, mut visit: F) -> B {
        let mut state = Some(init);
        let walked = self.walk_while(|step| {
            state = state.take().map(|state| visit(state, Ok(step.token)));
            true
        });
        let state = state.take();
        match (walked, state) {
            (Ok(()), Some(state)) => state,
            (Err(fault), Some(state)) => visit(state, Err(self.error(fault))),
            (_, None) => unreachable!("the state is put back after each token"),
        }
    }
}

impl FusedIterator for Tokens<'_> {}
