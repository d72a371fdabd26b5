//! The order of tokens in a JSON value.

#![expect(
    clippy::inline_always,
    reason = "compiled for each of its few callers, and a hot loop in most"
)]

use super::lexer::Lexer;
use super::open::Open;
use super::{Token, TokenKind};
use crate::scan::{Fault, skip_whitespace};

/// What the walk reports about a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) token: Token,
    /// How many brackets are open after it.
    pub(crate) depth: usize,
    /// Whether an item of an array starts with it.
    pub(crate) is_item: bool,
}

/// What comes next, after whitespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// The first member or item, or the closing bracket.
    First,
    /// Another member or item.
    Another,
    /// The colon after a name.
    Colon,
    Value,
    /// A comma or the closing bracket; the end of the walk if no bracket is open.
    End,
}

/// The walk over one value, which can stop after any token and continue later.
#[derive(Debug)]
pub(crate) struct Grammar {
    /// The end of the last token, or the start of the next one.
    at: usize,
    next: Next,
    open: Open,
    /// Whether there was whitespace between tokens.
    has_whitespace: bool,
}

impl Grammar {
    /// Starts at the value at `start` (not whitespace), nested at most `depth` deep, and never deeper than
    /// [`DEPTH_CAP`](super::DEPTH_CAP).
    pub(crate) const fn new(start: usize, depth: usize) -> Self {
        Self {
            at: start,
            next: Next::Value,
            open: Open::new(depth),
            has_whitespace: false,
        }
    }

    /// How many brackets are open.
    pub(crate) const fn depth(&self) -> usize {
        self.open.depth()
    }

    /// Whether the last token is a name.
    pub(crate) fn is_after_name(&self) -> bool {
        self.next == Next::Colon
    }

    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    pub(crate) const fn has_whitespace(&self) -> bool {
        self.has_whitespace
    }

    /// Skips whitespace and returns the byte after it; NUL, which starts no token, at the end of the text.
    #[inline(always)]
    fn byte(&mut self, bytes: &[u8]) -> u8 {
        match bytes.get(self.at) {
            Some(byte) if *byte > b' ' => *byte,
            Some(_) => {
                self.has_whitespace = true;
                self.at = skip_whitespace(bytes, self.at);
                bytes.get(self.at).copied().unwrap_or_default()
            }
            None => 0,
        }
    }

    /// Walks on until `visit` returns false after a token. `Ok(false)`: the value ended.
    #[inline(always)]
    pub(crate) fn run<L: Lexer>(
        &mut self,
        bytes: &[u8],
        lexer: &L,
        mut visit: impl FnMut(Step) -> bool,
    ) -> Result<bool, Fault> {
        'walk: loop {
            'element: {
                if self.next == Next::First {
                    match (self.open.is_brace(), self.byte(bytes)) {
                        (true, b'}') | (false, b']') => {
                            if !self.close(&mut visit) {
                                return Ok(true);
                            }
                            break 'element;
                        }
                        (true, b'"') => {}
                        (true, _) => return Err(Fault::token(self.at, "a member name or `}`")),
                        (false, _) if self.at == bytes.len() => return Err(Fault::token(self.at, "a value or `]`")),
                        (false, _) => {}
                    }
                    self.next = Next::Another;
                }
                let byte = match self.next {
                    Next::End => break 'element,
                    Next::Colon => self.colon(bytes)?,
                    Next::Another if self.open.is_brace() => {
                        if self.byte(bytes) != b'"' {
                            return Err(Fault::token(self.at, "a member name"));
                        }
                        let start = self.at;
                        self.at = lexer.end(bytes, start, TokenKind::Name)?;
                        self.next = Next::Colon;
                        if !visit(self.step(TokenKind::Name, start, false)) {
                            return Ok(true);
                        }
                        self.colon(bytes)?
                    }
                    Next::Value | Next::First | Next::Another => self.byte(bytes),
                };
                self.next = Next::Value;
                let start = self.at;
                let is_item = !self.open.is_brace();
                // Most values are scalars, and most of these numbers or strings.
                let is_number = matches!(byte, b'-' | b'0'..=b'9');
                if !is_number && matches!(byte, b'{' | b'[') {
                    let is_brace = byte == b'{';
                    self.open.push(is_brace, start)?;
                    self.at += 1;
                    self.next = Next::First;
                    let kind = if is_brace {
                        TokenKind::ObjectStart
                    } else {
                        TokenKind::ArrayStart
                    };
                    if !visit(self.step(kind, start, is_item)) {
                        return Ok(true);
                    }
                    continue 'walk;
                }
                let kind = self.scalar(byte, bytes, lexer)?;
                self.next = Next::End;
                if !visit(self.step(kind, start, is_item)) {
                    return Ok(true);
                }
            }
            loop {
                if self.open.depth() == 0 {
                    return Ok(false);
                }
                match (self.open.is_brace(), self.byte(bytes)) {
                    (_, b',') => break,
                    (true, b'}') | (false, b']') => {
                        if !self.close(&mut visit) {
                            return Ok(true);
                        }
                    }
                    (true, _) => return Err(Fault::token(self.at, "`,` or `}`")),
                    (false, _) => return Err(Fault::token(self.at, "`,` or `]`")),
                }
            }
            self.at += 1;
            self.next = Next::Another;
        }
    }

    /// Consumes the string, number, `true`, `false` or `null` that starts with `byte`.
    #[inline(always)]
    fn scalar<L: Lexer>(&mut self, byte: u8, bytes: &[u8], lexer: &L) -> Result<TokenKind, Fault> {
        let kind = match byte {
            b'-' | b'0'..=b'9' => TokenKind::Number,
            b'"' => TokenKind::String,
            b't' => TokenKind::True,
            b'f' => TokenKind::False,
            b'n' => TokenKind::Null,
            _ => return Err(Fault::token(self.at, "a value")),
        };
        self.at = lexer.end(bytes, self.at, kind)?;
        Ok(kind)
    }

    /// Consumes the colon after a name, and returns the first byte of the value.
    #[inline(always)]
    fn colon(&mut self, bytes: &[u8]) -> Result<u8, Fault> {
        if self.byte(bytes) != b':' {
            return Err(Fault::token(self.at, "`:`"));
        }
        self.at += 1;
        self.next = Next::Value;
        Ok(self.byte(bytes))
    }

    /// Consumes the closing bracket, and returns what `visit` returns for it.
    #[inline(always)]
    fn close(&mut self, visit: &mut impl FnMut(Step) -> bool) -> bool {
        let kind = if self.open.is_brace() {
            TokenKind::ObjectEnd
        } else {
            TokenKind::ArrayEnd
        };
        self.open.pop();
        self.at += 1;
        self.next = Next::End;
        visit(self.step(kind, self.at - 1, false))
    }

    /// The token that was consumed last.
    const fn step(&self, kind: TokenKind, start: usize, is_item: bool) -> Step {
        Step {
            token: Token {
                kind,
                start,
                end: self.at,
            },
            depth: self.open.depth(),
            is_item,
        }
    }
}
