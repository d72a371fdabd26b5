//! Typed messages and an exact codec for the Kraken Prime and AlphaPoint exchange protocols.

#![cfg_attr(docsrs, feature(doc_cfg))]

// The derive of this crate's own messages names it as any other crate would.
extern crate self as prime_proto;

pub mod alphapoint;
mod error;
pub mod json;
pub mod kraken;
mod limits;
mod position;
mod problems;
mod protocol;
pub mod repair;
mod scan;
#[cfg(feature = "schema")]
pub mod schema;
pub mod walk;
pub mod wire;

pub use error::{Cause, DecodeError};
pub use limits::Limits;
pub use position::Position;
pub use problems::{Problem, Problems};
pub use protocol::{Protocol, Recognised, UnknownProtocol};

/// Times are converted to and from its types.
pub use chrono;
/// Decimals are converted to and from its type, to compute with.
pub use rust_decimal;

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// What the macros of this crate expand to.
#[doc(hidden)]
pub mod __private {
    pub use serde::de::{Deserialize, Deserializer};
    pub use serde::ser::{Serialize, SerializeMap, Serializer};

    #[cfg(feature = "schema")]
    pub use schemars;

    pub use crate::error::write_member;
    pub use crate::json::write::{close_object, write_text};
    pub use crate::json::{RAW, deserialize};
    pub use crate::wire::mark::{Parts, serialize_record};
    pub use crate::wire::record::Known;
    #[cfg(feature = "schema")]
    pub use crate::wire::row::row_schema;
    pub use crate::wire::row::{serialize_column, serialize_rest, serialize_row, write_row};
}
