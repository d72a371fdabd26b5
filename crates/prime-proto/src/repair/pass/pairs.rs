//! The items of an array, and the bare pairs among them: where one object ends and the next begins.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::{Next, Pass, Step, Stop};
use crate::repair::log::{Repair, RepairKind};
use crate::repair::quotes::{Mark, Role};
use crate::scan::escape;

impl Pass<'_> {
    /// Reads an item of an array that may be a bare pair.
    pub(super) fn element(&mut self) -> Step {
        let Some(mark) = Mark::at(self.text.as_bytes(), self.at) else {
            self.level.run = None;
            return self.begin_value("a value or `]`");
        };
        let start = self.at;
        let index = self.pair_index(mark);
        let content = self.string(mark, Role::Item)?;
        let end = self.at;
        self.skip_whitespace();
        if self.byte() == Some(b':') {
            self.begin_pair(start, index, content)?;
            return self.colon();
        }
        self.at = end;
        self.level.run = None;
        Ok(Next::After)
    }

    /// Reads an item of an array that must be a bare pair.
    pub(super) fn pair(&mut self) -> Step {
        let mark = self.mark("a member name")?;
        let start = self.at;
        let index = self.pair_index(mark);
        let content = self.string(mark, Role::Name)?;
        self.skip_whitespace();
        let next = self.colon()?;
        self.begin_pair(start, index, content)?;
        Ok(next)
    }

    /// The index in the log of a pair whose name `mark` opens at the current offset: after the repair of that mark.
    fn pair_index(&self, mark: Mark) -> usize {
        self.repairs.len() + usize::from(mark != Mark::Straight)
    }

    fn begin_pair(&mut self, start: usize, index: usize, name: Range<usize>) -> Result<(), Box<Stop>> {
        self.check_room(start)?;
        let mut pair = Repair::new(RepairKind::BarePairInArray, start, 0);
        pair.closes = true;
        let name = meaning(&self.text[name]);
        let repeated = match &mut self.level.run {
            None => Some(name),
            Some(run) => match run.insert(name) {
                Ok(()) => {
                    self.repairs[run.last].closes = false;
                    run.last = index;
                    None
                }
                Err(name) => Some(name),
            },
        };
        if let Some(name) = repeated {
            pair.opens = true;
            self.level.run = Some(Box::new(Run::new(index, name)));
        }
        self.repairs.insert(index, pair);
        self.level.in_pair = true;
        Ok(())
    }

    /// Sets the length of the pair after its value, if the item was a pair.
    #[inline]
    pub(super) fn end_pair(&mut self) {
        if !self.level.in_pair {
            return;
        }
        self.level.in_pair = false;
        if let Some(run) = &self.level.run {
            let pair = &mut self.repairs[run.last];
            pair.len = self.at - pair.offset;
        }
    }
}

/// Up to this many names are compared one by one.
const FEW: usize = 8;

/// The pairs that form one object so far.
pub(super) struct Run<'a> {
    /// Index of the last pair in the log.
    last: usize,
    few: Vec<Cow<'a, str>>,
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Run<'a> {
    /// Creates the object that begins with this pair.
    fn new(last: usize, name: Cow<'a, str>) -> Self {
        Self {
            last,
            few: vec![name],
            many: HashSet::new(),
        }
    }

    /// Adds a name; returns it as the error if the object has it already.
    fn insert(&mut self, name: Cow<'a, str>) -> Result<(), Cow<'a, str>> {
        if self.few.contains(&name) || self.many.contains(&name) {
            return Err(name);
        }
        if self.few.len() < FEW {
            self.few.push(name);
        } else {
            self.many.insert(name);
        }
        Ok(())
    }
}

/// Decodes the escape sequences of a string, given without its quotes, which were checked before.
fn meaning(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(length) = text[at..].find('\\') {
        out.push_str(&text[at..at + length]);
        at += length;
        let Ok((next, character)) = escape(text.as_bytes(), at) else {
            break;
        };
        out.push(character);
        at = next;
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}
