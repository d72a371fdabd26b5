//! The `prime` command.
mod batches;
mod documents;
mod place;

fn main() {}
