//! The strings of a pass.

use std::ops::Range;

use super::{Pass, Stop};
use crate::repair::log::RepairKind;
use crate::repair::quotes::{self, End, Mark, Role, is_before_structure};
use crate::scan::{Fault, string_end};

impl Pass<'_> {
    /// Reads the string that `mark` opens at the current offset, and returns the range of its content.
    pub(super) fn string(&mut self, mark: Mark, role: Role) -> Result<Range<usize>, Box<Stop>> {
        let bytes = self.text.as_bytes();
        let from = self.at + mark.len();
        match mark {
            Mark::Straight => return self.straight_string(from, role),
            Mark::Left => self.log(RepairKind::QuoteCurlyOpen, self.at, 3)?,
            Mark::Right => self.log(RepairKind::QuoteCurlyOpenWrongWay, self.at, 3)?,
        }
        let text = |at| self.log(RepairKind::QuoteStraightInCurly, at, 1);
        match quotes::string_end(bytes, from, bytes.len(), role, text)? {
            End::Mark(at, mark) => self.end_string(from, at, mark),
            End::None(at) => {
                let expected = match bytes.get(at) {
                    None | Some(b'\n' | b'\r') => "a closing quote",
                    Some(_) => "an escaped control character",
                };
                Err(Fault::token(at, expected).into())
            }
        }
    }

    fn straight_string(&mut self, from: usize, role: Role) -> Result<Range<usize>, Box<Stop>> {
        let bytes = self.text.as_bytes();
        let straight = string_end(bytes, from).map(|end| end.quote);
        let limit = match straight {
            Ok(quote) if is_before_structure(bytes, quote + 1) => return self.end_string(from, quote, Mark::Straight),
            Ok(quote) => quote,
            Err(fault) => fault.at,
        };
        // Straight quotes before the limit are escaped, and cannot open a string after this one: so these bytes are not
        // searched for the end of a straight string again, and the time stays linear.
        match quotes::string_end(bytes, from, limit, role, |_| Ok(())) {
            Ok::<_, Fault>(End::Mark(at, mark)) => self.end_string(from, at, mark),
            _ => self.end_string(from, straight?, Mark::Straight),
        }
    }

    fn end_string(&mut self, from: usize, at: usize, mark: Mark) -> Result<Range<usize>, Box<Stop>> {
        match mark {
            Mark::Straight => {}
            Mark::Left => self.log(RepairKind::QuoteCurlyCloseWrongWay, at, 3)?,
            Mark::Right => self.log(RepairKind::QuoteCurlyClose, at, 3)?,
        }
        self.at = at + mark.len();
        Ok(from..at)
    }
}
