//! Why a document could not be repaired.

use std::fmt;

use crate::Position;

/// Why a document is neither JSON nor pseudo-JSON that can be repaired.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RepairError {
    /// Neither JSON nor a documented repair allows what was found.
    #[error("{} ({position})", self.summary())]
    #[non_exhaustive]
    Unexpected {
        /// Where, as a byte offset.
        offset: usize,
        /// Where, as line and column.
        position: Position,
        /// What was found.
        found: Found,
        /// What was expected.
        expected: &'static str,
    },
    /// Brackets are nested too deep.
    #[error("{} ({position})", self.summary())]
    #[non_exhaustive]
    TooDeep {
        /// Byte offset of the first bracket that exceeds the limit.
        offset: usize,
        /// Its line and column.
        position: Position,
        /// How many brackets may be open at once.
        limit: usize,
    },
    /// The text needs too many repairs.
    #[error("{} ({position})", self.summary())]
    #[non_exhaustive]
    TooManyRepairs {
        /// Byte offset of the first repair that exceeds the limit.
        offset: usize,
        /// Its line and column.
        position: Position,
        /// How many repairs are allowed.
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
    /// The text of `Display` without line and column: found, expected.
    #[must_use]
    pub fn summary(&self) -> String {
        match self {
            Self::Unexpected { found, expected, .. } => format!("found {found}, expected {expected}"),
            Self::TooDeep { limit, .. } => format!("brackets nest deeper than {limit}"),
            Self::TooManyRepairs { limit, .. } => format!("more than {limit} repairs"),
            Self::TooLong { size, limit } => format!("found a text of {size} bytes, expected at most {limit}"),
        }
    }

    /// Byte offset in the input; the limit itself if the text is too long.
    #[must_use]
    pub const fn offset(&self) -> usize {
        match self {
            Self::Unexpected { offset, .. } | Self::TooDeep { offset, .. } | Self::TooManyRepairs { offset, .. } => {
                *offset
            }
            Self::TooLong { limit, .. } => *limit,
        }
    }

    /// Line and column in the input; `None` if the text is too long.
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

/// What was found instead of what was expected: a character, or `None` for the end of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "the repairer finds a character or the end")]
pub struct Found(pub Option<char>);

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("the end of the text"),
            Some('\n' | '\r') => f.write_str("a line break"),
            Some('\t') => f.write_str("a tab"),
            Some(' ') => f.write_str("a space"),
            Some('`') => f.write_str("a backquote"),
            Some(unseen) if is_unseen(unseen) => write!(f, "U+{:04X}", u32::from(unseen)),
            Some(seen) => write!(f, "`{seen}`"),
        }
    }
}

/// Whether the character is invisible, or looks like a space.
fn is_unseen(found: char) -> bool {
    found.is_control()
        || found.is_whitespace()
        || matches!(found, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
