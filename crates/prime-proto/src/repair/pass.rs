//! The pass over pseudo-JSON that finds its repairs.

mod pairs;
mod strings;

use std::mem;

use crate::scan::{Expected, Fault, number_end, skip_whitespace, word_end};

use super::log::{Repair, RepairKind};
use super::quotes::{Mark, Role, ellipsis_end, is_bold};
use pairs::Run;

/// Why a pass stopped.
pub(super) enum Stop {
    Fault(Fault),
    /// One repair more than allowed, at this offset.
    Repairs(usize),
}

impl From<Fault> for Box<Stop> {
    #[cold]
    fn from(fault: Fault) -> Self {
        Self::new(Stop::Fault(fault))
    }
}

/// What contains a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// The text as a whole.
    Text,
    Object,
    Array,
}

/// An open bracket, or the text as a whole.
struct Level<'a> {
    holder: Holder,
    /// Whether there is a `**` before the current member whose second half has not been found yet.
    bold: bool,
    /// Whether the current item is the last bare pair of `run`.
    in_pair: bool,
    /// The object that the bare pairs up to the current offset belong to.
    run: Option<Box<Run<'a>>>,
}

impl Level<'_> {
    const fn new(holder: Holder) -> Self {
        Self {
            holder,
            bold: false,
            in_pair: false,
            run: None,
        }
    }
}

/// A comma that may turn out to be a trailing comma.
#[derive(Clone, Copy)]
struct Comma {
    at: usize,
    /// Its index in the log, if it is logged.
    index: usize,
}

/// What comes next.
enum Next {
    Value,
    /// An item of the innermost bracket, or its end.
    Item,
    /// What follows a value.
    After,
}

type Step = Result<Next, Box<Stop>>;

/// One pass over a text: the current offset, the open brackets, the repairs so far.
pub(super) struct Pass<'a> {
    text: &'a str,
    at: usize,
    level: Level<'a>,
    /// The levels around the current one.
    outer: Vec<Level<'a>>,
    /// The comma before the current item; `None` after an opening bracket.
    comma: Option<Comma>,
    repairs: Vec<Repair>,
    max_depth: usize,
    max_repairs: usize,
}

impl<'a> Pass<'a> {
    pub(super) const fn new(text: &'a str, max_depth: usize, max_repairs: usize) -> Self {
        Self {
            text,
            at: 0,
            level: Level::new(Holder::Text),
            outer: Vec::new(),
            comma: None,
            repairs: Vec::new(),
            max_depth,
            max_repairs,
        }
    }

    /// Reads the first value of the text. Returns its repairs and its end.
    pub(super) fn value(mut self) -> Result<(Vec<Repair>, usize), Box<Stop>> {
        self.skip_whitespace();
        let mut next = Next::Value;
        loop {
            next = match next {
                Next::Value => self.begin_value("a value")?,
                Next::Item => self.item()?,
                Next::After if self.level.holder == Holder::Text => return Ok((self.repairs, self.at)),
                Next::After => self.after_item()?,
            };
        }
    }

    /// Reads a value that cannot be a bare pair; `expected` describes it in an error.
    fn begin_value(&mut self, expected: &'static str) -> Step {
        let bytes = self.text.as_bytes();
        self.at = match self.byte() {
            Some(b'{') => return self.open(Holder::Object),
            Some(b'[') => return self.open(Holder::Array),
            Some(b'-' | b'0'..=b'9') => number_end(bytes, self.at)?.0,
            Some(b't') => word_end(bytes, self.at, "true")?,
            Some(b'f') => word_end(bytes, self.at, "false")?,
            Some(b'n') => word_end(bytes, self.at, "null")?,
            _ => {
                let role = match self.level.holder {
                    Holder::Text => Role::Whole,
                    Holder::Object => Role::Value,
                    Holder::Array => Role::PairValue,
                };
                let mark = self.mark(expected)?;
                self.string(mark, role)?;
                return Ok(Next::After);
            }
        };
        Ok(Next::After)
    }

    fn open(&mut self, holder: Holder) -> Step {
        if self.outer.len() >= self.max_depth {
            let expected = Expected::Depth(self.max_depth);
            return Err(Fault { at: self.at, expected }.into());
        }
        self.outer.push(mem::replace(&mut self.level, Level::new(holder)));
        self.at += 1;
        self.comma = None;
        Ok(Next::Item)
    }

