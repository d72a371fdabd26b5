//! Finds messages in recordings of any shape, and their time, direction and connection.
//!
//! The `prime` command reads recordings with this crate. It neither opens files nor decodes messages. The modules, in the
//! order in which a recording passes through them:
//!
//! | module | what it does |
//! | --- | --- |
//! | [`pieces`] | cuts a stream into pieces that can be decoded in parallel |
//! | [`ansi`] | removes colour and cursor codes of terminals |
//! | [`scan`] | finds where an object ends, and where the next one can begin after a malformed one |
//! | `literal`, [`parts`] | undo one level of quoting; join records that a logger split |
//! | [`search`], [`mod@pointer`] | find messages in JSON values and strings |
//! | [`looks`] | decides whether an object is a message |
//! | [`context`] | reads time, direction and connection from what surrounds a message |
//!
//! No module is written for one recording tool. A rule for another shape belongs in `literal`, [`parts`] or [`search`].

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
