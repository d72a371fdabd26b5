//! Finding documents from left to right.

mod broken;

use memchr::memchr;
use prime_proto::json::ValueEnd;
use prime_proto::json::walk::Follower;

use super::line::{Line, is_opening, trim_end};
use super::{Document, Shape};
use broken::{Breaking, Broken, Resumption};

#[derive(Debug)]
enum Phase {
    /// Before a document.
    Between,
    /// In a document, so far without a fault.
    Following(Follower),
    /// In a broken document, looking for its end.
    Breaking(Breaking),
    /// Behind the end of a broken document, on the way to the next one.
    Passing(Resumption),
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
    /// Lines that were passed over, see [`Self::passed_lines`].
    passed_lines: u64,
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
            passed_lines: 0,
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

    /// How many lines behind a broken document, blank ones apart, were passed over on the way to the next: what they hold, its
    /// rest or something else, cannot be told.
    pub(crate) const fn passed_lines(&self) -> u64 {
        self.passed_lines
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
                Phase::Following(follower) => {
                    let rest = &text[start..];
                    let (fault, shape) = match follower.follow(&rest[..rest.len().min(self.limit)]) {
                        ValueEnd::Complete(length) => return Some(self.leave_whole(text, start + length)),
                        ValueEnd::Malformed(offset) => (start + offset, Shape::Broken),
                        ValueEnd::Truncated if rest.len() >= self.limit => (start + self.limit, Shape::Oversized),
                        ValueEnd::Truncated if is_all => (text.len(), Shape::Broken),
                        _ => return None,
                    };
                    let open = follower.open().iter().map(|place| start + place).collect();
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
            _ => Phase::Following(Follower::new()),
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
}
