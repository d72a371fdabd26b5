//! What can be wrong with a text.

use std::borrow::Cow;

/// What is wrong, without the place.
///
/// Texts found in a message are not repeated here, since they may be secret; numbers, words, and what stands in the place of
/// a time, a decimal or a span of time are.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The text is no JSON.
    #[error("found {found}, expected {expected}")]
    #[non_exhaustive]
    Syntax {
        /// The character that stands there, or the end of the text.
        found: String,
        /// What JSON would allow.
        expected: &'static str,
    },
    /// The text ends before the message does.
    #[error("found the end of the text, expected {expected}")]
    #[non_exhaustive]
    Truncated {
        /// What would have come.
        expected: &'static str,
    },
    /// A value has another type than the member takes, or lies outside what the member can hold.
    #[error("found {found}, expected {expected}")]
    #[non_exhaustive]
    Wrong {
        /// What stands there.
        found: String,
        /// What the member takes.
        expected: String,
    },
    /// A required member is absent.
    #[error("member `{member}` is missing")]
    #[non_exhaustive]
    Missing {
        /// Its name on the wire.
        member: Cow<'static, str>,
    },
    /// A member stands twice in one object.
    #[error("member `{}` stands there twice", .member.escape_debug())]
    #[non_exhaustive]
    Duplicate {
        /// Its name on the wire.
        member: String,
    },
    /// Brackets nest deeper than the limit.
    #[error("brackets nest deeper than {limit}")]
    #[non_exhaustive]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// The message is larger than the limit.
    #[error("found a message of {bytes} bytes, expected at most {limit}")]
    #[non_exhaustive]
    TooLarge {
        /// Its bytes.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The arrays of the message have more items than the limit.
    #[error("found more records than {limit}")]
    #[non_exhaustive]
    TooManyRecords {
        /// The limit.
        limit: usize,
    },
    /// The bytes are no UTF-8.
    #[error("found bytes that are no UTF-8")]
    NotUtf8,
    /// What a type says of itself.
    #[error("{0}")]
    Other(String),
}
