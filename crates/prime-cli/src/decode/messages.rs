//! Decoding the messages of one stretch of an input.

use std::fmt::Write as _;
use std::io;

use prime_schema::Report;
use serde::Serialize;

use crate::batches;
use crate::documents::{Document, Framer, Shape};
use crate::inputs::Piece;
use crate::place::Place;
use crate::tally::{Printable, Tally};

use super::decoder::Fault;
use super::findings::Findings;
use super::{Decoding, Form};

/// What became of one stretch of an input.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// Lines for standard output.
    pub(super) data: Vec<u8>,
    /// Lines for standard error.
    pub(super) complaints: String,
    /// The counts.
    pub(super) tally: Tally,
    /// Number of every message that has a line, among those of this stretch.
    pub(super) numbers: Vec<u64>,
    /// What the reports found.
    pub(super) findings: Findings,
}

/// A part of the lines is given away as soon as there are so many bytes.
const PART: usize = 4 << 20;

impl Decoded {
    /// Starts again.
    pub(super) fn clear(&mut self) {
        batches::clear(&mut self.data);
        self.complaints.clear();
        self.tally = Tally::default();
        self.numbers.clear();
        self.findings = Findings::default();
    }

    /// Counts a stretch whose documents are done with, and names what could not be read behind it.
    pub(super) fn close(&mut self, piece: &Piece) {
        self.tally.bytes += piece.batch.text.len() as u64;
        if let Some(error) = &piece.error {
            self.tally.unreadable += 1;
            let _ = writeln!(self.complaints, "{}: cannot be read: {error}", piece.name);
        }
    }
}

/// Decodes every document of a stretch, one after another.
pub(super) fn decode(
    by: &Decoding,
    piece: &Piece,
    decoded: &mut Decoded,
    mut give: impl FnMut(&mut Decoded) -> io::Result<()>,
) -> io::Result<()> {
    let text = &piece.batch.text[..];
    let mut run = Run::new(by, piece, decoded);
    let mut framer = Framer::new(piece.batch.carry, by.limits.message_bytes);
    while framer.start(text).is_some() {
        // The common case is a whole document on a line of its own: whether it is one, decoding tells.
        let line = framer.line(text).map(|line| (run.transcode(&line), line));
        match line {
            Some((Ok(()), line)) => framer.pass_line(&line),
            line => run.take_next(&mut framer, line),
        }
        if run.decoded.data.len() + run.decoded.complaints.len() > PART {
            give(run.decoded)?;
        }
    }
    decoded.tally.passed_lines += framer.passed_lines();
    decoded.close(piece);
    give(decoded)
}

/// One line of reports, but for the number of the message: that is known once all messages before are counted.
#[derive(Serialize)]
struct Line<'a> {
    offset: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(flatten)]
    report: &'a Report,
}

pub(super) struct Run<'a> {
    by: &'a Decoding,
    piece: &'a Piece,
    text: &'a [u8],
    decoded: &'a mut Decoded,
    kind: String,
    /// The canonical form of a message that is only reported on.
    canonical: Vec<u8>,
    /// The place of the byte at `placed`.
    place: Place,
    placed: usize,
}

impl<'a> Run<'a> {
    /// Starts at the first byte of a stretch.
    pub(super) fn new(by: &'a Decoding, piece: &'a Piece, decoded: &'a mut Decoded) -> Self {
        Self {
            by,
            piece,
            text: &piece.batch.text,
            decoded,
            kind: String::new(),
            canonical: Vec::new(),
            place: piece.batch.place,
            placed: 0,
        }
    }

    fn transcode(&mut self, document: &Document) -> Result<(), Fault> {
        let text = self.text;
        self.transcode_text(&text[document.start..document.end], document.start)
    }

    /// Decodes the text of a document that stands at `start`.
    pub(super) fn transcode_text(&mut self, text: &[u8], start: usize) -> Result<(), Fault> {
        if self.by.form == Form::Messages {
            self.by
                .decoder
                .transcode(text, &self.by.limits, &mut self.decoded.data, &mut self.kind)?;
            self.decoded.data.push(b'\n');
        } else {
            self.canonical.clear();
            let limits = &self.by.limits;
            self.by
                .decoder
                .transcode(text, limits, &mut self.canonical, &mut self.kind)?;
            self.report(text, start)?;
        }
        self.decoded.tally.count(&self.kind);
        Ok(())
    }

    /// Reports on a message that was decoded.
    fn report(&mut self, text: &[u8], start: usize) -> Result<(), Fault> {
        let report = prime_schema::audit_within(self.by.decoder.subject(text), text, &self.by.limits)?;
        self.decoded.findings.count(&self.kind, &report);
        if let Form::Reports { with_file } = self.by.form {
            self.decoded.numbers.push(self.decoded.tally.messages());
            let line = Line {
                offset: self.piece.batch.offset + start as u64,
                file: with_file.then_some(&*self.piece.name),
                report: &report,
            };
            // A report is always JSON.
            let _ = serde_json::to_writer(&mut self.decoded.data, &line);
            self.decoded.data.push(b'\n');
        }
        Ok(())
    }

    /// Decodes the next document, unless it is the `line` that was tried before.
    fn take_next(&mut self, framer: &mut Framer, line: Option<(Result<(), Fault>, Document)>) {
        let Some(document) = framer.next(self.text, true) else {
            return;
        };
        let result = match line {
            Some((result, line)) if (line.start, line.end) == (document.start, document.end) => result,
            _ if document.shape == Shape::Oversized => Err(Fault {
                offset: 0,
                cause: format!(
                    "found no end of the message within {} bytes, which is the limit",
                    self.by.limits.message_bytes
                ),
            }),
            _ => self.transcode(&document),
        };
        if let Err(fault) = result {
            self.complain(document.start, &fault);
        }
    }

    /// Counts what stands behind a fault up to where the next document starts.
    pub(super) fn pass_lines(&mut self, text: &str) {
        let lines = text.split('\n').skip(1).filter(|line| !line.trim().is_empty());
        self.decoded.tally.passed_lines += lines.count() as u64;
    }

    /// Names a document that stands at `start` and was not decoded.
    pub(super) fn complain(&mut self, start: usize, fault: &Fault) {
        let at = self.text.len().min(start + fault.offset).max(self.placed);
        self.place = self.place.behind(&self.text[self.placed..at]);
        self.placed = at;
        self.decoded.tally.failed += 1;
        let name = &self.piece.name;
        let _ = writeln!(
            self.decoded.complaints,
            "{name}:{}: {}",
            self.place,
            Printable(&fault.cause)
        );
    }
}
