//! The pass over pseudo-JSON that finds its repairs.

use std::ops::Range;

use crate::json::scan::{Expected, Fault, number_end, skip_blanks, string_end, word_end};

use super::log::{Repair, RepairKind};
use super::quotes::{self, End, Mark, Role, ellipsis_end, is_before_structure, is_bold};
use super::run::{Run, meaning};

/// Why a pass stopped.
pub(super) enum Stop {
    Fault(Fault),
    /// One repair more than allowed, at this place.
    Repairs(usize),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// An open bracket.
struct Bracket<'a> {
    brace: bool,
    /// Whether the `**` before the current member has not met its second half.
    bold: bool,
    /// Where the current bare pair stands in the log.
    pair: Option<usize>,
    /// The object that the bare pairs before this place belong to.
    run: Option<Box<Run<'a>>>,
}

/// A comma that may turn out to be a trailing one.
#[derive(Clone, Copy)]
struct Comma {
    at: usize,
    /// Its place in the log, if it gets one.
    index: usize,
}

/// What comes next.
enum Next {
    Value,
    /// An item of the innermost bracket, behind its opening or behind a comma.
    Item(Option<Comma>),
    /// What follows a value.
    After,
}

/// One pass over a text: the place reached, the brackets open there, the repairs so far.
pub(super) struct Pass<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Bracket<'a>>,
    repairs: Vec<Repair>,
    max_depth: usize,
    max_repairs: usize,
}

impl<'a> Pass<'a> {
    pub(super) const fn new(text: &'a str, max_depth: usize, max_repairs: usize) -> Self {
        Self {
            text,
            at: 0,
            open: Vec::new(),
            repairs: Vec::new(),
            max_depth,
            max_repairs,
        }
    }

    /// Passes over the first value of the text and says where it ends.
    pub(super) fn value(mut self) -> Result<(usize, Vec<Repair>), Stop> {
        let mut next = Next::Value;
        loop {
            next = match next {
                Next::Value => self.begin_value()?,
                Next::Item(comma) => self.item(comma)?,
                Next::After if self.open.is_empty() => return Ok((self.at, self.repairs)),
                Next::After => self.after_item()?,
            };
        }
    }

    fn begin_value(&mut self) -> Result<Next, Stop> {
        self.skip_blanks();
        let bytes = self.text.as_bytes();
        match bytes.get(self.at) {
            Some(bracket @ (b'{' | b'[')) => return self.open(*bracket == b'{'),
            Some(b'-' | b'0'..=b'9') => self.at = number_end(bytes, self.at)?.0,
            Some(b't') => self.at = word_end(bytes, self.at, "true")?,
            Some(b'f') => self.at = word_end(bytes, self.at, "false")?,
            Some(b'n') => self.at = word_end(bytes, self.at, "null")?,
            _ => {
                let mark = Mark::at(bytes, self.at).ok_or(Fault::token(self.at, "a value"))?;
                let role = match self.open.last() {
                    None => Role::Whole,
                    Some(bracket) if bracket.brace => Role::Value,
                    Some(_) => Role::PairValue,
                };
                self.string(mark, role)?;
            }
        }
        Ok(Next::After)
    }

    fn open(&mut self, brace: bool) -> Result<Next, Stop> {
        if self.open.len() >= self.max_depth {
            let expected = Expected::Depth(self.max_depth);
            return Err(Stop::Fault(Fault { at: self.at, expected }));
        }
        self.open.push(Bracket {
            brace,
            bold: false,
            pair: None,
            run: None,
        });
        self.at += 1;
        Ok(Next::Item(None))
    }

