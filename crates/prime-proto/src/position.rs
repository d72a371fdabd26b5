//! Lines and columns of text.

use std::fmt;

/// A position in a text, counted as editors do: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// The position of the byte at `offset` in `text`; the end of the text if the offset is beyond it.
    ///
    /// ```
    /// # use prime_proto::Position;
    /// let position = Position::of("{\n  “a”: 1,}", 12);
    /// assert_eq!((position.line, position.column), (2, 7));
    /// ```
    #[must_use]
    pub fn of(text: &str, offset: usize) -> Self {
        let before = &text.as_bytes()[..offset.min(text.len())];
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |newline| newline + 1);
        let is_start_of_character = |byte: &&u8| (**byte & 0xc0) != 0x80;
        Self {
            line: before.split(|byte| *byte == b'\n').count(),
            column: 1 + before[line_start..].iter().filter(is_start_of_character).count(),
        }
    }

    /// The position after these further bytes of the text.
    pub(crate) fn after(self, bytes: &[u8]) -> Self {
        let is_start_of_character = |byte: &&u8| (**byte & 0xc0) != 0x80;
        let count = |bytes: &[u8]| bytes.iter().filter(is_start_of_character).count();
        match bytes.iter().rposition(|byte| *byte == b'\n') {
            None => Self {
                column: self.column + count(bytes),
                ..self
            },
            Some(newline) => Self {
                line: self.line + bytes.split(|byte| *byte == b'\n').count() - 1,
                column: 1 + count(&bytes[newline + 1..]),
            },
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} column {}", self.line, self.column)
    }
}
