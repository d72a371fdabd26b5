//! `--repair`: decodes documents that are typeset as in the manuals, each of which is repaired first.
//!
//! Only the repair determines where a document that is not JSON ends. So each input is held in memory whole.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use prime_proto::json;
use prime_proto::repair::Repairer;

use super::Decoding;
use super::decoder::Fault;
use super::output::Output;
use super::result::Decoded;
use super::worker::Worker;
use crate::inputs::{Input, Piece};
use crate::repair::LARGEST_INPUT;
use prime_recording::ansi::Plain;
use prime_recording::scan::Scan;

/// Decodes all inputs in order. `passed` counts the bytes read.
///
/// # Errors
/// If standard output cannot be written.
pub(super) fn run(by: &Decoding, inputs: &[Input], passed: &Arc<AtomicU64>, output: &Output) -> io::Result<()> {
    for input in inputs {
        let mut piece = Piece::of(input.clone());
        piece.error = input.read_whole(&mut piece.stretch.text, LARGEST_INPUT, passed).err();
        let mut decoded = Decoded::default();
        documents(by, &piece, &mut decoded);
        decoded.end(&piece);
        output.write(&mut decoded)?;
    }
    Ok(())
}

fn documents(by: &Decoding, piece: &Piece, decoded: &mut Decoded) {
    let bytes = &piece.stretch.text[..];
    let plain = Plain::untouched(bytes);
    decoded.input = Some(piece.input.clone());
    let mut worker = Worker::new(by, piece, &plain, decoded);
    let mut start = 0;
    while start < bytes.len() {
        let rest = &bytes[start..];
        let valid = std::str::from_utf8(rest).map_or_else(|error| error.valid_up_to(), str::len);
        documents_of_text(
            &mut worker,
            std::str::from_utf8(&rest[..valid]).unwrap_or_default(),
            start,
        );
        let fault = start + valid;
        if fault == bytes.len() {
            return;
        }
        let line = bytes[fault..].iter().position(|byte| *byte == b'\n');
        start = line.map_or(bytes.len(), |end| fault + end + 1);
        let cause = "found bytes that are not valid UTF-8".to_owned();
        worker.document(Err(Fault { offset: 0, cause }), fault..start);
    }
}

/// Decodes the documents of `text`, which starts at offset `start` of the input.
fn documents_of_text(worker: &mut Worker<'_>, text: &str, start: usize) {
    const PADDING: [char; 5] = [' ', '\t', '\r', '\n', '\u{feff}'];
    let manual = Repairer::new().max_depth(json::DEPTH);
    let mut at = 0;
    loop {
        let document = text[at..].trim_start_matches(PADDING);
        worker.padding(text.len() - document.len() - at);
        at = text.len() - document.len();
        if document.is_empty() {
            return;
        }
        let (repaired, end) = match manual.repair_prefix(document) {
            Ok((repaired, end)) => (Ok(repaired), at + end),
            Err(error) => {
                let fault = Fault {
                    offset: error.offset(),
                    cause: error.summary(),
                };
                (Err(fault), Scan::new(text.as_bytes(), false).next_record(at))
            }
        };
        // An offset in the repaired text is not an offset in the input.
        let repaired = repaired
            .as_ref()
            .map(|repaired| (repaired.text(), repaired.repairs().is_empty()));
        worker.document(repaired.map_err(Fault::clone), start + at..start + end);
        at = end;
    }
}