    /// An item, the ellipsis in place of more of them, or the closing bracket.
    fn item(&mut self, comma: Option<Comma>) -> Result<Next, Stop> {
        self.skip_blanks();
        let brace = self.is_in_object();
        if self.is_bold_open() {
            self.bold(false)?;
        }
        if let Some(end) = ellipsis_end(self.text.as_bytes(), self.at) {
            self.log_trailing(comma)?;
            let kind = if end == self.at + 3 && self.text.as_bytes()[self.at] == b'.' {
                RepairKind::EllipsisAscii
            } else {
                RepairKind::EllipsisUnicode
            };
            self.log(kind, self.at, end - self.at)?;
            self.at = end;
            self.skip_blanks();
            if !self.closes() {
                return Err(Fault::token(self.at, if brace { "`}`" } else { "`]`" }).into());
            }
            return Ok(self.close());
        }
        if self.closes() {
            self.log_trailing(comma)?;
            return Ok(self.close());
        }
        let bold = is_bold(self.text.as_bytes(), self.at);
        if bold {
            self.bold(true)?;
        }
        if brace { self.member(bold) } else { self.element(bold) }
    }

    fn member(&mut self, bold: bool) -> Result<Next, Stop> {
        let expected = if bold { "a member name" } else { "a member name or `}`" };
        let mark = Mark::at(self.text.as_bytes(), self.at).ok_or(Fault::token(self.at, expected))?;
        self.string(mark, Role::Name)?;
        self.skip_blanks();
        if self.byte() != Some(b':') {
            return Err(Fault::token(self.at, "`:`").into());
        }
        self.at += 1;
        Ok(Next::Value)
    }

