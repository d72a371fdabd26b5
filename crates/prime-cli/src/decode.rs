//! `prime decode`: a session in, its messages in canonical form out.

mod decoder;
mod findings;
mod limits;
mod messages;
mod output;
mod repaired;

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::{io, iter};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use prime_proto::{Limits, Protocol};

use crate::Outcome;
use crate::inputs::{Input, Inputs, Piece};
use crate::pipeline::{self, Stages};
use crate::types::Type;
use decoder::Decoder;
use limits::LimitOptions;
use messages::Decoded;
use output::Output;

/// Decode a recorded session and write every message as one line of canonical JSON
///
/// Messages may stand one on a line or be printed over many. A message that cannot be decoded is named on standard error
/// with its place, and the rest goes on.
///
/// Exit status: 0 if all messages were decoded, 1 if some were not, 2 if a file could not be read.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The protocol of the session
    #[arg(long, default_value = AUTO, value_parser = protocols())]
    protocol: Decoder,
    /// Decode every document as this type, such as `kraken/ClientMessage` or `alphapoint/GetUserInfo.reply`
    #[arg(long = "as", value_name = "TYPE", conflicts_with = "protocol")]
    named: Option<Type>,
    /// Repair each document first, as `prime repair` does: for the examples of the manuals, which are typeset. An input is then
    /// held in memory whole
    #[arg(long)]
    repair: bool,
    /// Write where each message strays from its manual instead of the message: one line of JSON for each, with the number of
    /// the message and its byte offset in the file
    #[arg(long)]
    report: bool,
    /// Write a table of all findings of the session instead of a line for each message
    #[arg(long, requires = "report")]
    summary: bool,
    #[command(flatten)]
    limits: LimitOptions,
    /// Files to read, compressed by gzip or zstd or not; `-` or none for standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

const AUTO: &str = "auto";

/// The values of `--protocol`.
fn protocols() -> impl TypedValueParser<Value = Decoder> {
    let auto = PossibleValue::new(AUTO).help("Recognised for every message by the names of its members");
    let protocols = Protocol::ALL.map(|protocol| PossibleValue::new(protocol.module()).help(protocol.title()));
    PossibleValuesParser::new(iter::once(auto).chain(protocols))
        .map(|name| name.parse().map_or(Decoder::ByShape, Decoder::Protocol))
}

/// Runs `prime decode`.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<Outcome> {
    let decoder = arguments.named.map_or(arguments.protocol, Decoder::Named);
    let form = match (arguments.report, arguments.summary) {
        (false, _) => Form::Messages,
        (true, false) => Form::Reports {
            with_file: arguments.files.len() > 1,
        },
        (true, true) => Form::Summary,
    };
    let inputs: Vec<_> = arguments.files.into_iter().map(Input::from).collect();
    let passed = Arc::default();
    let output = Output::new(form, inputs.iter().map(Input::size).sum(), Arc::clone(&passed));
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let limits = arguments.limits.limits();
    let decoding = Decoding { decoder, form, limits };
    if arguments.repair {
        let inputs = Inputs::or_standard(inputs);
        let mut output = output;
        repaired::run(&decoding, &inputs, &passed, &mut output)?;
        return Ok(output.close()?);
    }
    let outcome = pipeline::run(
        decoding,
        Inputs::new(inputs, limits.message_bytes, passed),
        output,
        workers,
        Output::close,
    )??;
    Ok(outcome)
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// The messages.
    Messages,
    /// A report on each.
    Reports {
        /// Whether it names its file.
        with_file: bool,
    },
    /// The findings of all of them, counted.
    Summary,
}

struct Decoding {
    decoder: Decoder,
    form: Form,
    limits: Limits,
}

impl Stages for Decoding {
    type Source = Inputs;
    type Piece = Piece;
    type Result = Decoded;
    type Sink = Output;

    fn take(&self, inputs: &mut Inputs, piece: &mut Piece) -> bool {
        inputs.next(piece)
    }

    fn work(
        &self,
        piece: &Piece,
        decoded: &mut Decoded,
        give: impl FnMut(&mut Decoded) -> io::Result<()>,
    ) -> io::Result<()> {
        messages::decode(self, piece, decoded, give)
    }

    fn give(&self, output: &mut Output, decoded: &mut Decoded) -> io::Result<()> {
        output.write(decoded)?;
        decoded.clear();
        Ok(())
    }
}
