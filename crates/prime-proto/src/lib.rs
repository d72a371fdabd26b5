//! Typed messages and an exact codec for the Kraken Prime and AlphaPoint exchange protocols.

mod json;
mod position;
pub mod repair;

pub use position::Position;
