//! Counts messages and bytes, and writes the summary.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use prime_proto::__private::Printable;

/// The most kinds to count separately, so that memory does not grow with the input.
const KINDS: usize = 1000;

const OTHER_KINDS: &str = "other kinds";

/// The counts of one run, or of a part of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Decoded messages by kind.
    kinds: BTreeMap<String, u64>,
    /// Decoded messages of unknown kind.
    pub(crate) unknown: u64,
    decoded: u64,
    /// Messages that were decoded without some of their records.
    pub(crate) salvaged: u64,
    /// The records and members that these lack.
    pub(crate) lacking: u64,
    /// Messages that could not be decoded.
    pub(crate) failed: u64,
    /// Places with other text between two messages on one line.
    pub(crate) glued: u64,
    /// Decoded messages that the filter excludes.
    pub(crate) left_out: u64,
    /// JSON values that contain no message.
    pub(crate) values: u64,
    /// Inputs that could not be read to their end.
    pub(crate) unreadable: u64,
    /// Bytes of input.
    pub(crate) bytes: Bytes,
}

/// The bytes of the input, each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bytes {
    /// In records with decoded messages.
    pub(crate) messages: u64,
    /// In messages that could not be decoded.
    pub(crate) faults: u64,
    /// In other text.
    pub(crate) other: u64,
    /// Between these: whitespace, byte order marks, record separators, zeros and terminal codes.
    pub(crate) padding: u64,
}

impl Bytes {
    fn total(self) -> u64 {
        self.messages + self.faults + self.other + self.padding
    }
}

impl Tally {
    /// Counts the message that was decoded last as one without some of its parts.
    pub(crate) fn count_salvaged(&mut self, parts: u64) {
        self.decoded -= 1;
        self.salvaged += 1;
        self.lacking += parts;
    }

    /// Counts a decoded message.
    pub(crate) fn count(&mut self, kind: &str, is_known: bool) {
        self.add(kind, 1);
        self.decoded += 1;
        self.unknown += u64::from(!is_known);
    }

    fn add(&mut self, kind: &str, messages: u64) {
        let is_known = self.kinds.len() < KINDS || self.kinds.contains_key(kind);
        let kind = if is_known { kind } else { OTHER_KINDS };
        if let Some(count) = self.kinds.get_mut(kind) {
            *count += messages;
        } else {
            self.kinds.insert(kind.to_owned(), messages);
        }
    }

    /// Adds the counts of another part of the run.
    pub(crate) fn merge(&mut self, part: &Self) {
        for (kind, messages) in &part.kinds {
            self.add(kind, *messages);
        }
        self.decoded += part.decoded;
        self.salvaged += part.salvaged;
        self.lacking += part.lacking;
        self.glued += part.glued;
        self.unknown += part.unknown;
        self.failed += part.failed;
        self.left_out += part.left_out;
        self.values += part.values;
        self.unreadable += part.unreadable;
        self.bytes.messages += part.bytes.messages;
        self.bytes.faults += part.bytes.faults;
        self.bytes.other += part.bytes.other;
        self.bytes.padding += part.bytes.padding;
    }

    /// The number of messages, decoded or not.
    pub(crate) fn messages(&self) -> u64 {
        self.decoded + self.salvaged + self.failed
    }

    /// Whether the input was not empty, and no message in it was decoded.
    pub(crate) fn has_decoded_nothing(&self) -> bool {
        self.decoded + self.salvaged == 0 && self.bytes.total() > self.bytes.padding
    }

    /// The summary: a line for each kind, then the totals.
    pub(crate) fn summary(&self, time: Duration) -> String {
        let mut summary = String::new();
        let mut kinds: Vec<_> = self.kinds.iter().filter(|(_, messages)| **messages > 0).collect();
        kinds.sort_by_key(|(_, messages)| std::cmp::Reverse(**messages));
        for (kind, messages) in kinds {
            let _ = writeln!(summary, "{messages:>12}  {}", Printable(kind));
        }
        let (decoded, failed) = (self.decoded, self.failed);
        let _ = writeln!(
            summary,
            "messages: {}, decoded: {decoded}, {}failed: {failed}",
            self.messages(),
            if self.salvaged > 0 {
                format!("salvaged: {}, ", self.salvaged)
            } else {
                String::new()
            },
        );
        for (what, count) in [
            ("parts left out of salvaged messages", self.lacking),
            ("messages of unknown kind", self.unknown),
            ("messages left out", self.left_out),
            ("places with other text between messages", self.glued),
            ("JSON values without a message", self.values),
            ("files that could not be read", self.unreadable),
        ] {
            if count > 0 {
                let _ = writeln!(summary, "{what}: {count}");
            }
        }
        let Bytes {
            messages,
            faults,
            other,
            padding,
        } = self.bytes;
        if faults + other > 0 {
            let _ = writeln!(
                summary,
                "bytes in decoded records: {messages}, in failed messages: {faults}, in other text: {other}, padding: {padding}"
            );
        }
        let (bytes, seconds) = (self.bytes.total(), time.as_secs_f64());
        #[expect(clippy::cast_precision_loss, reason = "the rate is rounded for display")]
        let rate = bytes as f64 / 1e6 / seconds;
        let _ = writeln!(summary, "bytes: {bytes}, time: {seconds:.3} s, {rate:.1} MB/s");
        summary
    }
}
