//! Finds where objects end, and where the next one can begin after a malformed one.

use memchr::{memchr2, memrchr2};
use prime_proto::json::{ValueEnd, value_end};
use prime_proto::walk::brackets;

use crate::literal;

/// What starts at a brace.
#[derive(Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "callers of a scan handle all of them")]
pub enum Brace {
    /// A JSON value, with the offset of its end.
    Whole(usize),
    /// A quoted object, unquoted, with the offset of its end in the text.
    Quoted(Vec<u8>, usize),
    /// A malformed value, with the offset of the error.
    Broken(usize),
}

/// A scan for objects through one text, from its start to its end.
#[derive(Debug)]
pub struct Scan<'a> {
    text: &'a [u8],
    /// Whether quoted objects are unquoted.
    unquotes: bool,
    /// The offset of the error in the last malformed object, and the braces open there: objects that start at those are malformed,
    /// too.
    broken: (usize, Vec<usize>),
    /// The start and end of the last malformed object whose brackets match.
    closed: (usize, usize),
    /// The start of the line examined last, and the offset up to which it was examined.
    start: (usize, usize),
    /// The last result of `next_record`: the offset asked for, the indentation of its line, and the start of the next record.
    line: (usize, usize, usize),
}

impl<'a> Scan<'a> {
    /// Starts a scan of `text`. `unquotes` says whether quoted objects are unquoted.
    #[must_use]
    pub fn new(text: &'a [u8], unquotes: bool) -> Self {
        Self {
            text,
            unquotes,
            broken: (0, Vec::new()),
            closed: (0, 0),
            start: (0, 0),
            line: (0, 0, 0),
        }
    }

    /// Examines the value that starts at `start`.
    pub fn at(&mut self, start: usize) -> Brace {
        if self.unquotes
            && start.checked_sub(1).is_some_and(|before| self.text[before] == b'\'')
            && let Some((object, end)) = literal::object_in_quotes(self.text, start)
        {
            return Brace::Quoted(object, end);
        }
        if start < self.broken.0 && self.broken.1.binary_search(&start).is_ok() {
            return Brace::Broken(self.broken.0);
        }
        let fault = match value_end(&self.text[start..]) {
            ValueEnd::Complete(length) => return Brace::Whole(start + length),
            ValueEnd::Malformed(at) => start + at,
            _ => self.text.len(),
        };
        if self.unquotes
            && let Some((object, end)) = literal::object(self.text, start)
        {
            return Brace::Quoted(object, end);
        }
        let brackets = brackets(&self.text[start..]);
        self.closed = (start, 0);
        let end = match brackets.end {
            // Its brackets match, although something between them is malformed.
            ValueEnd::Complete(length) => {
                self.closed = (start, start + length);
                return Brace::Broken(fault);
            }
            ValueEnd::Malformed(at) => start + at,
            _ => self.text.len(),
        };
        let is_brace = |at: &usize| self.text[*at] == b'{';
        let open = brackets.open.iter().map(|at| start + at).filter(is_brace).collect();
        self.broken = (end, open);
        Brace::Broken(fault)
    }

    /// Whether an object is malformed because of an error already found in an object around it.
    #[must_use]
    pub fn is_inside_broken(&self, start: usize) -> bool {
        start < self.broken.0 && self.broken.1.first().is_some_and(|outermost| *outermost < start)
    }

    /// The starts of the objects inside the one at `start` that contain the same error.
    pub fn broken_inside(&self, start: usize) -> impl Iterator<Item = usize> {
        self.broken.1.iter().copied().filter(move |open| *open > start)
    }

    /// The offset at which the next message can begin after the malformed object at `start`: after its closing bracket, or on
    /// the next line that cannot be part of it.
    pub fn after_broken(&mut self, start: usize) -> usize {
        if self.closed.0 == start && self.closed.1 > start {
            return self.closed.1;
        }
        let fault = self.broken.0;
        if matches!(self.text.get(fault), Some(b'\n' | b'\r')) {
            // A line end is an error only in a string: the line was cut.
            return fault;
        }
        let line = self.next_record(start);
        let mut depth = self.broken.1.iter().filter(|open| **open >= start).count().max(1);
        let mut at = fault.min(line);
        while let Some(found) = memchr2(b'{', b'}', &self.text[at..line]) {
            at += found + 1;
            // Square brackets are not counted: one left open does not keep an object open.
            depth = if self.text[at - 1] == b'{' {
                depth + 1
            } else {
                depth - 1
            };
            if depth == 0 {
                return at;
            }
        }
        line
    }

    /// The start of the line that contains `at`. Takes linear time in total if called with ascending offsets.
    pub fn line_start(&mut self, at: usize) -> usize {
        let (start, known) = self.start;
        let from = if known <= at { known } else { 0 };
        let start = match memrchr2(b'\n', b'\r', &self.text[from..at]) {
            Some(end) => from + end + 1,
            None if from > 0 => start,
            None => 0,
        };
        self.start = (start, at);
        start
    }

    /// The start of the next line that can begin a record, after the line that contains `start`.
    pub fn next_record(&mut self, start: usize) -> usize {
        let line = self.line_start(start);
        let deepest = indentation(&self.text[line..start]);
        let (from, known, to) = self.line;
        if (from..to).contains(&start) && known == deepest {
            return to;
        }
        let mut at = start;
        while let Some(end) = memchr2(b'\n', b'\r', &self.text[at..]) {
            at += end + 1;
            let rest = &self.text[at..];
            let indented = indentation(rest);
            if indented <= deepest && can_begin(&rest[indented..]) {
                self.line = (start, deepest, at);
                return at;
            }
        }
        self.line = (start, deepest, self.text.len());
        self.text.len()
    }
}

fn indentation(line: &[u8]) -> usize {
    line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Whether a line can begin a record: not if it could be a further line of a pretty-printed object, unless it starts with an
/// opening bracket.
#[must_use]
pub fn can_begin(line: &[u8]) -> bool {
    let line = &line[..memchr2(b'\n', b'\r', line).unwrap_or(line.len())];
    let rest = match line {
        [b'}' | b']' | b'"' | b',' | b':', ..] | [] => return false,
        [b'-' | b'0'..=b'9', ..] => after_number(line),
        [b't', b'r', b'u', b'e', rest @ ..]
        | [b'f', b'a', b'l', b's', b'e', rest @ ..]
        | [b'n', b'u', b'l', b'l', rest @ ..] => rest,
        _ => return true,
    };
    !matches!(rest.trim_ascii_start(), [] | [b',' | b']' | b'}', ..])
}

/// The text after the number at the start of a line.
fn after_number(line: &[u8]) -> &[u8] {
    let is_number = |byte: &&u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
    &line[line.iter().take_while(is_number).count()..]
}
