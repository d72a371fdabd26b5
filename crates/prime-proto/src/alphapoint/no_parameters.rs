//! The request of calls that take no parameters.

use crate::wire::{Extra, Record};

/// The request of a call that takes no parameters: `{}`, or an empty string, or an empty array.
///
/// The vendor's own client sends `{"OMSId":1}`, which is kept as a member that is not known, and clients in PHP send `[]`.
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
