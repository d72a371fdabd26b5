//! One test binary: what crosses messages.

mod reader;
mod repair;
