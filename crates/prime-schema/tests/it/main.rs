//! The schemas against their committed copy, against the rules that other tools need, and against the codec.

mod agreement;
mod committed;
mod shape;
