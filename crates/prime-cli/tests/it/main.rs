//! Tests that run the command as users do.

#![expect(clippy::unwrap_used, reason = "a test that cannot run fails")]

mod compressed;
mod decode;
mod decode_repair;
mod faults;
mod framing;
mod help;
mod hostile;
mod limits;
mod links;
mod mixture;
mod options;
mod prime;
mod readme;
mod recordings;
mod redact;
mod repair;
mod report;
mod salvage;
mod schema;
mod secrets;
mod types;
