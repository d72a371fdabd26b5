//! The types that a developer would write instead of using `prime-proto`.
//!
//! All of them do less than `prime-proto`: times stay strings or plain integers, decimals stay strings, unknown members and
//! kinds are dropped. [`plain`] also knows the kind beforehand, and borrows strings from the message, which must then outlive it.

pub mod alphapoint;
pub mod idiomatic;
pub mod jiter;
pub mod lazy;
pub mod plain;
