//! The options for limits.

use clap::value_parser;
use prime_proto::{Limits, json};

const BYTES: u64 = Limits::DEFAULT.message_bytes as u64;
const DEPTH: u64 = json::DEPTH as u64;
const RECORDS: u64 = Limits::DEFAULT.records as u64;

const HEADING: &str = "Limits of a message; one that exceeds them is reported and skipped";

/// How much one message may ask for.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct LimitOptions {
    /// Its size; reading takes memory for a few messages as large
    #[arg(help_heading = HEADING, long = "max-message", value_name = "BYTES", default_value_t = BYTES, value_parser = value_parser!(u64).range(1..=1 << 40))]
    bytes: u64,
    /// How deep its brackets nest, and those of a text that it holds
    #[arg(help_heading = HEADING, long = "max-nesting", value_name = "DEPTH", default_value_t = DEPTH, value_parser = value_parser!(u64).range(1..=DEPTH))]
    nesting: u64,
    /// How many items its arrays have in all
    #[arg(help_heading = HEADING, long = "max-records", value_name = "COUNT", default_value_t = RECORDS)]
    records: u64,
}

impl LimitOptions {
    pub(super) fn limits(self) -> Limits {
        // What is more than the machine can count is as good as no limit.
        let count = |count| usize::try_from(count).unwrap_or(usize::MAX);
        Limits::default()
            .with_message_bytes(count(self.bytes))
            .with_nesting(count(self.nesting))
            .with_records(count(self.records))
    }
}
