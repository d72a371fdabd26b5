//! `prime decode`: reads a recording and writes its messages.

mod decoder;
mod findings;
mod form;
mod limits;
mod options;
mod output;
mod payload;
mod repaired;
mod result;
mod sequence;
mod worker;

use std::io;
use std::sync::Arc;
use std::thread;

use prime_proto::{Limits, Protocol};
use prime_recording::Direction;

use crate::Outcome;
use crate::general::GeneralOptions;
use crate::inputs::{Input, Inputs, Piece};
use crate::pipeline::{self, Stages};
use crate::types::Type;
use output::Output;
use prime_recording::pointer::Pointer;
use result::Decoded;

pub(crate) use form::{Form, Recorded, record};
pub(crate) use limits::LimitOptions;
pub(crate) use options::{Arguments, Shared};
pub(crate) use result::Decoded as Part;

/// Runs `prime decode`.
pub(crate) fn run(arguments: Arguments, general: GeneralOptions) -> anyhow::Result<Outcome> {
    let is_repaired = arguments.repair;
    let (decoding, files) = arguments.decoding()?;
    decoding.run(files, is_repaired, general)
}

/// What a recording is expected to contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Messages of either protocol.
    Messages,
    /// Messages of this protocol.
    Protocol(Protocol),
    /// Values of this type.
    Type(Type),
}

/// Where to look for messages, as selected by `--format`, `--unwrap` and `--as`.
#[derive(Clone, Debug)]
pub(crate) struct Shapes {
    /// Whether every value must be a message.
    pub(crate) takes_all: bool,
    /// Whether to search values that are not messages for messages inside them.
    pub(crate) looks_inside: bool,
    /// Whether to unquote objects in string literals.
    pub(crate) unquotes: bool,
    /// The member that contains the message.
    pub(crate) pointer: Option<Pointer>,
}

/// Which messages to write.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Only messages of these kinds; all messages if empty.
    pub(crate) kinds: Vec<String>,
    /// Only messages in this direction.
    pub(crate) direction: Option<Direction>,
}

impl Filter {
    fn takes(&self, kind: &str, direction: Option<Direction>) -> bool {
        let has_kind = self.kinds.is_empty() || self.kinds.iter().any(|wanted| wanted == kind);
        has_kind && (self.direction.is_none() || self.direction == direction)
    }
}

/// The settings of a run of `prime decode`.
pub(crate) struct Decoding {
    pub(crate) wanted: Wanted,
    pub(crate) shapes: Shapes,
    pub(crate) filter: Filter,
    pub(crate) form: Arc<dyn Form>,
    /// Whether the output needs time, direction and connection.
    pub(crate) wants_context: bool,
    pub(crate) checks_sequence: bool,
    /// Whether messages are written without their faulty records.
    pub(crate) salvages: bool,
    pub(crate) limits: Limits,
}

impl Decoding {
    /// Decodes all files.
    ///
    /// # Errors
    /// If standard output cannot be written.
    pub(crate) fn run(self, files: Vec<Input>, is_repaired: bool, general: GeneralOptions) -> anyhow::Result<Outcome> {
        let passed = Arc::default();
        let size = files.iter().map(Input::size).sum();
        let output = Output::new(
            Arc::clone(&self.form),
            self.checks_sequence,
            size,
            Arc::clone(&passed),
            general.quiet,
        );
        let interrupted = output.clone();
        // If the handler cannot be installed, a signal ends the program without a summary.
        let _ = ctrlc::set_handler(move || {
            interrupted.interrupt();
            std::process::exit(130);
        });
        if is_repaired {
            repaired::run(&self, &Inputs::or_standard(files), &passed, &output)?;
        } else {
            let workers = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
            let inputs = Inputs::new(files, self.limits.message_bytes, passed);
            pipeline::run(&self, inputs, output.clone(), workers);
        }
        Ok(output.close()?)
    }

    /// The protocol to decode a message as: the one selected by the user, otherwise the detected one.
    fn protocol(&self, detected: Protocol) -> Protocol {
        match self.wanted {
            Wanted::Protocol(protocol) => protocol,
            _ => detected,
        }
    }

    /// Whether messages have nothing around them that could give their context.
    fn is_bare(&self) -> bool {
        self.shapes.takes_all && self.shapes.pointer.is_none()
    }
}

impl Stages for Decoding {
    type Source = Inputs;
    type Piece = Piece;
    type Result = Decoded;
    type Sink = Output;

    fn take(&self, inputs: &mut Inputs, piece: &mut Piece) -> bool {
        inputs.next(piece)
    }

    fn work(&self, piece: &Piece, decoded: &mut Decoded, give: impl FnMut(&mut Decoded)) {
        worker::decode(self, piece, decoded, give);
    }

    fn give(&self, output: &mut Output, decoded: &mut Decoded) -> io::Result<()> {
        output.write(decoded)?;
        decoded.clear();
        Ok(())
    }

    fn leave(&self, error: io::Error) -> ! {
        crate::leave(&error.into())
    }
}
