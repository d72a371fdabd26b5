//! Lines and columns of a file, counted along a stream.

use std::fmt;

use memchr::{memchr_iter, memrchr};

/// A place in a file, counted as an editor does: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The column in characters, from 1.
    pub column: u64,
}

impl Place {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place after `text`, which starts here.
    #[must_use]
    pub fn after(self, text: &[u8]) -> Self {
        // Every byte that does not continue a character counts as one, so that bytes which are no UTF-8 have a place too.
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
    fn columns_count_characters_and_lines_start_again() {
        let place = |text: &str| Place::START.after(text.as_bytes()).to_string();
        assert_eq!(place(""), "1:1");
        assert_eq!(place("“a”"), "1:4");
        assert_eq!(place("“a”\r\n\nb"), "3:2");
    }

    #[test]
    fn stretches_add_up() {
        let text = "ab\ncd€f\ng".as_bytes();
        for cut in 0..=text.len() {
            let after = Place::START.after(&text[..cut]).after(&text[cut..]);
            assert_eq!(after, Place::START.after(text));
        }
    }
}
