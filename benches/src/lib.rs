//! Benches of `prime-proto`, with peers side by side.
//!
//! `cargo run --release -p prime-benches -- --help` compares; `cargo bench -p prime-benches` follows one crate over time.

pub mod cases;
pub mod contest;
pub mod measure;
pub mod peers;
pub mod report;
