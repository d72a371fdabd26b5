//! A repaired text and its log.

use std::borrow::Cow;
use std::fmt;

use crate::Position;
use crate::scan::compact;

use super::log::{Repair, RepairKind};

/// JSON, and the repairs that were needed to get it.
///
/// `Debug` shows only the length of the text, since it may contain a password.
#[derive(Clone, PartialEq, Eq)]
pub struct Repaired<'a> {
    source: &'a str,
    text: Cow<'a, str>,
    repairs: Vec<Repair>,
}

impl<'a> Repaired<'a> {
    /// Applies `repairs` to `source`.
    pub(super) fn new(source: &'a str, repairs: Vec<Repair>) -> Self {
        let text = if repairs.is_empty() {
            Cow::Borrowed(source)
        } else {
            Cow::Owned(write(source, &repairs))
        };
        Self { source, text, repairs }
    }

    /// The JSON text: the input itself, byte for byte, if that was JSON.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The JSON text, borrowed from the input if that was JSON.
    #[must_use]
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The JSON text on one line: without whitespace between its tokens, which are unchanged.
    #[must_use]
    pub fn to_line(&self) -> String {
        compact(&self.text)
    }

    /// The repairs, ordered by offset; empty if the input was JSON.
    #[must_use]
    pub fn repairs(&self) -> &[Repair] {
        &self.repairs
    }

    /// The repairs with their positions in the input, all found in one pass over it.
    ///
    /// ```
    /// let repaired = prime_proto::repair::repair("{\n  “UserId”: 1,\n}")?;
    /// let log: Vec<String> = repaired
    ///     .located()
    ///     .map(|(place, repair)| format!("{place}: {}", repair.kind))
    ///     .collect();
    /// assert_eq!(
    ///     log,
    ///     [
    ///         "line 2 column 3: quote-curly-open",
    ///         "line 2 column 10: quote-curly-close",
    ///         "line 2 column 14: trailing-comma",
    ///     ],
    /// );
    /// # Ok::<(), prime_proto::repair::RepairError>(())
    /// ```
    pub fn located(&self) -> impl Iterator<Item = (Position, &Repair)> {
        let mut passed = 0;
        let mut position = Position { line: 1, column: 1 };
        self.repairs.iter().map(move |repair| {
            for byte in &self.source.as_bytes()[passed..repair.offset] {
                if *byte == b'\n' {
                    position = Position {
                        line: position.line + 1,
                        column: 1,
                    };
                } else if (*byte & 0xc0) != 0x80 {
                    position.column += 1;
                }
            }
            passed = repair.offset;
            (position, repair)
        })
    }
}

/// Applies repairs, which are ordered by offset, to `source`.
fn write(source: &str, repairs: &[Repair]) -> String {
    let mut out = String::with_capacity(source.len());
    let mut written = 0;
    // The ends of the objects that pairs opened, the innermost last.
    let mut ends = Vec::new();
    let mut copy = |out: &mut String, to: usize, resume: usize| {
        out.push_str(&source[written..to]);
        written = resume;
    };
    let opens_at = |index: usize, offset| {
        let repair: Option<&Repair> = repairs.get(index);
        repair.is_some_and(|repair| repair.opens && repair.offset == offset)
    };
    for (index, repair) in repairs.iter().enumerate() {
        let offset = repair.offset;
        while ends.last().is_some_and(|end| *end <= offset) {
            let end = ends.pop().unwrap_or(offset);
            copy(&mut out, end, end);
            out.push('}');
        }
        if repair.kind == RepairKind::BarePairInArray {
            // The brace may belong before a quote that is logged first.
            let written_before = index
                .checked_sub(1)
                .is_some_and(|before| repairs[before].offset == offset);
            if repair.opens && !written_before {
                copy(&mut out, offset, offset);
                out.push('{');
            }
            if repair.closes {
                ends.push(repair.end());
            }
            continue;
        }
        copy(&mut out, offset, repair.end());
        if opens_at(index + 1, offset) {
            out.push('{');
        }
        out.push_str(repair.kind.replacement());
    }
    while let Some(end) = ends.pop() {
        copy(&mut out, end, end);
        out.push('}');
    }
    copy(&mut out, source.len(), source.len());
    out
}

impl fmt::Debug for Repaired<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repaired")
            .field("bytes", &self.text.len())
            .field("repairs", &self.repairs)
            .finish_non_exhaustive()
    }
}
