//! Why a text could not be repaired.

use std::fmt;

use crate::Position;

/// Why a text is neither JSON nor pseudo-JSON of the documented kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RepairError {
    /// Something stands where neither JSON nor a documented repair allows it.
    #[error("{} ({position})", self.summary())]
    #[non_exhaustive]
    Unexpected {
        /// Where, in bytes.
        offset: usize,
        /// Where, for people.
        position: Position,
        /// What stands there.
        found: Found,
        /// What would have been right.
        expected: &'static str,
    },
    /// Brackets are nested too deep.
    #[error("{} ({position})", self.summary())]
    #[non_exhaustive]
    TooDeep {
        /// Where the bracket stands that is one too many, in bytes.
        offset: usize,
        /// Where, for people.
        position: Position,
        /// How many may be open at once.
        limit: usize,
    },
    /// The text needs too many repairs.
    #[error("{} ({position})", self.summary())]
    #[non_exhaustive]
    TooManyRepairs {
        /// Where the repair stands that is one too many, in bytes.
        offset: usize,
        /// Where, for people.
        position: Position,
        /// How many are allowed.
        limit: usize,
    },
    /// The text is too long.
    #[error("{}", self.summary())]
    #[non_exhaustive]
    TooLong {
        /// Its size in bytes.
        size: usize,
        /// How many bytes are allowed.
        limit: usize,
    },
}

impl RepairError {
    /// What `Display` gives but for line and column: found, expected.
    #[must_use]
    pub fn summary(&self) -> String {
        match self {
            Self::Unexpected { found, expected, .. } => format!("found {found}, expected {expected}"),
            Self::TooDeep { limit, .. } => format!("brackets nest deeper than {limit}"),
            Self::TooManyRepairs { limit, .. } => format!("more than {limit} repairs"),
            Self::TooLong { size, limit } => format!("a text of {size} bytes, longer than {limit}"),
        }
    }

    /// Where in the input, in bytes; the limit itself for a text that is too long.
    #[must_use]
    pub const fn offset(&self) -> usize {
        match self {
            Self::Unexpected { offset, .. } | Self::TooDeep { offset, .. } | Self::TooManyRepairs { offset, .. } => {
                *offset
            }
            Self::TooLong { limit, .. } => *limit,
        }
    }

    /// Where in the input, for people; `None` for a text that is too long.
    #[must_use]
    pub const fn position(&self) -> Option<Position> {
        match self {
            Self::Unexpected { position, .. }
            | Self::TooDeep { position, .. }
            | Self::TooManyRepairs { position, .. } => Some(*position),
            Self::TooLong { .. } => None,
        }
    }
}

/// What stands at an unexpected place: a character, or `None` for the end of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    clippy::exhaustive_structs,
    reason = "it is a character or the end, and nothing else"
)]
pub struct Found(pub Option<char>);

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("the end of the text"),
            Some('\n' | '\r') => f.write_str("a line break"),
            Some('\t') => f.write_str("a tab"),
            Some(' ') => f.write_str("a blank"),
            Some('`') => f.write_str("a backquote"),
            Some(unseen) if is_unseen(unseen) => write!(f, "U+{:04X}", u32::from(unseen)),
            Some(seen) => write!(f, "`{seen}`"),
        }
    }
}

/// Whether a reader could not tell the character from a blank, or from nothing.
fn is_unseen(found: char) -> bool {
    found.is_control()
        || found.is_whitespace()
        || matches!(found, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
