//! The options of `prime decode`.

use std::iter;
use std::path::PathBuf;
use std::sync::Arc;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use prime_proto::Protocol;
use prime_recording::Direction;

use super::form::{Form, Messages, Recording, Reports, Summary};
use super::limits::LimitOptions;
use super::{Decoding, Filter, Shapes, Wanted};
use crate::inputs::Input;
use crate::types::Type;
use prime_recording::pointer::Pointer;

/// Decode a recording and write every message as one line of canonical JSON
///
/// Messages may be bare, one per line or pretty-printed, or wrapped by a recorder: in members of JSON objects, after words and
/// times in a log, in string literals, in columns, in one document. Messages that cannot be decoded are reported on standard
/// error with line and column; decoding continues.
///
/// Exit status: 0 if all messages were decoded, 1 if some were not or the input contains only other text, 2 if a file could not be read or
/// standard output could not be written.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime decode session.ndjson
  prime decode --report --summary session.ndjson.gz
  prime decode --kind Order,ExecutionReport --direction in session.ndjson
  prime decode --unwrap /params/response/payloadData devtools.ndjson
  prime decode --to recording log.txt > recording.ndjson
  tail -n 100 session.ndjson | prime decode --check-sequence")]
#[expect(clippy::struct_excessive_bools, reason = "switches of the command line")]
pub(crate) struct Arguments {
    #[command(flatten)]
    shared: Shared,
    /// Repair each document first, like `prime repair`: for the typeset examples of the manuals. Each input is then held in
    /// memory whole
    #[arg(long)]
    pub(super) repair: bool,
    /// Write messages with a faulty record without that record, and report it: updates of streams, and payloads that are lists. A frame
    /// whose payload cannot be read at all is written as it came
    #[arg(long, conflicts_with = "repair")]
    salvage: bool,
    /// Report where each message differs from its manual, instead of the message: one line of JSON for each, with the number
    /// of the message and its byte offset in the file
    #[arg(long, help_heading = OUTPUT)]
    report: bool,
    /// Write a table of all findings instead of a line for each message
    #[arg(long, help_heading = OUTPUT, requires = "report")]
    summary: bool,
    /// Report gaps, repeats and disorder in the `seqNum` of each subscription and in the `i` of requests
    #[arg(long, help_heading = OUTPUT)]
    check_sequence: bool,
    /// The form of output
    #[arg(long, help_heading = OUTPUT, value_enum, default_value_t = To::Messages, conflicts_with = "report")]
    to: To,
    #[command(flatten)]
    limits: LimitOptions,
}

/// The options that select what to read.
#[derive(Debug, clap::Args)]
pub(crate) struct Shared {
    /// Files to read, which may be compressed by gzip or zstd; `-` or no file for standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The protocol of the messages
    #[arg(long, default_value = AUTO, value_parser = protocols())]
    protocol: Wanted,
    /// Decode every value as this type, such as `kraken/ClientMessage`, `kraken/User` or `alphapoint/GetUserInfo.reply`
    #[arg(long = "as", value_name = "TYPE", conflicts_with = "protocol")]
    named: Option<Type>,
    /// The format of the recording
    #[arg(long, value_enum, default_value_t = Format::Auto)]
    format: Format,
    /// The member of each record that contains the message, as a JSON Pointer
    #[arg(long, value_name = "POINTER")]
    unwrap: Option<Pointer>,
    /// Only messages of these kinds: `type`, or the name of the call
    #[arg(long = "kind", value_name = "KIND", value_delimiter = ',')]
    kinds: Vec<String>,
    /// Only messages in this direction, from the client's point of view
    #[arg(long, value_enum)]
    direction: Option<Way>,
}

const AUTO: &str = "auto";

const OUTPUT: &str = "What to write";

/// The values of `--protocol`.
fn protocols() -> impl TypedValueParser<Value = Wanted> {
    let auto = PossibleValue::new(AUTO).help("Recognised for every message by the names of its members");
    let protocols = Protocol::ALL.map(|protocol| PossibleValue::new(protocol.module()).help(protocol.title()));
    PossibleValuesParser::new(iter::once(auto).chain(protocols))
        .map(|name| name.parse().map_or(Wanted::Messages, Wanted::Protocol))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Any of the following
    Auto,
    /// Messages only: every value is a message
    Bare,
    /// JSON values with messages in members, items and strings
    Json,
    /// Lines of text that contain messages
    Text,
    /// Recordings written by `--to recording`
    Recording,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Way {
    /// From the server
    In,
    /// To the server
    Out,
}

/// The values of `--to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// The message in canonical form
    Messages,
    /// A line of JSON with time, direction, connection and the text as received
    Recording,
}

impl Arguments {
    /// Converts the options to settings, and the list of files to read.
    ///
    /// # Errors
    /// If the options contradict each other.
    pub(super) fn decoding(self) -> anyhow::Result<(Decoding, Vec<Input>)> {
        let is_reported = self.shared.named.is_none_or(|named| named.subject().is_some());
        anyhow::ensure!(is_reported || !self.report, "--report does not support bare records");
        let form: Arc<dyn Form> = match (self.report, self.summary, self.to) {
            (true, true, _) => Arc::new(Summary),
            (true, false, _) => Arc::new(Reports {
                with_file: self.shared.files.len() > 1,
            }),
            (false, _, To::Recording) => Arc::new(Recording),
            (false, _, To::Messages) => Arc::new(Messages),
        };
        let (mut decoding, files) = self.shared.decoding(form, self.limits);
        decoding.salvages = self.salvage;
        decoding.checks_sequence = self.check_sequence;
        decoding.wants_context |= self.check_sequence;
        decoding.shapes.takes_all |= self.repair;
        Ok((decoding, files))
    }
}

impl Shared {
    /// Converts the options to settings, and the list of files to read.
    pub(crate) fn decoding(self, form: Arc<dyn Form>, limits: LimitOptions) -> (Decoding, Vec<Input>) {
        let wanted = self.named.map_or(self.protocol, Wanted::Type);
        let is_named = self.named.is_some();
        let direction = self.direction.map(|way| match way {
            Way::In => Direction::ServerToClient,
            Way::Out => Direction::ClientToServer,
        });
        let pointer = match self.format {
            Format::Recording => "/text".parse().ok(),
            _ => self.unwrap,
        };
        let decoding = Decoding {
            wanted,
            shapes: Shapes {
                takes_all: is_named || self.format == Format::Bare,
                looks_inside: matches!(self.format, Format::Auto | Format::Json),
                unquotes: matches!(self.format, Format::Auto | Format::Text) && !is_named,
                pointer,
            },
            wants_context: form.wants_context() || direction.is_some(),
            filter: Filter {
                kinds: self.kinds,
                direction,
            },
            form,
            checks_sequence: false,
            salvages: false,
            limits: limits.limits(),
        };
        (decoding, self.files.into_iter().map(Input::from).collect())
    }
}
