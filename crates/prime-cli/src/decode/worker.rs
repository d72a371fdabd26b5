//! Decodes the messages of one piece of an input.

mod outcome;

use std::ops::Range;

use memchr::{memchr, memchr2, memchr3, memrchr};
use prime_proto::walk::Tokens;
use prime_proto::wire::RawJson;
use prime_proto::{Limits, Protocol, json};

use crate::inputs::Piece;
use prime_recording::ansi::Plain;
use prime_recording::context::{Context, of_text};
use prime_recording::json::{escaped_offset, members};
use prime_recording::looks;
use prime_recording::pieces::Part;
use prime_recording::place::Place;
use prime_recording::scan::{Brace, Scan};
use prime_recording::search::{Cut, Found, Search};
use prime_recording::{parts, pointer};

use super::decoder::{Fault, Message};
use super::result::{Complaint, Decoded};
use super::{Decoding, Wanted};

/// The size of output, in bytes, from which a part of the result is passed on.
const PART: usize = 4 << 20;

/// The most shapes to report for one input.
const SHAPES: usize = 5;

/// What the current line contains so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// Nothing, or an opening bracket.
    Start,
    /// Values, separated by commas and whitespace only.
    Values,
    /// Other text.
    Words,
}

pub(super) struct Worker<'a> {
    by: &'a Decoding,
    piece: &'a Piece,
    text: &'a [u8],
    plain: &'a Plain<'a>,
    decoded: &'a mut Decoded,
    scan: Scan<'a>,
    at: usize,
    line: Line,
    /// Whether the line starts with a square bracket.
    in_array: bool,
    /// Whether the last record was a bare message; if so, the next one is first decoded as one.
    expects_bare: bool,
    /// The end of the last record.
    last_end: usize,
    cut: Option<(Cut, usize)>,
    /// Bytes of the current record that were left out of salvaged messages.
    lacking: u64,
    /// The paths of members in which messages were found.
    paths: Vec<String>,
    /// Line and column of the byte at `placed`.
    place: Place,
    placed: usize,
    kind: String,
}

/// Decodes all messages of a piece in order.
pub(super) fn decode(by: &Decoding, piece: &Piece, decoded: &mut Decoded, mut give: impl FnMut(&mut Decoded)) {
    let plain = Plain::of(&piece.stretch.text);
    decoded.input = Some(piece.input.clone());
    decoded.tally.bytes.padding += plain.taken() as u64;
    let mut worker = Worker::new(by, piece, &plain, decoded);
    match piece.stretch.part {
        Part::Records => {
            while worker.record() {
                if worker.decoded.is_larger_than(PART) {
                    give(worker.decoded);
                    worker.decoded.input = Some(piece.input.clone());
                }
            }
            worker.give_up();
        }
        Part::Oversized => worker.oversized(),
        Part::Rest => worker.decoded.tally.bytes.faults += worker.text.len() as u64,
    }
    decoded.end(piece);
    give(decoded);
}

impl<'a> Worker<'a> {
    /// Creates a worker at the first byte of a piece.
    pub(super) fn new(by: &'a Decoding, piece: &'a Piece, plain: &'a Plain<'a>, decoded: &'a mut Decoded) -> Self {
        Self {
            by,
            piece,
            text: &plain.text,
            plain,
            decoded,
            scan: Scan::new(&plain.text, by.shapes.unquotes),
            at: 0,
            line: Line::Start,
            in_array: !piece.stretch.before.is_empty() && !piece.stretch.before.ends_with(b"\n"),
            expects_bare: true,
            last_end: 0,
            cut: None,
            lacking: 0,
            paths: Vec::new(),
            place: piece.stretch.place,
            placed: 0,
            kind: String::new(),
        }
    }

