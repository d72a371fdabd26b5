//! A repair: its kind, its location, and its edits.

use std::fmt;

/// What was repaired. [`RepairKind::as_str`] returns the name used in logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RepairKind {
    /// `quote-curly-open`: a `“` that opens a string; becomes `"`.
    QuoteCurlyOpen,
    /// `quote-curly-close`: a `”` that closes a string; becomes `"`.
    QuoteCurlyClose,
    /// `quote-curly-open-wrong-way`: a `”` that opens a string; becomes `"`.
    QuoteCurlyOpenWrongWay,
    /// `quote-curly-close-wrong-way`: a `“` that closes a string; becomes `"`.
    QuoteCurlyCloseWrongWay,
    /// `quote-straight-in-curly`: a `"` inside a string that a curly quote opened; becomes `\"`.
    QuoteStraightInCurly,
    /// `trailing-comma`: the comma after the last item, or between it and an ellipsis; left out.
    TrailingComma,
    /// `ellipsis-ascii`: `...` in place of further items; left out.
    EllipsisAscii,
    /// `ellipsis-unicode`: `…` in place of further items; left out.
    EllipsisUnicode,
    /// `markdown-bold`: one of the two `**` around a member; left out.
    MarkdownBold,
    /// `bare-pair-in-array`: a `name: value` in an array. A run of pairs, with only commas (and mark-up) between them, is
    /// one object until a name repeats: `{` is inserted before the first pair of an object, `}` after the last.
    BarePairInArray,
}

impl RepairKind {
    /// The name used in logs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::QuoteCurlyOpen => "quote-curly-open",
            Self::QuoteCurlyClose => "quote-curly-close",
            Self::QuoteCurlyOpenWrongWay => "quote-curly-open-wrong-way",
            Self::QuoteCurlyCloseWrongWay => "quote-curly-close-wrong-way",
            Self::QuoteStraightInCurly => "quote-straight-in-curly",
            Self::TrailingComma => "trailing-comma",
            Self::EllipsisAscii => "ellipsis-ascii",
            Self::EllipsisUnicode => "ellipsis-unicode",
            Self::MarkdownBold => "markdown-bold",
            Self::BarePairInArray => "bare-pair-in-array",
        }
    }

    /// What replaces the repaired text; empty for a pair, whose text is kept.
    pub(super) const fn replacement(self) -> &'static str {
        match self {
            Self::QuoteCurlyOpen
            | Self::QuoteCurlyClose
            | Self::QuoteCurlyOpenWrongWay
            | Self::QuoteCurlyCloseWrongWay => "\"",
            Self::QuoteStraightInCurly => "\\\"",
            Self::TrailingComma
            | Self::EllipsisAscii
            | Self::EllipsisUnicode
            | Self::MarkdownBold
            | Self::BarePairInArray => "",
        }
    }
}

impl fmt::Display for RepairKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One repair: its kind, and the bytes of the input that it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Repair {
    /// What was repaired.
    pub kind: RepairKind,
    /// Byte offset in the input where it begins.
    pub offset: usize,
    /// How many bytes of the input it covers; for a bare pair, those from its name to the end of its value.
    pub len: usize,
    /// Whether this is the first pair of an object.
    pub(super) opens: bool,
    /// Whether this is the last pair of an object.
    pub(super) closes: bool,
}

/// A replacement of bytes of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Edit {
    /// Byte offset in the input where it begins.
    pub offset: usize,
    /// How many bytes of the input are removed; 0 for an insertion.
    pub len: usize,
    /// What replaces them.
    pub replacement: &'static str,
}

impl Repair {
    pub(super) const fn new(kind: RepairKind, offset: usize, len: usize) -> Self {
        Self {
            kind,
            offset,
            len,
            opens: false,
            closes: false,
        }
    }

    /// Byte offset after the last byte that it covers.
    pub(super) const fn end(&self) -> usize {
        self.offset + self.len
    }

    /// The edits of the input that make this repair: one, or for a bare pair the braces that are inserted.
    ///
    /// All edits of all repairs, ordered by offset and length and applied to the input, result in the repaired text.
    ///
    /// ```
    /// let source = "[“a”: 1, “b”: 2,]";
    /// let repaired = prime_proto::repair::repair(source)?;
    /// let mut edits: Vec<_> = repaired.repairs().iter().flat_map(|repair| repair.edits()).collect();
    /// edits.sort();
    ///
    /// let mut text = source.to_owned();
    /// for edit in edits.iter().rev() {
    ///     text.replace_range(edit.offset..edit.offset + edit.len, edit.replacement);
    /// }
    /// assert_eq!(text, repaired.text());
    /// # Ok::<(), prime_proto::repair::RepairError>(())
    /// ```
    pub fn edits(&self) -> impl Iterator<Item = Edit> + use<> {
        let insertion = |wanted: bool, offset, replacement| {
            wanted.then_some(Edit {
                offset,
                len: 0,
                replacement,
            })
        };
        let change = (self.kind != RepairKind::BarePairInArray).then_some(Edit {
            offset: self.offset,
            len: self.len,
            replacement: self.kind.replacement(),
        });
        let opening = insertion(self.opens, self.offset, "{");
        let closing = insertion(self.closes, self.end(), "}");
        [change, opening, closing].into_iter().flatten()
    }
}
