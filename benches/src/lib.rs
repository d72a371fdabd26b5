//! Benches of `prime-proto`, with peers side by side.
//!
//! `cargo run --release -- --help` compares; `cargo bench` follows one crate over time.

pub mod cases;
pub mod contest;
pub mod measure;
pub mod peers;
pub mod report;
