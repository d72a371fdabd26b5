//! Tests of the schemas against their committed copy, the requirements of other tools and the codec, and tests of reports.

#![expect(clippy::unwrap_used, reason = "a test that cannot run fails")]

mod agreement;
mod audit;
mod audit_fixtures;
mod committed;
mod docs;
mod shape;
