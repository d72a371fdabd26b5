//! Text from outside in a line of output.

use std::fmt::{self, Write as _};

/// Text from a message, displayed with control characters escaped, so that it stays on one line and does not control a terminal.
#[derive(Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by the crates of this workspace only")]
pub struct Printable<'a>(pub &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if character.is_control() {
                write!(f, "{}", character.escape_default())?;
            } else {
                f.write_char(character)?;
            }
        }
        Ok(())
    }
}
