//! The `prime` command.
fn main() {}
