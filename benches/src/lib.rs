//! Benchmarks of `prime-proto` and its peers.
//!
//! `cargo run --release -- --help` compares them; `cargo bench` tracks `prime-proto` over time.

pub mod cases;
pub mod contest;
pub mod measure;
pub mod peers;
pub mod report;
