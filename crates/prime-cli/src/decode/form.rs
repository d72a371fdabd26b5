//! The forms of output.

use prime_proto::Limits;
use prime_recording::Direction;
use prime_schema::Report;
use serde::Serialize;

use crate::inputs::Input;
use prime_recording::context::Context;
use prime_recording::place::Place;

use super::decoder::Message;
use super::findings::Findings;
use super::result::Decoded;

/// A decoded message with its context.
#[derive(Clone, Copy)]
pub(crate) struct Recorded<'a> {
    pub(crate) message: &'a Message,
    /// Its text as received.
    pub(crate) text: &'a [u8],
    pub(crate) context: &'a Context,
    /// The label under which the summary counts it.
    pub(crate) described: &'a str,
    /// The byte offset of its start in the input.
    pub(crate) offset: u64,
    pub(crate) input: &'a Input,
    pub(crate) limits: &'a Limits,
}

/// A message that could not be decoded.
pub(crate) struct Failure<'a> {
    pub(crate) cause: &'a str,
    pub(crate) place: Place,
    pub(crate) context: &'a Context,
    pub(crate) offset: u64,
    pub(crate) input: &'a Input,
}

/// Writes messages in one form of output.
pub(crate) trait Form: Send + Sync {
    /// Writes a decoded message.
    fn message(&self, message: &Recorded<'_>, out: &mut Decoded);

    /// Writes a message that could not be decoded.
    fn report(&self, _: &Failure<'_>, _: &mut Decoded) {}

    /// The text to write after the last message, for standard output and for standard error.
    fn finish(&self, _: &Findings) -> (String, String) {
        Default::default()
    }

    /// Whether this form needs time, direction and connection.
    fn wants_context(&self) -> bool {
        false
    }
}

/// `--to messages`: messages in canonical form, one per line.
pub(crate) struct Messages;

impl Form for Messages {
    fn message(&self, message: &Recorded<'_>, out: &mut Decoded) {
        message.message.encode_to(&mut out.data);
        out.data.push(b'\n');
    }
}

/// `--to recording`: one line of JSON for each message.
pub(crate) struct Recording;

/// A line of a recording.
#[derive(Serialize)]
struct RecordingLine<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direction: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    connection: Option<&'a str>,
    text: &'a str,
}

/// Appends a line of a recording.
pub(crate) fn record(message: &Recorded<'_>, text: &str, out: &mut Vec<u8>) {
    let direction = message.context.direction.or_else(|| message.message.direction());
    let line = RecordingLine {
        time: message.context.time.as_deref(),
        direction: direction.map(Direction::word),
        connection: message.context.connection.as_deref(),
        text,
    };
    write(&line, out);
}

impl Form for Recording {
    fn message(&self, message: &Recorded<'_>, out: &mut Decoded) {
        record(message, &String::from_utf8_lossy(message.text), &mut out.data);
    }

    fn wants_context(&self) -> bool {
        true
    }
}

/// `--report`: one line of JSON for each message.
pub(crate) struct Reports {
    /// Whether each report contains the name of its file.
    pub(crate) with_file: bool,
}

/// The members of a line of reports before those of the report itself.
#[derive(Clone, Copy, Serialize)]
struct ReportLine<'a> {
    offset: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recorded_direction: Option<&'static str>,
}

/// The members in place of a report for a message that could not be decoded.
#[derive(Serialize)]
struct NoReport<'a> {
    kind: Option<&'a str>,
    error: &'a str,
}

impl Reports {
    /// Writes a line: one object with the number of the message and the members of `line` and `outcome`.
    fn line(&self, input: &Input, line: ReportLine<'_>, outcome: &impl Serialize, out: &mut Decoded) {
        let name = self.with_file.then(|| input.name());
        let line = ReportLine {
            file: name.as_deref(),
            ..line
        };
        out.data.extend_from_slice(b"{\"index\":");
        out.number_here();
        let start = out.data.len();
        write(&line, &mut out.data);
        out.data[start] = b',';
        // Remove the closing brace and the line end of the first object.
        out.data.truncate(out.data.len() - 2);
        let start = out.data.len();
        write(outcome, &mut out.data);
        out.data[start] = b',';
    }
}

impl Form for Reports {
    fn message(&self, message: &Recorded<'_>, out: &mut Decoded) {
        let Some(report) = audit(message, out) else { return };
        let line = ReportLine {
            offset: message.offset,
            line: None,
            column: None,
            file: None,
            time: message.context.time.as_deref(),
            recorded_direction: message.context.direction.map(Direction::word),
        };
        self.line(message.input, line, &report, out);
    }

    fn report(&self, failure: &Failure<'_>, out: &mut Decoded) {
        let line = ReportLine {
            offset: failure.offset,
            line: Some(failure.place.line),
            column: Some(failure.place.column),
            file: None,
            time: failure.context.time.as_deref(),
            recorded_direction: failure.context.direction.map(Direction::word),
        };
        let outcome = NoReport {
            kind: None,
            error: failure.cause,
        };
        self.line(failure.input, line, &outcome, out);
    }

    fn finish(&self, findings: &Findings) -> (String, String) {
        (String::new(), findings.totals())
    }

    fn wants_context(&self) -> bool {
        true
    }
}

/// `--report --summary`: a table of the findings of all reports.
pub(crate) struct Summary;

impl Form for Summary {
    fn message(&self, message: &Recorded<'_>, out: &mut Decoded) {
        audit(message, out);
    }

    fn finish(&self, findings: &Findings) -> (String, String) {
        (findings.table(), findings.totals())
    }
}

fn audit(message: &Recorded<'_>, out: &mut Decoded) -> Option<Report> {
    let report = message.message.audit(message.text, message.limits)?;
    out.findings.count(message.described, &report);
    Some(report)
}

fn write(line: &impl Serialize, out: &mut Vec<u8>) {
    // Serialization of a line does not fail.
    let _ = serde_json::to_writer(&mut *out, line);
    out.push(b'\n');
}
