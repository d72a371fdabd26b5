//! Syntax faults of JSON text.

/// The position at which a text is not valid JSON, and what was expected there. The character that was found is read from the text
/// when it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Byte offset.
    pub(crate) at: usize,
    /// What was expected at this offset.
    pub(crate) expected: Expected,
}

/// What was expected at a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A token, described in words.
    Token(&'static str),
    /// Brackets with at most this depth.
    Depth(usize),
}

impl Fault {
    /// A fault at `at`, where the token `expected` was expected.
    pub(crate) const fn token(at: usize, expected: &'static str) -> Self {
        Self {
            at,
            expected: Expected::Token(expected),
        }
    }
}