    /// Closes the innermost bracket, and logs the comma before it, if there is one.
    fn close(&mut self) -> Step {
        if let Some(comma) = self.comma {
            self.check_room(comma.at)?;
            let repair = Repair::new(RepairKind::TrailingComma, comma.at, 1);
            self.repairs.insert(comma.index, repair);
        }
        self.at += 1;
        self.level = self.outer.pop().unwrap_or(Level::new(Holder::Text));
        Ok(Next::After)
    }

    /// Whether the bracket that closes the innermost one is next.
    fn is_closing(&self) -> bool {
        match self.byte() {
            Some(b'}') => self.level.holder == Holder::Object,
            Some(b']') => self.level.holder == Holder::Array,
            _ => false,
        }
    }

    /// Reads an item, an ellipsis in place of further items, or the closing bracket.
    fn item(&mut self) -> Step {
        self.skip_whitespace();
        if self.level.bold {
            self.bold(false)?;
        }
        let bold = match self.byte() {
            Some(b'}' | b']') if self.is_closing() => return self.close(),
            Some(b'.' | 0xe2) => match ellipsis_end(self.text.as_bytes(), self.at) {
                Some(end) => return self.ellipsis(end),
                None => false,
            },
            Some(b'*') => {
                self.bold(true)?;
                true
            }
            _ => false,
        };
        match (self.level.holder, bold) {
            (Holder::Object, true) => self.member("a member name"),
            (Holder::Object, false) => self.member("a member name or `}`"),
            (_, true) => self.pair(),
            (_, false) => self.element(),
        }
    }

    fn member(&mut self, expected: &'static str) -> Step {
        let mark = self.mark(expected)?;
        self.string(mark, Role::Name)?;
        self.skip_whitespace();
        self.colon()
    }

    fn colon(&mut self) -> Step {
        if self.byte() != Some(b':') {
            return Err(Fault::token(self.at, "`:`").into());
        }
        self.at += 1;
        self.skip_whitespace();
        Ok(Next::Value)
    }

    /// Reads the ellipsis that ends at `end`, and the closing bracket after it.
    fn ellipsis(&mut self, end: usize) -> Step {
        let kind = match self.byte() {
            Some(b'.') => RepairKind::EllipsisAscii,
            _ => RepairKind::EllipsisUnicode,
        };
        self.log(kind, self.at, end - self.at)?;
        self.at = end;
        self.skip_whitespace();
        match (self.is_closing(), self.level.holder) {
            (true, _) => self.close(),
            (false, Holder::Object) => Err(Fault::token(self.at, "`}`").into()),
            (false, _) => Err(Fault::token(self.at, "`]`").into()),
        }
    }

    /// Reads the comma or the closing bracket after an item, and the mark-up before it.
    fn after_item(&mut self) -> Step {
        self.end_pair();
        self.skip_whitespace();
        if self.level.bold && is_bold(self.text.as_bytes(), self.at) {
            self.bold(false)?;
        }
        if self.byte() == Some(b',') {
            self.comma = Some(Comma {
                at: self.at,
                index: self.repairs.len(),
            });
            self.at += 1;
            return Ok(Next::Item);
        }
        let expected = match (self.level.bold, self.level.holder) {
            (false, _) if self.is_closing() => {
                self.comma = None;
                return self.close();
            }
            (true, _) => "`**` or `,`",
            (false, Holder::Object) => "`,` or `}`",
            (false, _) => "`,` or `]`",
        };
        Err(Fault::token(self.at, expected).into())
    }

    /// Reads one half of the `**` around a member.
    fn bold(&mut self, opens: bool) -> Result<(), Box<Stop>> {
        if !is_bold(self.text.as_bytes(), self.at) {
            return Err(Fault::token(self.at, "`**`").into());
        }
        self.log(RepairKind::MarkdownBold, self.at, 2)?;
        self.level.bold = opens;
        self.at += 2;
        self.skip_whitespace();
        Ok(())
    }

    fn log(&mut self, kind: RepairKind, at: usize, len: usize) -> Result<(), Box<Stop>> {
        self.check_room(at)?;
        self.repairs.push(Repair::new(kind, at, len));
        Ok(())
    }

    fn check_room(&self, at: usize) -> Result<(), Box<Stop>> {
        if self.repairs.len() < self.max_repairs {
            Ok(())
        } else {
            Err(Box::new(Stop::Repairs(at)))
        }
    }

    #[inline]
    fn skip_whitespace(&mut self) {
        self.at = skip_whitespace(self.text.as_bytes(), self.at);
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The quote mark at the current offset.
    #[inline]
    fn mark(&self, expected: &'static str) -> Result<Mark, Fault> {
        Mark::at(self.text.as_bytes(), self.at).ok_or(Fault::token(self.at, expected))
    }
}
