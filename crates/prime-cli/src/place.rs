//! Lines and columns of a file, counted along a stream.

use std::fmt;

use memchr::{memchr_iter, memrchr};

/// A place in a file, counted as an editor does: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    line: u64,
    column: u64,
}

impl Place {
    /// The first character of a file.
    pub(crate) const START: Self = Self { line: 1, column: 1 };

    /// The place behind `text`, which stands here.
    pub(crate) fn behind(self, text: &[u8]) -> Self {
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
        let place = |text: &str| Place::START.behind(text.as_bytes()).to_string();
        assert_eq!(place(""), "1:1");
        assert_eq!(place("“a”"), "1:4");
        assert_eq!(place("“a”\r\n\nb"), "3:2");
    }

    #[test]
    fn stretches_add_up() {
        let text = "ab\ncd€f\ng".as_bytes();
        for cut in 0..=text.len() {
            let behind = Place::START.behind(&text[..cut]).behind(&text[cut..]);
            assert_eq!(behind, Place::START.behind(text));
        }
    }
}
