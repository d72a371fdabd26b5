//! Where decoded messages and complaints go.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::Form;
use super::findings::Findings;
use super::messages::Decoded;
use crate::Outcome;
use crate::tally::Tally;

/// Inputs smaller than this are read before a bar could be looked at.
const LARGE: u64 = 8 << 20;

/// Standard output and standard error.
pub(super) struct Output {
    start: Instant,
    bar: Option<ProgressBar>,
    passed: Arc<AtomicU64>,
    tally: Tally,
    form: Form,
    findings: Findings,
}

impl Output {
    /// Starts the clock. `size` is the number of bytes to read, as far as that is known, and `passed` that of those read.
    pub(super) fn new(form: Form, size: u64, passed: Arc<AtomicU64>) -> Self {
        let is_watched = size >= LARGE && io::stderr().is_terminal();
        Self {
            start: Instant::now(),
            bar: is_watched.then(|| bar(size)),
            passed,
            tally: Tally::default(),
            form,
            findings: Findings::default(),
        }
    }

    /// Writes what became of one stretch: messages at once, whatever comes next.
    pub(super) fn write(&mut self, decoded: &Decoded) -> io::Result<()> {
        let mut stdout = io::stdout();
        match self.form {
            Form::Reports { .. } => stdout.write_all(&self.numbered(decoded))?,
            _ => stdout.write_all(&decoded.data)?,
        }
        stdout.flush()?;
        self.tally.merge(&decoded.tally);
        self.findings.merge(&decoded.findings);
        if let Some(bar) = &self.bar {
            bar.set_position(self.passed.load(Ordering::Relaxed));
        }
        if !decoded.complaints.is_empty() {
            self.say(&decoded.complaints);
        }
        Ok(())
    }

    /// The reports with the number of their message in the session, from 0.
    fn numbered(&self, decoded: &Decoded) -> Vec<u8> {
        let before = self.tally.messages();
        let lines = decoded.data.split_inclusive(|byte| *byte == b'\n');
        let mut numbered = Vec::with_capacity(decoded.data.len() + 20 * decoded.numbers.len());
        for (number, line) in decoded.numbers.iter().zip(lines) {
            numbered.extend_from_slice(format!("{{\"index\":{},", before + number).as_bytes());
            numbered.extend_from_slice(line.strip_prefix(b"{").unwrap_or(line));
        }
        numbered
    }

    /// Ends with a summary.
    ///
    /// # Errors
    /// Where the table of findings cannot be written.
    pub(super) fn close(&mut self) -> io::Result<Outcome> {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        if self.form == Form::Summary {
            io::stdout().write_all(self.findings.table().as_bytes())?;
        }
        if self.form != Form::Messages {
            self.say(&self.findings.totals());
        }
        self.say(&self.tally.summary(self.start.elapsed()));
        Ok(match &self.tally {
            tally if tally.unreadable > 0 => Outcome::SomeUnreadable,
            tally if tally.failed > 0 => Outcome::SomeFailed,
            _ => Outcome::Complete,
        })
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
