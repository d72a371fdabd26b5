//! JSON Schema out of the types of `prime-proto`, and a report of where a message strays from its manual.

mod audit;

pub use audit::{Direction, Finding, FindingKind, Protocol, Report, Subject, audit, audit_as};
