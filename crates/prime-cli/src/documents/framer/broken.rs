//! Leaving a broken document: where it ends, and where the next one may start.

use memchr::memchr;

use super::{Framer, Phase};
use crate::documents::line::{Line, is_opening, trim_end};
use crate::documents::{Document, Shape};

/// Where a document may start again behind a broken one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Resumption {
    /// On the next line.
    NextLine,
    /// On the next line that starts with a bracket and has at most this many blanks before it.
    Bracket { indentation: usize },
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Breaking {
    pub(super) fault: usize,
    pub(super) shape: Shape,
    pub(super) resumption: Resumption,
    /// The start of the first line not looked at, or a place in the line before it.
    pub(super) searched: usize,
}

/// A document that could not be followed to its end, while its text is not passed yet.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) start: usize,
    /// The line at its start.
    pub(super) line: Line,
    pub(super) fault: usize,
    /// The brackets it left open.
    pub(super) open: Vec<usize>,
}

impl Framer {
    /// Looks for the end of the broken document at `self.at`, line by line.
    pub(super) fn leave_broken(&mut self, text: &[u8], is_all: bool, breaking: &mut Breaking) -> Option<Document> {
        let start = self.at;
        let last = start + self.limit;
        loop {
            let seen = text.len().min(last);
            let Some(length) = memchr(b'\n', &text[breaking.searched..seen]) else {
                breaking.searched = seen;
                if seen < last && !is_all {
                    return None;
                }
                self.line = Line::at_end_of(&text[start..seen]).unwrap_or(Line {
                    blank: false,
                    ..self.line
                });
                return Some(self.leave_at(text, seen, Phase::Passing(breaking.resumption), breaking.shape));
            };
            let newline = breaking.searched + length;
            if newline >= breaking.fault {
                self.line.blank = false;
                return Some(self.leave_at(text, newline, Phase::Passing(breaking.resumption), breaking.shape));
            }
            if let Resumption::Bracket { indentation } = breaking.resumption {
                let line = &text[newline + 1..seen];
                let blanks = line
                    .iter()
                    .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
                    .count();
                match line.get(blanks) {
                    Some(byte) if is_opening(*byte) && blanks <= indentation => {
                        self.line = Line::START;
                        return Some(self.leave_at(text, newline + 1, Phase::Between, breaking.shape));
                    }
                    None if seen < last && !is_all && blanks <= indentation => return None,
                    _ => {}
                }
            }
            breaking.searched = newline + 1;
        }
    }

    fn leave_at(&mut self, text: &[u8], end: usize, phase: Phase, shape: Shape) -> Document {
        let start = self.at;
        self.at = end;
        let end = start + trim_end(&text[start..end]).len();
        self.phase = phase;
        Document { start, end, shape }
    }

    /// Passes over what belongs to a broken document; false if the text ends first.
    pub(super) fn pass(&mut self, text: &[u8], resumption: Resumption) -> bool {
        while let Some(&byte) = text.get(self.at) {
            if !self.line.blank {
                let Some(length) = memchr(b'\n', &text[self.at..]) else {
                    self.at = text.len();
                    return false;
                };
                self.at += length + 1;
                self.line = Line::START;
                if resumption == Resumption::NextLine {
                    return true;
                }
            } else if self.line.pass_blank(byte) {
                self.at += 1;
            } else if matches!(resumption, Resumption::Bracket { indentation } if is_opening(byte) && self.line.indentation <= indentation)
            {
                return true;
            } else {
                self.line.blank = false;
                self.passed_lines += 1;
            }
        }
        false
    }
}
