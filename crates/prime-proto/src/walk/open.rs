//! Which brackets are open.

#![expect(clippy::inline_always, reason = "pieces of the grammar's hot loop")]

use crate::scan::{Expected, Fault};

/// Brackets never nest deeper than this, whatever a caller asks for.
pub(crate) const DEPTH_CAP: usize = 1024;

/// The open brackets.
#[derive(Debug)]
pub(super) struct Open {
    /// One bit for each of the innermost sixty-four, the innermost lowest: set for a brace. The bit for the outside is set too.
    braces: u64,
    /// The outer ones, sixty-four to a word.
    outer: Vec<u64>,
    depth: usize,
    max: usize,
}

impl Open {
    /// No open brackets, with room for `max`.
    pub(super) const fn new(max: usize) -> Self {
        Self {
            braces: 1,
            outer: Vec::new(),
            depth: 0,
            max: if max < DEPTH_CAP { max } else { DEPTH_CAP },
        }
    }

    /// The number of open brackets.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// Whether the innermost is a brace.
    pub(super) const fn is_brace(&self) -> bool {
        self.braces & 1 == 1
    }

    /// Whether every bit belongs to an open bracket.
    const fn is_word_full(&self) -> bool {
        self.depth.is_multiple_of(64) && self.depth > 0
    }

    #[inline(always)]
    pub(super) fn push(&mut self, is_brace: bool, at: usize) -> Result<(), Fault> {
        if self.depth >= self.max {
            return Err(Fault {
                at,
                expected: Expected::Depth(self.max),
            });
        }
        if self.is_word_full() {
            // By value: a field that is borrowed here could not stay in registers elsewhere.
            self.outer = pushed(std::mem::take(&mut self.outer), self.braces);
        }
        self.braces = self.braces << 1 | u64::from(is_brace);
        self.depth += 1;
        Ok(())
    }

    #[inline(always)]
    pub(super) fn pop(&mut self) {
        self.depth -= 1;
        self.braces >>= 1;
        if self.is_word_full() {
            (self.outer, self.braces) = popped(std::mem::take(&mut self.outer));
        }
    }
}

#[cold]
fn pushed(mut words: Vec<u64>, word: u64) -> Vec<u64> {
    words.push(word);
    words
}

#[cold]
fn popped(mut words: Vec<u64>) -> (Vec<u64>, u64) {
    let word = words.pop().unwrap_or_default();
    (words, word)
}
