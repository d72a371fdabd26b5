//! One test binary.

mod repair;
