//! Where a text is not valid JSON.

/// Where a text is not valid JSON, and what was expected there. What was found is read from the text when it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Byte offset.
    pub(crate) at: usize,
    /// What was expected there.
    pub(crate) expected: Expected,
}

/// What was expected at a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// This token, in words.
    Token(&'static str),
    /// Brackets nested at most this deep.
    Depth(usize),
}

impl Fault {
    /// The token `expected` was expected at `at`.
    pub(crate) const fn token(at: usize, expected: &'static str) -> Self {
        Self {
            at,
            expected: Expected::Token(expected),
        }
    }
}
