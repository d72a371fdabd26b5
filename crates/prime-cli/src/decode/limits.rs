//! The options that limit the size of messages.

use clap::value_parser;
use prime_proto::{Limits, json};

const BYTES: u64 = Limits::DEFAULT.message_bytes as u64;
const DEPTH: u64 = json::DEPTH as u64;
const RECORDS: u64 = Limits::DEFAULT.records as u64;

const HEADING: &str = "Limits of a message; one that exceeds them is reported and skipped";

/// The limits of one message.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct LimitOptions {
    /// The largest size; reading needs memory for a few messages of that size
    #[arg(help_heading = HEADING, long = "max-message", value_name = "BYTES", default_value_t = BYTES, value_parser = value_parser!(u64).range(1..=1 << 40))]
    bytes: u64,
    /// The deepest nesting of brackets, also in JSON text inside a string
    #[arg(help_heading = HEADING, long = "max-nesting", value_name = "DEPTH", default_value_t = DEPTH, value_parser = value_parser!(u64).range(1..=DEPTH))]
    nesting: u64,
    /// The most items in all of its arrays
    #[arg(help_heading = HEADING, long = "max-records", value_name = "COUNT", default_value_t = RECORDS)]
    records: u64,
}

impl LimitOptions {
    pub(super) fn limits(self) -> Limits {
        // A value beyond `usize` is the same as no limit.
        let count = |count| usize::try_from(count).unwrap_or(usize::MAX);
        Limits::default()
            .with_message_bytes(count(self.bytes))
            .with_nesting(count(self.nesting))
            .with_records(count(self.records))
    }
}
