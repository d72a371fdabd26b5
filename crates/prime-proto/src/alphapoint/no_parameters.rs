//! The request of calls that take no parameters.

use crate::wire::{Extra, Record};

/// The request of a call that takes no parameters: `{}`, or an empty string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NoParameters {
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl NoParameters {
    /// Creates the request.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
