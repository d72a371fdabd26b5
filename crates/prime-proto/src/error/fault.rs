//! What is wrong with a text as JSON.

/// What stands where JSON does not allow it. What was found is read from the text, at `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Byte offset.
    pub(crate) at: usize,
    /// What would have been right.
    pub(crate) expected: Expected,
}

/// What would have been right at a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// This piece of JSON.
    Token(&'static str),
    /// Brackets nested no deeper than this.
    Depth(usize),
}

impl Fault {
    /// Another token was expected at `at`.
    pub(crate) const fn token(at: usize, expected: &'static str) -> Self {
        Self {
            at,
            expected: Expected::Token(expected),
        }
    }
}