    /// Consumes the next record, or the text before it; returns false at the end.
    fn record(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let padding = match rest {
            [] => return false,
            [0xef, 0xbb, 0xbf, ..] => 3,
            _ => rest.iter().take_while(|byte| is_padding(**byte)).count(),
        };
        if rest[..padding].iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
            self.line = Line::Start;
            self.in_array = false;
        }
        self.at += padding;
        self.decoded.tally.bytes.padding += padding as u64;
        match rest[0] {
            _ if padding > 0 => {}
            b'{' => self.brace(),
            b'[' if self.by.shapes.takes_all && self.line != Line::Words => self.brace(),
            _ if self.line == Line::Start && matches!(self.by.wanted, Wanted::Type(_)) && self.scalar() => {}
            _ => self.noise(),
        }
        true
    }

    /// Consumes a line that is a string, a number or a literal, which some types are on the wire. Returns false if it is not one.
    fn scalar(&mut self) -> bool {
        let start = self.at;
        let rest = &self.text[start..];
        let line = rest[..memchr2(b'\n', b'\r', rest).unwrap_or(rest.len())].trim_ascii_end();
        if !matches!(Tokens::new(line).skip_value(), Ok(Some(value)) if value.end == line.len()) {
            return false;
        }
        let is_decoded = self.all(line, start);
        self.end_record(start..start + line.len(), is_decoded, true);
        true
    }

    /// Skips text up to the next brace or line end.
    fn noise(&mut self) {
        let rest = &self.text[self.at..];
        let length = memchr3(b'{', b'\n', b'\r', rest).unwrap_or(rest.len()).max(1);
        self.in_array |= self.line == Line::Start && rest[0] == b'[';
        let is_words = rest[..length]
            .iter()
            .any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        if is_words {
            self.line = Line::Words;
        }
        self.decoded.tally.bytes.other += length as u64;
        self.at += length;
    }

    /// Consumes what starts at a brace.
    fn brace(&mut self) {
        let start = self.at;
        let is_bare = self.line != Line::Words;
        let is_bare = is_bare && !self.scan.is_inside_broken(start);
        if is_bare && self.expects_bare && self.whole_line() {
            return;
        }
        match self.scan.at(start) {
            Brace::Whole(end) => self.value(start, end, is_bare),
            Brace::Quoted(text, end) => self.quoted(&text, start..end, is_bare),
            Brace::Broken(_) => self.broken(start, is_bare),
        }
    }

    /// Fast path for the common case, a bare message on a line of its own: decodes the line without scanning it first. Returns
    /// false if it is not one.
    fn whole_line(&mut self) -> bool {
        let start = self.at;
        let rest = &self.text[start..];
        let line = rest[..memchr(b'\n', rest).unwrap_or(rest.len())].trim_ascii_end();
        if self.by.shapes.pointer.is_some() {
            return false;
        }
        let (message, is_sure) = if let Wanted::Type(named) = self.by.wanted {
            (Message::named(line, named, &self.by.limits), true)
        } else if let Some((protocol, is_sure)) = looks::at_once(line) {
            (
                Message::decode(line, self.by.protocol(protocol), &self.by.limits),
                is_sure,
            )
        } else {
            return false;
        };
        let message = match &message {
            Ok(message) if is_sure || message.is_known() => message,
            _ => return false,
        };
        let end = start + line.len();
        self.glue(start);
        let context = self.context(start);
        self.message(message, line, start, &context);
        self.end_record(start..end, true, true);
        true
    }

    /// Consumes a JSON value.
    fn value(&mut self, start: usize, end: usize, is_bare: bool) {
        let (by, text) = (self.by, self.text);
        if let Some(pointer) = &by.shapes.pointer {
            let found = pointer::find(&text[start..end], pointer);
            let is_found = found.is_some();
            let is_decoded = found.is_some_and(|found| self.all(&found, start));
            return self.end_value(start..end, is_decoded, is_found, false);
        }
        if by.shapes.takes_all {
            self.glue(start);
            let is_decoded = self.all(&text[start..end], start);
            return self.end_value(start..end, is_decoded, true, true);
        }
        let members: Vec<_> = members(text, start).collect();
        let protocol = looks::of_members(text, &members, is_bare);
        if let Some(protocol) = protocol {
            let message = Message::decode(&text[start..end], by.protocol(protocol), &by.limits);
            let is_sure = message.as_ref().is_ok_and(Message::is_known);
            // An object that looks like a message of unknown kind may be a wrapper around one.
            let is_wrapper = !is_sure
                && by.shapes.looks_inside
                && !members.iter().any(|member| matches!(&*member.name, b"reqid" | b"m"));
            if !(is_wrapper && self.inside(start, &members)) {
                self.glue(start);
                let context = self.context(start);
                let is_decoded = self.outcome(message, &text[start..end], start, &context);
                return self.end_value(start..end, is_decoded, true, true);
            }
            return self.end_value(start..end, true, true, false);
        }
        let is_decoded = by.shapes.looks_inside && self.inside(start, &members);
        let is_found = is_decoded || self.cut.as_ref().is_some_and(|(_, at)| *at == start);
        self.end_value(start..end, is_decoded, is_found, false);
    }

    /// Searches an object for messages; returns whether there are any.
    fn inside(&mut self, start: usize, members: &[prime_recording::json::Member<'_>]) -> bool {
        let paths = std::mem::take(&mut self.paths);
        let mut search = Search {
            text: self.text,
            unquotes: self.by.shapes.unquotes,
            wants_context: self.by.wants_context,
            known_paths: &paths,
            cut: None,
            next_cut: None,
            found: Vec::new(),
        };
        let pending = self.cut.take();
        let pending_start = pending.as_ref().map(|(_, start)| *start);
        search.cut = pending.map(|(cut, _)| cut);
        search.object(members);
        if let Some(cut) = search.cut.take() {
            self.fail_cut(&cut);
        }
        self.cut = search.next_cut.take().map(|cut| (cut, pending_start.unwrap_or(start)));
        let found = std::mem::take(&mut search.found);
        self.paths = paths;
        let is_found = !found.is_empty();
        for mut found in found {
            if let Some((path, shape)) = found.shape.take() {
                self.paths.push(path);
                self.shape(shape);
            }
            found.context = found.context.or(self.context(start));
            self.found(&found);
        }
        is_found
    }

    fn found(&mut self, found: &Found) {
        let text = match &found.text {
            Ok(range) => &self.text[range.clone()],
            Err(text) => text,
        };
        let result = if found.is_broken {
            Err(broken(text))
        } else {
            Message::decode(text, self.by.protocol(found.protocol), &self.by.limits)
        };
        let result = result.map_err(|fault| match (found.in_string, &found.text) {
            (Some(inside), _) => Fault {
                offset: escaped_offset(&self.text[found.start..], inside + fault.offset),
                ..fault
            },
            (None, Err(_)) => Fault { offset: 0, ..fault },
            (None, Ok(_)) => fault,
        });
        self.outcome(result, text, found.start, &found.context);
    }

    /// Decodes `text`, which must be a message; returns whether it is one.
    fn all(&mut self, text: &[u8], start: usize) -> bool {
        let context = self.context(start);
        self.outcome(self.any(text), text, start, &context)
    }

    fn any(&self, text: &[u8]) -> Result<Message, Fault> {
        let by = self.by;
        match by.wanted {
            Wanted::Type(named) => Message::named(text, named, &by.limits),
            Wanted::Protocol(protocol) => Message::decode(text, protocol, &by.limits),
            Wanted::Messages => match looks::of(text, 0, true) {
                Some(protocol) => Message::decode(text, protocol, &by.limits),
                None => Err(neither(text)),
            },
        }
    }

    /// Decodes a repaired document. The Boolean says whether it was JSON before the repair.
    pub(super) fn document(&mut self, repaired: Result<(&str, bool), Fault>, record: Range<usize>) {
        let result = repaired.and_then(|(text, is_exact)| {
            let message = self.any(text.as_bytes());
            message.map(|message| (message, text)).map_err(|fault| Fault {
                offset: if is_exact { fault.offset } else { 0 },
                ..fault
            })
        });
        let text = result.as_ref().map_or("", |(_, text)| text);
        let is_decoded = self.outcome(
            result.map(|(message, _)| message),
            text.as_bytes(),
            record.start,
            &Context::default(),
        );
        self.end_record(record, is_decoded, true);
    }

    /// Counts bytes between documents.
    pub(super) fn padding(&mut self, bytes: usize) {
        self.decoded.tally.bytes.padding += bytes as u64;
    }

    /// Decodes an unquoted object.
    fn quoted(&mut self, text: &[u8], record: Range<usize>, is_bare: bool) {
        let protocol = looks::of(text, 0, is_bare && self.line == Line::Start);
        let Some(protocol) = protocol else {
            return self.end_value(record, false, false, false);
        };
        let message = Message::decode(text, self.by.protocol(protocol), &self.by.limits);
        let message = message.map_err(|fault| Fault { offset: 0, ..fault });
        let context = self.context(record.start);
        self.shape("messages in string literals, or printed by another language".to_owned());
        let is_decoded = self.outcome(message, text, record.start, &context);
        self.end_value(record, is_decoded, true, false);
    }

    /// Consumes a malformed or incomplete object.
    fn broken(&mut self, start: usize, is_bare: bool) {
        let line = self.scan.line_start(start);
        if let Some((text, end)) = parts::join(self.text, line, start)
            && let Brace::Whole(length) = Scan::new(&text, false).at(0)
        {
            return self.quoted(&text[..length], start..end, false);
        }
        let is_message = looks::of_broken(self.text, start).is_some();
        if !is_message && !is_bare {
            return self.descend();
        }
        let end = self.scan.after_broken(start);
        if !is_message && memchr(b'{', &self.text[start + 1..end]).is_some() {
            // The object contains others, which may be intact: search it. Report its error here unless a message inside contains the
            // error, too, and is reported itself.
            let is_reported = |open| looks::of_broken(self.text, open).is_some();
            let is_reported = self.scan.broken_inside(start).any(is_reported);
            if !is_reported {
                let fault = broken(&self.text[start..end]);
                self.outcome(Err(fault), &[], start, &Context::default());
            }
            return self.descend();
        }
        let text = self.text[start..end].trim_ascii_end();
        let context = self.context(start);
        self.glue(start);
        let is_decoded = self.outcome(Err(broken(text)), text, start, &context);
        self.end_record(start..start + text.len(), is_decoded, is_bare);
    }

    /// Continues inside an object that is not a message.
    fn descend(&mut self) {
        self.line = Line::Words;
        self.at += 1;
        self.decoded.tally.bytes.other += 1;
    }

    fn oversized(&mut self) {
        let cause = format!(
            "found no end of the message within {} bytes, which is the limit",
            self.by.limits.message_bytes
        );
        self.outcome(Err(Fault { offset: 0, cause }), &[], 0, &Context::default());
        self.decoded.tally.bytes.faults += self.text.len() as u64;
    }

    /// Reports a message that was cut and whose rest did not follow.
    fn give_up(&mut self) {
        if let Some((cut, _)) = self.cut.take() {
            self.fail_cut(&cut);
        }
    }

    fn fail_cut(&mut self, cut: &Cut) {
        let cause = "found no end of the message in this record nor in the next".to_owned();
        self.outcome(Err(Fault { offset: 0, cause }), &[], cut.start, &cut.context);
    }

    /// Reports text between two messages on one line that is neither a separator nor log text.
    fn glue(&mut self, start: usize) {
        let between = &self.text[self.last_end.min(start)..start];
        if self.line == Line::Values && !self.in_array && !between.trim_ascii().is_empty() {
            let cause = format!(
                "found {} bytes of other text between two messages on one line",
                between.len()
            );
            let place = self.place_of(self.last_end);
            self.decoded.complaints.push(Complaint { place, cause });
            self.decoded.tally.glued += 1;
        }
    }

    /// Advances past a record, whether or not it contained a message.
    fn end_value(&mut self, record: Range<usize>, is_decoded: bool, is_found: bool, is_bare: bool) {
        if !is_found {
            self.decoded.tally.values += 1;
            self.decoded.tally.bytes.other += record.len() as u64;
            self.last_end = record.end;
            self.at = record.end;
            if self.line == Line::Start {
                self.line = Line::Words;
            }
            return;
        }
        self.end_record(record, is_decoded, is_bare);
    }

    fn end_record(&mut self, record: Range<usize>, is_decoded: bool, is_bare: bool) {
        let bytes = &mut self.decoded.tally.bytes;
        let lacking = std::mem::take(&mut self.lacking).min(record.len() as u64);
        *(if is_decoded {
            &mut bytes.messages
        } else {
            &mut bytes.faults
        }) += record.len() as u64 - lacking;
        bytes.faults += lacking;
        self.expects_bare = is_bare;
        if self.line == Line::Start {
            self.line = Line::Values;
        }
        self.last_end = record.end;
        self.at = record.end;
    }

    fn shape(&mut self, shape: String) {
        if self.decoded.shapes.len() < SHAPES && !self.decoded.shapes.contains(&shape) {
            self.decoded.shapes.push(shape);
        }
    }

    /// The context given by the text before a record.
    fn context(&self, start: usize) -> Context {
        if !self.by.wants_context || self.by.is_bare() {
            return Context::default();
        }
        let before = &self.text[self.last_end.max(start.saturating_sub(512)).min(start)..start];
        if self.last_end == 0 && before.len() < 512 {
            let last = Plain::of(&self.piece.stretch.before);
            let from = memrchr(b'}', &last.text).map_or(0, |end| end + 1);
            let text = [&last.text[from..], before].concat();
            return of_text(&text);
        }
        of_text(before)
    }
}

/// Whether a byte is whitespace, zero, or the record separator of RFC 7464.
fn is_padding(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0 | 0x1e)
}

/// The error of text that is not a JSON value.
fn broken(text: &[u8]) -> Fault {
    let protocol = looks::of_broken(text, 0).unwrap_or(Protocol::KrakenPrime);
    match Message::decode(text, protocol, &Limits::DEFAULT) {
        Err(fault) => fault,
        Ok(_) => neither(text),
    }
}

const NEITHER: &str = "found no message of Kraken Prime and no frame of AlphaPoint, expected an object with `type` or with \
                       `m`, `n` and `o`; --as decodes documents of one type";

/// The error of text that is not a message of either protocol: not JSON, or another value.
fn neither(text: &[u8]) -> Fault {
    let text = match json::Input::text(text) {
        Ok(text) => text,
        Err(error) => return error.into(),
    };
    match json::decode::<RawJson>(text) {
        Err(error) => error.into(),
        Ok(_) => Fault {
            offset: 0,
            cause: NEITHER.to_owned(),
        },
    }
}
