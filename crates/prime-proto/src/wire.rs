//! One type for each quirk of the wire formats.
//!
//! These types depend on serde and JSON, not on a vendor. Each leniency of the codec is one of them; its documentation cites the
//! manual or the capture that shows the quirk.

mod bare_text;
mod coded;
mod decimal;
mod entries;
mod epoch;
pub(crate) mod extra;
mod flag;
mod form;
mod identifier;
mod interval;
mod json_text;
mod kind;
mod list;
#[doc(hidden)]
pub mod mark;
mod maybe_quoted;
mod nullable;
mod number;
mod number_identifier;
mod open_code;
mod open_enum;
mod raw_json;
pub(crate) mod record;
pub(crate) mod row;
mod secret;
pub(crate) mod text;
mod text_or_integer;
mod text_or_null;
pub(crate) mod timestamp;

pub use bare_text::BareText;
pub use coded::{AsName, AsNumber, Code, Coded, CodedValue, Codes, Preference, Word};
pub use decimal::{Decimal, DecimalError};
pub use entries::Entries;
pub use epoch::{Ticks, UnixMillis};
pub use extra::Extra;
pub use flag::Flag;
pub use interval::{Interval, IntervalError};
pub use json_text::JsonText;
pub use kind::{Kind, Named};
pub use list::List;
pub use maybe_quoted::MaybeQuoted;
pub use nullable::Nullable;
pub use number::Number;
pub use open_enum::{UnknownValue, UnknownWord};
pub use prime_proto_derive::{Record, Row};
pub use raw_json::RawJson;
pub use record::Record;
pub use row::{Rest, Row};
pub use secret::Secret;
pub use text::Text;
pub use text_or_integer::TextOrInteger;
pub use text_or_null::TextOrNull;
pub use timestamp::millis::TimestampMillis;
pub use timestamp::{OutOfRange, Timestamp};
