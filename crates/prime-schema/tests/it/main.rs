//! The schemas against their committed copy, against the rules that other tools need, and against the codec; and the reports.

#![expect(clippy::unwrap_used, reason = "a test that cannot run fails")]

mod agreement;
mod audit;
mod audit_fixtures;
mod committed;
mod docs;
mod shape;
