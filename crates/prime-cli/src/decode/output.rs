//! Writes decoded messages to standard output, and errors and the summary to standard error.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use prime_proto::__private::Printable;

use super::findings::Findings;
use super::form::Form;
use super::result::Decoded;
use super::sequence::Sequences;
use crate::Outcome;
use crate::general::place;
use crate::inputs::Input;
use crate::tally::Tally;

/// The smallest input to show a progress bar for; smaller ones are read too fast for it to be of use.
const LARGE: u64 = 8 << 20;

/// The number of identical errors to report; further ones are only counted.
const SHOWN: u64 = 10;

/// The most different errors to count separately, so that memory does not grow with the input.
const CAUSES: usize = 1000;

const HINT: &str = "no message was decoded: select the member that contains the messages with --unwrap, the format of the recording \
                    with --format, or the type of bare records with --as";

/// Standard output and standard error.
#[derive(Clone)]
pub(crate) struct Output(Arc<Mutex<Totals>>);

struct Totals {
    start: Instant,
    bar: Option<ProgressBar>,
    passed: Arc<AtomicU64>,
    form: Arc<dyn Form>,
    tally: Tally,
    findings: Findings,
    sequences: Option<Sequences>,
    /// How often each error occurred.
    causes: HashMap<String, u64>,
    /// The descriptions already reported for each input.
    shapes: HashSet<(Input, String)>,
    /// Whether only errors are reported.
    is_quiet: bool,
}

impl Output {
    /// Starts the clock. `size` is the number of bytes to read, as far as known; `passed` counts the bytes read so far.
    pub(crate) fn new(
        form: Arc<dyn Form>,
        checks_sequence: bool,
        size: u64,
        passed: Arc<AtomicU64>,
        is_quiet: bool,
    ) -> Self {
        let is_watched = !is_quiet && size >= LARGE && io::stderr().is_terminal();
        Self(Arc::new(Mutex::new(Totals {
            start: Instant::now(),
            bar: is_watched.then(|| bar(size)),
            passed,
            form,
            tally: Tally::default(),
            findings: Findings::default(),
            sequences: checks_sequence.then(Sequences::default),
            causes: HashMap::new(),
            shapes: HashSet::new(),
            is_quiet,
        })))
    }

    /// Writes the result of one piece at once.
    ///
    /// # Errors
    /// If standard output cannot be written.
    pub(crate) fn write(&self, decoded: &mut Decoded) -> io::Result<()> {
        self.totals().write(decoded)
    }

    /// Ends the output with a summary.
    ///
    /// # Errors
    /// If the text after the messages cannot be written.
    pub(crate) fn close(&self) -> io::Result<Outcome> {
        self.totals().close()
    }

    /// Ends the output before the end of the input. Waits for a write in progress, but not for long: the reader may be stuck.
    pub(crate) fn interrupt(&self) {
        const PATIENCE: Duration = Duration::from_secs(1);
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Ok(mut totals) = self.0.try_lock() {
                totals.say("interrupted\n");
                let _ = totals.close();
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn totals(&self) -> MutexGuard<'_, Totals> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Totals {
    fn write(&mut self, decoded: &mut Decoded) -> io::Result<()> {
        let mut stdout = io::stdout().lock();
        let before = self.tally.messages();
        let mut written = 0;
        for (at, number) in &decoded.numbers {
            stdout.write_all(&decoded.data[written..*at])?;
            write!(stdout, "{}", before + number)?;
            written = *at;
        }
        stdout.write_all(&decoded.data[written..])?;
        stdout.flush()?;
        drop(stdout);
        self.tally.merge(&decoded.tally);
        self.findings.merge(&decoded.findings);
        if let Some(bar) = &self.bar {
            bar.set_position(self.passed.load(Ordering::Relaxed));
        }
        let said = self.complaints(decoded);
        if !said.is_empty() {
            self.say(&said);
        }
        Ok(())
    }

    /// The lines for standard error about a piece.
    fn complaints(&mut self, decoded: &mut Decoded) -> String {
        let mut said = String::new();
        let Some(input) = decoded.input.take() else {
            return said;
        };
        for shape in decoded.shapes.drain(..) {
            let line = format!("{input}: {}\n", Printable(&shape));
            if self.shapes.insert((input.clone(), shape)) && !self.is_quiet {
                said += &line;
            }
        }
        for complaint in decoded.complaints.drain(..) {
            let is_known = self.causes.len() < CAUSES || self.causes.contains_key(&complaint.cause);
            let count = if is_known {
                self.causes.entry(complaint.cause.clone()).or_default()
            } else {
                self.causes.entry(OTHER.to_owned()).or_insert(SHOWN)
            };
            *count += 1;
            if *count <= SHOWN {
                let _ = writeln!(
                    said,
                    "{} {}",
                    place(format_args!("{input}:{}:", complaint.place)),
                    Printable(&complaint.cause)
                );
            }
        }
        if let Some(sequences) = &mut self.sequences {
            for (at, step) in decoded.steps.drain(..) {
                if let Some(wrong) = sequences.follow(&input.name(), step) {
                    let _ = writeln!(said, "{} {wrong}", place(format_args!("{input}:{at}:")));
                }
            }
        }
        if let Some(error) = decoded.error.take() {
            let _ = writeln!(said, "{} cannot be read: {error}", place(format_args!("{input}:")));
        }
        said
    }

    fn close(&mut self) -> io::Result<Outcome> {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        let (data, totals) = self.form.finish(&self.findings);
        let mut said = if self.is_quiet { String::new() } else { totals };
        io::stdout().write_all(data.as_bytes())?;
        let mut folded: Vec<_> = self.causes.iter().filter(|(_, count)| **count > SHOWN).collect();
        folded.sort();
        for (cause, count) in folded {
            let _ = writeln!(said, "{} more: {}", count - SHOWN, Printable(cause));
        }
        if !self.is_quiet {
            if let Some(sequences) = &self.sequences {
                said += &sequences.totals();
            }
            said += &self.tally.summary(self.start.elapsed());
        }
        if self.tally.has_decoded_nothing() {
            said += HINT;
            said += "\n";
        }
        self.say(&said);
        Ok(match &self.tally {
            tally if tally.unreadable > 0 => Outcome::SomeUnreadable,
            tally if tally.failed + tally.salvaged + tally.glued > 0 || tally.has_decoded_nothing() => {
                Outcome::SomeFailed
            }
            _ => Outcome::Complete,
        })
    }

    fn say(&self, text: &str) {
        // If standard error is closed, nobody reads it.
        let say = || drop(anstream::stderr().write_all(text.as_bytes()));
        match &self.bar {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }
}

const OTHER: &str = "other errors";

fn bar(size: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} to go");
    let bar = ProgressBar::new(size);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
