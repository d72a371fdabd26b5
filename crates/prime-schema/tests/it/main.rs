//! The tests that cross messages.

mod audit;
mod audit_fixtures;
