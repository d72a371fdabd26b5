//! The text layer: pseudo-JSON of the manuals, what is JSON already, and what is neither.

mod golden;
