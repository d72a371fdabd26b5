//! The causes of a decoding error.

use std::borrow::Cow;

/// The cause of a decoding error, without its location.
///
/// It does not contain strings of the message, since they may be secret, except strings found instead of a time, a decimal or a
/// duration. It may contain numbers, `true`, `false` and `null`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The text is not JSON.
    #[error("found {found}, expected {expected}")]
    #[non_exhaustive]
    Syntax {
        /// The character that was found.
        found: String,
        /// What JSON allows at this position.
        expected: &'static str,
    },
    /// The text ends before the message does.
    #[error("found the end of the text, expected {expected}")]
    #[non_exhaustive]
    Truncated {
        /// What was expected next.
        expected: &'static str,
    },
    /// A value has a type that the member does not accept, or is out of the member's range.
    #[error("found {found}, expected {expected}")]
    #[non_exhaustive]
    Wrong {
        /// What was found.
        found: String,
        /// What the member accepts.
        expected: String,
    },
    /// A required member is absent.
    #[error("member `{member}` is missing")]
    #[non_exhaustive]
    Missing {
        /// Name of the member on the wire.
        member: Cow<'static, str>,
    },
    /// A member occurs twice in one object.
    #[error("duplicate member `{}`", .member.escape_debug())]
    #[non_exhaustive]
    Duplicate {
        /// Name of the member on the wire.
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
        /// The size of the message.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The arrays of the message have more items than the limit.
    #[error("found more records than the limit of {limit}")]
    #[non_exhaustive]
    TooManyRecords {
        /// The limit.
        limit: usize,
    },
    /// The bytes are not valid UTF-8.
    #[error("found bytes that are not valid UTF-8")]
    NotUtf8,
    /// A value breaks a rule of its type; the text describes the rule.
    #[error("{0}")]
    Other(String),
}
