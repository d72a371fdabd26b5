//! The schemas against their committed copy, against the rules that other tools need, and against the codec; and the reports.

mod agreement;
mod audit;
mod audit_fixtures;
mod committed;
mod shape;
