//! Lines, their indentation, and the characters that matter to it.

use memchr::memrchr;

/// The line that a place is in, up to there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The number of blanks at its start.
    pub(super) indentation: usize,
    /// Whether there was nothing else yet.
    pub(super) blank: bool,
}

impl Line {
    pub(super) const START: Self = Self {
        indentation: 0,
        blank: true,
    };

    /// Passes over one byte; false if it is no blank.
    pub(super) fn pass_blank(&mut self, byte: u8) -> bool {
        match byte {
            b'\n' => *self = Self::START,
            b' ' | b'\t' | b'\r' => self.indentation += usize::from(self.blank),
            _ => return false,
        }
        true
    }

    /// The line at the end of `text`, if a line starts in it.
    pub(super) fn at_end_of(text: &[u8]) -> Option<Self> {
        let line = &text[memrchr(b'\n', text)? + 1..];
        let indentation = line.iter().take_while(|byte| is_blank(**byte)).count();
        Some(Self {
            indentation,
            blank: indentation == line.len(),
        })
    }
}

pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

pub(super) fn trim_end(text: &[u8]) -> &[u8] {
    let length = text
        .iter()
        .rposition(|byte| !is_blank(*byte))
        .map_or(0, |last| last + 1);
    &text[..length]
}

pub(super) fn is_opening(byte: u8) -> bool {
    matches!(byte, b'{' | b'[')
}
