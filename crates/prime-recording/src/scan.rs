//! Where objects are in a text, and where the next one can begin after a broken one.

use memchr::{memchr2, memrchr2};
use prime_proto::json::{ValueEnd, value_end};
use prime_proto::walk::brackets;

use crate::literal;

/// What begins at a brace.
#[derive(Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever scans handles all")]
pub enum Brace {
    /// A JSON value that ends here.
    Whole(usize),
    /// A quoted object, its meaning, that ends here.
    Quoted(Vec<u8>, usize),
    /// No value: it cannot go on here.
    Broken(usize),
}

/// Objects of one text, looked for from its start to its end.
#[derive(Debug)]
pub struct Scan<'a> {
    text: &'a [u8],
    /// Whether quoting is undone.
    unquotes: bool,
    /// Where the last broken object breaks, and the brackets that are open there: those are broken, too.
    broken: (usize, Vec<usize>),
    /// The last broken object whose brackets match, and where it ends.
    closed: (usize, usize),
    /// Where the line starts that was looked at last, and up to where it was.
    start: (usize, usize),
    /// From a place in a line of some indentation, the next line that can begin a record.
    line: (usize, usize, usize),
}

impl<'a> Scan<'a> {
    /// Starts on a text. `unquotes` says whether quoting is undone.
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

    /// Looks at the value that begins at `start`.
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
            // Its brackets match, whatever is wrong between them.
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

    /// Whether an object is broken by a fault that was found before, in an object around it.
    #[must_use]
    pub fn is_inside_broken(&self, start: usize) -> bool {
        start < self.broken.0 && self.broken.1.first().is_some_and(|outermost| *outermost < start)
    }

    /// The objects inside of the one at `start` that are broken by the same fault.
    pub fn broken_inside(&self, start: usize) -> impl Iterator<Item = usize> {
        self.broken.1.iter().copied().filter(move |open| *open > start)
    }

    /// Where the next message can begin after an object that was found broken, at `start`: where its brackets are closed, or
    /// on the next line that cannot be a part of it.
    pub fn after_broken(&mut self, start: usize) -> usize {
        if self.closed.0 == start && self.closed.1 > start {
            return self.closed.1;
        }
        let fault = self.broken.0;
        if matches!(self.text.get(fault), Some(b'\n' | b'\r')) {
            // Only a string cannot go on there: its line was cut short.
            return fault;
        }
        let line = self.next_record(start);
        let mut depth = self.broken.1.iter().filter(|open| **open >= start).count().max(1);
        let mut at = fault.min(line);
        while let Some(found) = memchr2(b'{', b'}', &self.text[at..line]) {
            at += found + 1;
            // A square bracket that is left open does not keep an object open.
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

    /// Where the line starts that `at` is in. Linear in all, for places in ascending order.
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

    /// The next line that can begin a record, after the one that `start` is in.
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

/// Whether a line can begin a record. A line cannot that could be a part of an object printed over several lines, unless a
/// bracket opens it.
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

/// What follows the number at the start of a line.
fn after_number(line: &[u8]) -> &[u8] {
    let is_number = |byte: &&u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
    &line[line.iter().take_while(is_number).count()..]
}