    fn element(&mut self, bold: bool) -> Result<Next, Stop> {
        let start = self.at;
        let Some(mark) = Mark::at(self.text.as_bytes(), start) else {
            if bold {
                return Err(Fault::token(start, "a member name").into());
            }
            if !matches!(self.byte(), Some(b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')) {
                return Err(Fault::token(start, "a value or `]`").into());
            }
            self.end_run();
            return Ok(Next::Value);
        };
        // The pair is logged behind the quote that opens its name.
        let index = self.repairs.len() + usize::from(mark != Mark::Straight);
        let content = self.string(mark, Role::Item)?;
        let end = self.at;
        self.skip_blanks();
        if self.byte() == Some(b':') {
            self.at += 1;
            self.begin_pair(start, index, content)?;
            return Ok(Next::Value);
        }
        if bold {
            return Err(Fault::token(self.at, "`:`").into());
        }
        self.at = end;
        self.end_run();
        Ok(Next::After)
    }

    fn begin_pair(&mut self, start: usize, index: usize, content: Range<usize>) -> Result<(), Stop> {
        self.check_room(start)?;
        self.repairs
            .insert(index, Repair::new(RepairKind::BarePairInArray, start, 0));
        let name = meaning(&self.text[content]);
        let Some(array) = self.open.last_mut() else {
            return Ok(());
        };
        array.pair = Some(index);
        let repeated = match &mut array.run {
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
        self.repairs[index].closes = true;
        if let Some(name) = repeated {
            self.repairs[index].opens = true;
            array.run = Some(Box::new(Run::new(index, name)));
        }
        Ok(())
    }

    /// The comma, the closing bracket or the mark-up that may follow an item.
    fn after_item(&mut self) -> Result<Next, Stop> {
        let end = self.at;
        let pair = self.open.last_mut().and_then(|bracket| bracket.pair.take());
        if let Some(pair) = pair {
            let pair = &mut self.repairs[pair];
            pair.len = end - pair.offset;
        }
        self.skip_blanks();
        if self.is_bold_open() && is_bold(self.text.as_bytes(), self.at) {
            self.bold(false)?;
        }
        if self.byte() == Some(b',') {
            let comma = Comma {
                at: self.at,
                index: self.repairs.len(),
            };
            self.at += 1;
            return Ok(Next::Item(Some(comma)));
        }
        let expected = match (self.is_bold_open(), self.is_in_object()) {
            (true, _) => "`**` or `,`",
            (false, true) => "`,` or `}`",
            (false, false) => "`,` or `]`",
        };
        if self.is_bold_open() || !self.closes() {
            return Err(Fault::token(self.at, expected).into());
        }
        Ok(self.close())
    }

    /// One half of the `**` around a member.
    fn bold(&mut self, opens: bool) -> Result<(), Stop> {
        if !is_bold(self.text.as_bytes(), self.at) {
            return Err(Fault::token(self.at, "`**`").into());
        }
        self.log(RepairKind::MarkdownBold, self.at, 2)?;
        if let Some(bracket) = self.open.last_mut() {
            bracket.bold = opens;
        }
        self.at += 2;
        self.skip_blanks();
        Ok(())
    }

    /// Whether the bracket that closes the innermost one stands here.
    fn closes(&self) -> bool {
        self.byte() == Some(if self.is_in_object() { b'}' } else { b']' })
    }

    fn close(&mut self) -> Next {
        self.open.pop();
        self.at += 1;
        Next::After
    }

    fn end_run(&mut self) {
        if let Some(array) = self.open.last_mut() {
            array.run = None;
        }
    }

    /// Passes over a string and gives the place of its content.
    fn string(&mut self, mark: Mark, role: Role) -> Result<Range<usize>, Stop> {
        let bytes = self.text.as_bytes();
        let from = self.at + mark.len();
        match mark {
            Mark::Straight => return self.straight_string(from, role),
            Mark::Left => self.log(RepairKind::QuoteCurlyOpen, self.at, 3)?,
            Mark::Right => self.log(RepairKind::QuoteCurlyOpenWrongWay, self.at, 3)?,
        }
        let end = quotes::string_end(bytes, from, bytes.len(), role, |at| {
            self.log(RepairKind::QuoteStraightInCurly, at, 1)
        })?;
        match end {
            End::Mark(at, mark) => self.end_string(from, at, mark),
            End::None(at) => {
                let expected = match bytes.get(at) {
                    None | Some(b'\n' | b'\r') => "a closing quote",
                    Some(_) => "an escape in place of a control character",
                };
                Err(Fault::token(at, expected).into())
            }
        }
    }

    fn straight_string(&mut self, from: usize, role: Role) -> Result<Range<usize>, Stop> {
        let bytes = self.text.as_bytes();
        let straight = string_end(bytes, from).map(|end| end.quote);
        let limit = match straight {
            Ok(quote) if is_before_structure(bytes, quote + 1) => return self.end_string(from, quote, Mark::Straight),
            Ok(quote) => quote,
            Err(fault) => fault.at,
        };
        // No straight quote stands before the limit, save escaped ones.
        match quotes::string_end(bytes, from, limit, role, |_| Ok(())) {
            Ok::<_, Fault>(End::Mark(at, mark)) => self.end_string(from, at, mark),
            _ => self.end_string(from, straight?, Mark::Straight),
        }
    }

    fn end_string(&mut self, from: usize, at: usize, mark: Mark) -> Result<Range<usize>, Stop> {
        match mark {
            Mark::Straight => {}
            Mark::Left => self.log(RepairKind::QuoteCurlyCloseWrongWay, at, 3)?,
            Mark::Right => self.log(RepairKind::QuoteCurlyClose, at, 3)?,
        }
        self.at = at + mark.len();
        Ok(from..at)
    }

    fn log(&mut self, kind: RepairKind, at: usize, len: usize) -> Result<(), Stop> {
        self.check_room(at)?;
        self.repairs.push(Repair::new(kind, at, len));
        Ok(())
    }

    fn log_trailing(&mut self, comma: Option<Comma>) -> Result<(), Stop> {
        if let Some(comma) = comma {
            self.check_room(comma.at)?;
            self.repairs
                .insert(comma.index, Repair::new(RepairKind::TrailingComma, comma.at, 1));
        }
        Ok(())
    }

    fn check_room(&self, at: usize) -> Result<(), Stop> {
        if self.repairs.len() < self.max_repairs {
            Ok(())
        } else {
            Err(Stop::Repairs(at))
        }
    }

    fn skip_blanks(&mut self) {
        self.at = skip_blanks(self.text.as_bytes(), self.at);
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn is_in_object(&self) -> bool {
        self.open.last().is_some_and(|bracket| bracket.brace)
    }

    fn is_bold_open(&self) -> bool {
        self.open.last().is_some_and(|bracket| bracket.bold)
    }
}
