//! Decoding documents that are typeset as in the manuals: each is repaired first.
//!
//! Where a document ends that is no JSON, only its repair can tell. So an input is held whole, and read from its start.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use prime_proto::json;
use prime_proto::repair::Repairer;

use super::Decoding;
use super::decoder::Fault;
use super::messages::{Decoded, Run};
use super::output::Output;
use crate::inputs::{Input, Piece};
use crate::repair::LARGEST_INPUT;

/// Decodes every input, one after another. `passed` counts the bytes that are read.
///
/// # Errors
/// Where standard output takes no more.
pub(super) fn run(by: &Decoding, inputs: &[Input], passed: &Arc<AtomicU64>, output: &mut Output) -> io::Result<()> {
    for input in inputs {
        let mut piece = Piece::named(input);
        piece.error = input.read_whole(&mut piece.batch.text, LARGEST_INPUT, passed).err();
        let mut decoded = Decoded::default();
        documents(by, &piece, &mut decoded);
        decoded.close(&piece);
        output.write(&decoded)?;
    }
    Ok(())
}

fn documents(by: &Decoding, piece: &Piece, decoded: &mut Decoded) {
    let bytes = &piece.batch.text[..];
    let mut run = Run::new(by, piece, decoded);
    let mut start = 0;
    while start < bytes.len() {
        let rest = &bytes[start..];
        let (text, fault) = match std::str::from_utf8(rest) {
            Ok(text) => (text, None),
            Err(error) => {
                let (valid, _) = rest.split_at(error.valid_up_to());
                (
                    std::str::from_utf8(valid).unwrap_or_default(),
                    Some(start + valid.len()),
                )
            }
        };
        documents_of_text(&mut run, text, start);
        let Some(fault) = fault else { return };
        let cause = "found bytes that are no UTF-8".to_owned();
        run.complain(fault, &Fault { offset: 0, cause });
        let line = bytes[fault..].iter().position(|byte| *byte == b'\n');
        start = line.map_or(bytes.len(), |end| fault + end + 1);
    }
}

/// The documents of `text`, which stands at `start`.
fn documents_of_text(run: &mut Run<'_>, text: &str, start: usize) {
    const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];
    let manual = Repairer::new().max_depth(json::DEPTH);
    let mut at = 0;
    loop {
        let document = text[at..].trim_start_matches(BLANKS);
        at = text.len() - document.len();
        if document.is_empty() {
            return;
        }
        let (fault, end) = match manual.repair_prefix(document) {
            Ok((repaired, end)) => {
                let fault = run.transcode_text(repaired.text().as_bytes(), start + at).err();
                // A place in the repaired text is none in the input.
                let exact = repaired.repairs().is_empty();
                (
                    fault.map(|fault| Fault {
                        offset: if exact { fault.offset } else { 0 },
                        ..fault
                    }),
                    end,
                )
            }
            Err(error) => {
                let fault = Fault {
                    offset: error.offset(),
                    cause: error.summary(),
                };
                let next = next_start(text, at);
                run.pass_lines(&text[next.min(at + fault.offset)..next]);
                (Some(fault), next - at)
            }
        };
        if let Some(fault) = fault {
            run.complain(start + at, &fault);
        }
        at += end;
    }
}

/// Where the next document starts behind a broken one: on the next line that starts with a bracket and is indented no deeper
/// than the line of this one.
fn next_start(text: &str, at: usize) -> usize {
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let deepest = indentation(&text[line_start..]);
    let mut place = line_start;
    for line in text[line_start..].split_inclusive('\n') {
        let depth = indentation(line);
        if place > at && depth <= deepest && line[depth..].starts_with(['{', '[']) {
            return place;
        }
        place += line.len();
    }
    text.len()
}
