//! JSON text: the scanner that everything else stands on.

pub(crate) mod scan;
pub(crate) mod skip;
