//! What was decoded, counted.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::time::Duration;

/// More kinds than these are counted together, so that memory does not grow with the input.
const KINDS: usize = 1000;

const OTHER_KINDS: &str = "other kinds";

/// Counts of one run, or of a part of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Messages that were decoded, by kind.
    kinds: BTreeMap<String, u64>,
    /// Messages that were not.
    pub(crate) failed: u64,
    /// Lines behind messages that were not, up to where the next message starts.
    pub(crate) passed_lines: u64,
    /// Inputs that could not be read to their end.
    pub(crate) unreadable: u64,
    /// Bytes of input.
    pub(crate) bytes: u64,
}

impl Tally {
    /// Counts a message that was decoded.
    pub(crate) fn count(&mut self, kind: &str) {
        self.add(kind, 1);
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

    /// Adds the counts of another part.
    pub(crate) fn merge(&mut self, part: &Self) {
        for (kind, messages) in &part.kinds {
            self.add(kind, *messages);
        }
        self.failed += part.failed;
        self.passed_lines += part.passed_lines;
        self.unreadable += part.unreadable;
        self.bytes += part.bytes;
    }

    /// How many messages there were, decoded or not.
    pub(crate) fn messages(&self) -> u64 {
        self.decoded() + self.failed
    }

    fn decoded(&self) -> u64 {
        self.kinds.values().sum()
    }

    /// The closing words: a line for each kind, and one for all.
    pub(crate) fn summary(&self, time: Duration) -> String {
        let mut summary = String::new();
        let mut kinds: Vec<_> = self.kinds.iter().filter(|(_, messages)| **messages > 0).collect();
        kinds.sort_by_key(|(_, messages)| std::cmp::Reverse(**messages));
        for (kind, messages) in kinds {
            let _ = writeln!(summary, "{messages:>12}  {}", Printable(kind));
        }
        let (decoded, failed) = (self.decoded(), self.failed);
        let _ = writeln!(
            summary,
            "messages: {}, decoded: {decoded}, failed: {failed}",
            decoded + failed
        );
        if self.passed_lines > 0 {
            let _ = writeln!(
                summary,
                "lines passed over behind failed messages: {}",
                self.passed_lines
            );
        }
        if self.unreadable > 0 {
            let _ = writeln!(summary, "files that could not be read: {}", self.unreadable);
        }
        let seconds = time.as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = self.bytes as f64 / 1e6 / seconds;
        let _ = writeln!(summary, "bytes: {}, time: {seconds:.3} s, {rate:.1} MB/s", self.bytes);
        summary
    }
}

/// A text from the input, with control characters made visible.
pub(crate) struct Printable<'a>(pub(crate) &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if character.is_control() {
                write!(f, "{}", character.escape_default())?;
            } else {
                f.write_char(character)?;
            }
        }
        Ok(())
    }
}
