//! Where decoded messages and complaints go.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::messages::Decoded;
use crate::Outcome;
use crate::tally::Tally;

/// Inputs smaller than this are read before a bar could be looked at.
const LARGE: u64 = 8 << 20;

/// Standard output and standard error.
pub(super) struct Output {
    start: Instant,
    bar: Option<ProgressBar>,
    tally: Tally,
}

impl Output {
    /// Starts the clock. `size` is the number of bytes to read, as far as that is known.
    pub(super) fn new(size: u64) -> Self {
        let is_watched = size >= LARGE && io::stderr().is_terminal();
        Self {
            start: Instant::now(),
            bar: is_watched.then(|| bar(size)),
            tally: Tally::default(),
        }
    }

    /// Writes what became of one stretch: messages at once, whatever comes next.
    pub(super) fn write(&mut self, decoded: &Decoded) -> io::Result<()> {
        let mut stdout = io::stdout();
        stdout.write_all(&decoded.data)?;
        stdout.flush()?;
        self.tally.merge(&decoded.tally);
        if let Some(bar) = &self.bar {
            bar.inc(decoded.tally.bytes);
        }
        if !decoded.complaints.is_empty() {
            self.say(&decoded.complaints);
        }
        Ok(())
    }

    /// Ends with a summary.
    pub(super) fn close(&mut self) -> Outcome {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        self.say(&self.tally.summary(self.start.elapsed()));
        match &self.tally {
            tally if tally.unreadable > 0 => Outcome::SomeUnreadable,
            tally if tally.failed > 0 => Outcome::SomeFailed,
            _ => Outcome::Complete,
        }
    }

    fn say(&self, text: &str) {
        // Where standard error is closed, nobody wants to hear it.
        let say = || drop(io::stderr().write_all(text.as_bytes()));
        match &self.bar {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }
}

fn bar(size: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} to go");
    let bar = ProgressBar::new(size);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
