//! What a client developer writes instead of `prime-proto`, as its users would write it.
//!
//! All of them do less than `prime-proto`: times stay texts or plain integers, decimals stay texts, unknown members and
//! kinds are dropped. [`plain`] is besides told the kind, and borrows its texts from the message, which must then outlive it.

pub mod idiomatic;
pub mod jiter;
pub mod lazy;
pub mod plain;
