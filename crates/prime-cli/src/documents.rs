//! Splitting a stream of bytes into documents: one message each, or the text that should have been one.
//!
//! Documents stand one after another with blanks between them, several on a line or one over many lines.
//!
//! - A document that starts with a bracket ends where its value ends.
//! - One that starts with anything else is no message: it is the rest of its line.
//! - One whose value cannot be followed to its end is *broken*. The next document is then the next line, from its second
//!   line on, that starts with a bracket and is indented no deeper than its first line; the text up to there is lost with
//!   it. So a line that was cut short costs itself and no other, and so does a value over many indented lines.
//! - Lines that start with a bracket which such a value left open are known to be broken too, and not followed again.
//!   Hence no byte is followed more than twice, whatever the text.

mod boundary;
mod structure;

use memchr::{memchr, memrchr};

pub(crate) use boundary::last_boundary;
use structure::{Followed, Structure};

/// The largest document that is read, in bytes.
pub(crate) const LARGEST_DOCUMENT: usize = 64 << 20;

/// A stretch of the text that is one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Document {
    /// The place of its first byte.
    pub(crate) start: usize,
    /// The place behind its last byte that is no blank. For a broken document what matters of it: up to the next document,
    /// or the end of the line with the fault if that comes first. What follows until the next document belongs to it too.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) shape: Shape,
}

/// What can be said of a document without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Brackets match: a value ends where the document ends.
    Whole,
    /// It is no value.
    Broken,
    /// It is larger than the limit.
    Oversized,
}

/// The line that a place is in, up to there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Line {
    /// The number of blanks at its start.
    indentation: usize,
    /// Whether there was nothing else yet.
    blank: bool,
}

impl Line {
    const START: Self = Self {
        indentation: 0,
        blank: true,
    };

    /// Passes over one byte; false if it is no blank.
    fn pass_blank(&mut self, byte: u8) -> bool {
        match byte {
            b'\n' => *self = Self::START,
            b' ' | b'\t' | b'\r' => self.indentation += usize::from(self.blank),
            _ => return false,
        }
        true
    }

    /// The line at the end of `text`, if a line starts in it.
    fn at_end_of(text: &[u8]) -> Option<Self> {
        let line = &text[memrchr(b'\n', text)? + 1..];
        let indentation = line.iter().take_while(|byte| is_blank(**byte)).count();
        Some(Self {
            indentation,
            blank: indentation == line.len(),
        })
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn trim_end(text: &[u8]) -> &[u8] {
    let length = text
        .iter()
        .rposition(|byte| !is_blank(*byte))
        .map_or(0, |last| last + 1);
    &text[..length]
}

fn is_opening(byte: u8) -> bool {
    matches!(byte, b'{' | b'[')
}

/// Where a document may start again behind a broken one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Resumption {
    /// On the next line.
    NextLine,
    /// On the next line that starts with a bracket and has at most this many blanks before it.
    Bracket { indentation: usize },
}

#[derive(Debug)]
enum Phase {
    /// Before a document.
    Between,
    /// In a document, so far without a fault.
    Following(Structure),
    /// In a broken document, looking for its end.
    Breaking(Breaking),
    /// Behind the end of a broken document, on the way to the next one.
    Passing(Resumption),
}

#[derive(Clone, Copy, Debug)]
struct Breaking {
    fault: usize,
    shape: Shape,
    resumption: Resumption,
    /// The start of the first line not looked at, or a place in the line before it.
    searched: usize,
}

/// A document that could not be followed to its end, while its text is not passed yet.
#[derive(Debug)]
struct Broken {
    start: usize,
    /// The line at its start.
    line: Line,
    fault: usize,
    /// The brackets it left open.
    open: Vec<usize>,
}

/// The state between two stretches of one stream, enough to go on with the second alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Carry {
    line: Line,
    resumption: Option<Resumption>,
}

impl Carry {
    /// The start of a stream.
    pub(crate) const START: Self = Self {
        line: Line::START,
        resumption: None,
    };
}

/// Finds the documents of a text that may still be growing, from left to right.
#[derive(Debug)]
pub(crate) struct Framer {
    limit: usize,
    /// Up to here the text is done with.
    at: usize,
    line: Line,
    phase: Phase,
    broken: Option<Broken>,
}

impl Framer {
    /// Starts at the first byte of a text that follows on `carry`. No document may be larger than `limit`.
    pub(crate) const fn new(carry: Carry, limit: usize) -> Self {
        let phase = match carry.resumption {
            Some(resumption) => Phase::Passing(resumption),
            None => Phase::Between,
        };
        Self {
            limit,
            at: 0,
            line: carry.line,
            phase,
            broken: None,
        }
    }

    /// The place up to which the text is done with, where it can be cut in two.
    pub(crate) fn boundary(&self) -> usize {
        self.broken.as_ref().map_or(self.at, |broken| broken.start)
    }

    /// The state at the boundary.
    pub(crate) fn carry(&self) -> Carry {
        let resumption = match self.phase {
            Phase::Passing(resumption) => Some(resumption),
            _ => None,
        };
        self.broken.as_ref().map_or(
            Carry {
                line: self.line,
                resumption,
            },
            |broken| Carry {
                line: broken.line,
                resumption: None,
            },
        )
    }

