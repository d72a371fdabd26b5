//! Messages inside of recordings of any shape: where they are, and what is known beside them.
//!
//! What the `prime` command reads recordings by; nothing here opens a file or decodes a message. How a recording becomes
//! messages, module by module:
//!
//! | module | what it knows |
//! | --- | --- |
//! | [`pieces`] | where a stream can be cut, so that pieces can be decoded in parallel |
//! | [`ansi`] | colours and cursor codes of terminals |
//! | [`scan`] | where an object ends, and where the next one can begin after a broken one |
//! | `literal`, [`parts`] | one level of quoting; records that a logger split |
//! | [`search`], [`mod@pointer`] | messages inside of JSON values and strings |
//! | [`looks`] | whether an object is a message |
//! | [`context`] | time, direction and connection, from what is beside a message |
//!
//! No module knows a tool that records. A rule that reads another shape goes into `literal`, [`parts`] or [`search`].

pub mod ansi;
pub mod context;
pub mod json;
mod literal;
pub mod looks;
pub mod parts;
pub mod pieces;
pub mod place;
pub mod pointer;
pub mod scan;
pub mod search;

pub use context::{Context, Direction};
pub use place::Place;
