//! Benches of `prime-proto`.
