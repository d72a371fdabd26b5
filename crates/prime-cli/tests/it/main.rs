//! Tests that run the command as users do.

#![expect(clippy::unwrap_used, reason = "a test that cannot run fails")]

mod compressed;
mod decode;
mod decode_repair;
mod faults;
mod framing;
mod hostile;
mod limits;
mod mixture;
mod options;
mod prime;
mod recordings;
mod redact;
mod repair;
mod report;
mod schema;
mod secrets;
mod types;
