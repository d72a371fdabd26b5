//! Decoding the messages of one stretch of an input.

use std::fmt::Write as _;
use std::io;

use crate::batches;
use crate::documents::{Document, Framer, LARGEST_DOCUMENT, Shape};
use crate::inputs::Piece;
use crate::place::Place;
use crate::tally::{Printable, Tally};

use super::decoder::{Decoder, Fault};

/// What became of one stretch of an input.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// Lines for standard output.
    pub(super) data: Vec<u8>,
    /// Lines for standard error.
    pub(super) complaints: String,
    /// The counts.
    pub(super) tally: Tally,
}

/// A part of the lines is given away as soon as there are so many bytes.
const PART: usize = 4 << 20;

impl Decoded {
    /// Starts again.
    pub(super) fn clear(&mut self) {
        batches::clear(&mut self.data);
        self.complaints.clear();
        self.tally = Tally::default();
    }
}

/// Decodes every document of a stretch, one after another.
pub(super) fn decode(
    by: Decoder,
    piece: &Piece,
    decoded: &mut Decoded,
    mut give: impl FnMut(&mut Decoded) -> io::Result<()>,
) -> io::Result<()> {
    let text = &piece.batch.text[..];
    let mut run = Run {
        decoder: by,
        piece,
        text,
        decoded,
        kind: String::new(),
        place: piece.batch.place,
        placed: 0,
    };
    let mut framer = Framer::new(piece.batch.carry, LARGEST_DOCUMENT);
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
    decoded.tally.bytes += text.len() as u64;
    if let Some(error) = &piece.error {
        decoded.tally.unreadable += 1;
        let _ = writeln!(decoded.complaints, "{}: cannot be read: {error}", piece.name);
    }
    give(decoded)
}

struct Run<'a> {
    decoder: Decoder,
    piece: &'a Piece,
    text: &'a [u8],
    decoded: &'a mut Decoded,
    kind: String,
    /// The place of the byte at `placed`.
    place: Place,
    placed: usize,
}

impl Run<'_> {
    fn transcode(&mut self, document: &Document) -> Result<(), Fault> {
        let text = &self.text[document.start..document.end];
        self.decoder.transcode(text, &mut self.decoded.data, &mut self.kind)?;
        self.decoded.data.push(b'\n');
        self.decoded.tally.count(&self.kind);
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
                cause: format!("found no end of the message within {LARGEST_DOCUMENT} bytes, which is the limit"),
            }),
            _ => self.transcode(&document),
        };
        if let Err(fault) = result {
            self.complain(document.start, &fault);
        }
    }

    fn complain(&mut self, start: usize, fault: &Fault) {
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