    /// Counts places from `cut` on, which is no further than the boundary: the text before it is gone.
    pub(crate) fn cut(&mut self, cut: usize) {
        self.at -= cut;
        if let Phase::Breaking(breaking) = &mut self.phase {
            breaking.fault -= cut;
            breaking.searched -= cut;
        }
        if let Some(broken) = &mut self.broken {
            broken.start -= cut;
            broken.fault -= cut;
            broken.open.iter_mut().for_each(|place| *place -= cut);
        }
    }

    /// Goes on at `boundary`, a place that `last_boundary` found.
    pub(crate) fn jump(&mut self, boundary: usize) {
        *self = Self::new(Carry::START, self.limit);
        self.at = boundary;
    }

    /// Moves to the start of the next document; `None` if the text has no more.
    pub(crate) fn start(&mut self, text: &[u8]) -> Option<usize> {
        let start = self.advance(text);
        if self.broken.as_ref().is_some_and(|broken| broken.fault <= self.at) {
            self.broken = None;
        }
        start
    }

    fn advance(&mut self, text: &[u8]) -> Option<usize> {
        match self.phase {
            Phase::Following(_) | Phase::Breaking(_) => return Some(self.at),
            Phase::Passing(resumption) => {
                if !self.pass(text, resumption) {
                    return None;
                }
                self.phase = Phase::Between;
            }
            Phase::Between => {}
        }
        while let Some(&byte) = text.get(self.at) {
            if !self.line.pass_blank(byte) {
                break;
            }
            self.at += 1;
        }
        (self.at < text.len()).then_some(self.at)
    }

    /// The line that starts where `start` stopped, if by its looks it is one whole document: worth decoding before anything
    /// else is tried.
    pub(crate) fn line(&self, text: &[u8]) -> Option<Document> {
        let start = self.at;
        if !matches!(self.phase, Phase::Between)
            || !self.line.blank
            || !is_opening(text[start])
            || self.is_broken(start)
        {
            return None;
        }
        let end = memchr(b'\n', &text[start..]).map_or(text.len(), |length| start + length);
        let end = start + trim_end(&text[start..end]).len();
        let is_closed = matches!(text[end - 1], b'}' | b']') && end - start <= self.limit;
        is_closed.then_some(Document {
            start,
            end,
            shape: Shape::Whole,
        })
    }

    /// Passes over a line that turned out to be one whole document.
    pub(crate) fn pass_line(&mut self, line: &Document) {
        self.at = line.end;
        self.line.blank = false;
    }

    /// The next document; `None` if the text has no more, or not all of it yet. `is_all` says that the text ends here.
    pub(crate) fn next(&mut self, text: &[u8], is_all: bool) -> Option<Document> {
        let start = self.start(text)?;
        loop {
            match &mut self.phase {
                Phase::Between | Phase::Passing(_) => self.phase = self.enter(text),
                Phase::Following(structure) => {
                    let rest = &text[start..];
                    let (fault, shape) = match structure.follow(&rest[..rest.len().min(self.limit)]) {
                        Followed::End(length) => return Some(self.leave_whole(text, start + length)),
                        Followed::Fault(offset) => (start + offset, Shape::Broken),
                        Followed::Unfinished if rest.len() >= self.limit => (start + self.limit, Shape::Oversized),
                        Followed::Unfinished if is_all => (text.len(), Shape::Broken),
                        Followed::Unfinished => return None,
                    };
                    let open = structure.open().map(|place| start + place).collect();
                    self.broken = Some(Broken {
                        start,
                        fault,
                        line: self.line,
                        open,
                    });
                    self.phase = self.breaking(fault, shape);
                }
                Phase::Breaking(breaking) => {
                    let mut breaking = *breaking;
                    let document = self.leave_broken(text, is_all, &mut breaking);
                    if document.is_none() {
                        self.phase = Phase::Breaking(breaking);
                    }
                    return document;
                }
            }
        }
    }

    fn is_broken(&self, start: usize) -> bool {
        self.broken
            .as_ref()
            .is_some_and(|broken| broken.open.binary_search(&start).is_ok())
    }

    fn enter(&self, text: &[u8]) -> Phase {
        match &self.broken {
            _ if !is_opening(text[self.at]) => Phase::Breaking(Breaking {
                fault: self.at,
                shape: Shape::Broken,
                resumption: Resumption::NextLine,
                searched: self.at,
            }),
            Some(broken) if self.is_broken(self.at) => self.breaking(broken.fault, Shape::Broken),
            _ => Phase::Following(Structure::new()),
        }
    }

    fn breaking(&self, fault: usize, shape: Shape) -> Phase {
        Phase::Breaking(Breaking {
            fault,
            shape,
            resumption: Resumption::Bracket {
                indentation: self.line.indentation,
            },
            searched: self.at,
        })
    }

    fn leave_whole(&mut self, text: &[u8], end: usize) -> Document {
        let start = self.at;
        self.at = end;
        self.line = Line::at_end_of(&text[start..end]).unwrap_or(self.line);
        self.line.blank = false;
        self.phase = Phase::Between;
        Document {
            start,
            end,
            shape: Shape::Whole,
        }
    }

    /// Looks for the end of the broken document at `self.at`, line by line.
    fn leave_broken(&mut self, text: &[u8], is_all: bool, breaking: &mut Breaking) -> Option<Document> {
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
    fn pass(&mut self, text: &[u8], resumption: Resumption) -> bool {
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
            }
        }
        false
    }
}

#[cfg(test)]
mod tests;
