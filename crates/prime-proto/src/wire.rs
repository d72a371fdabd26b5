//! One type for each habit of the wire.
//!
//! These types know serde and JSON, no vendor. Each leniency of the codec is one of them, and says in its documentation
//! which place of a manual or which capture shows the habit.

mod decimal;
mod entries;
pub(crate) mod extra;
mod form;
mod identifier;
mod interval;
mod json_text;
mod kind;
#[doc(hidden)]
pub mod mark;
mod nullable;
mod number_identifier;
mod open_code;
mod open_enum;
mod raw_json;
pub(crate) mod record;
mod secret;
pub(crate) mod text;
mod text_or_integer;
pub(crate) mod timestamp;

pub use decimal::{Decimal, DecimalError};
pub use entries::Entries;
pub use extra::Extra;
pub use interval::{Interval, IntervalError};
pub use json_text::JsonText;
pub use kind::{Kind, Named};
pub use nullable::Nullable;
pub use open_enum::UnknownValue;
pub use prime_proto_derive::Record;
pub use raw_json::RawJson;
pub use record::Record;
pub use secret::Secret;
pub use text::Text;
pub use text_or_integer::TextOrInteger;
pub use timestamp::millis::TimestampMillis;
pub use timestamp::{OutOfRange, Timestamp};
