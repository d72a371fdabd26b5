//! Lines and columns of a file, counted while it is read.

use std::fmt;

use memchr::{memchr_iter, memrchr};

/// A position in a file as editors show it: line and column from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The column in characters, from 1.
    pub column: u64,
}

impl Place {
    /// The position of the first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The position after `text`, which starts at `self`.
    #[must_use]
    pub fn after(self, text: &[u8]) -> Self {
        // Every byte that does not continue a character counts as one, so bytes that are not UTF-8 have a position too.
        let characters = |text: &[u8]| text.iter().filter(|byte| **byte & 0xc0 != 0x80).count() as u64;
        match memrchr(b'\n', text) {
            Some(newline) => Self {
                line: self.line + memchr_iter(b'\n', text).count() as u64,
                column: 1 + characters(&text[newline + 1..]),
            },
            None => Self {
                line: self.line,
                column: self.column + characters(text),
            },
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn columns_count_characters_and_restart_on_each_line() {
        let place = |text: &str| Place::START.after(text.as_bytes()).to_string();
        assert_eq!(place(""), "1:1");
        assert_eq!(place("“a”"), "1:4");
        assert_eq!(place("“a”\r\n\nb"), "3:2");
    }

    #[test]
    fn positions_add_up_wherever_the_text_is_split() {
        let text = "ab\ncd€f\ng".as_bytes();
        for cut in 0..=text.len() {
            let after = Place::START.after(&text[..cut]).after(&text[cut..]);
            assert_eq!(after, Place::START.after(text));
        }
    }
}
