//! The `prime` command, which decodes, checks and redacts recordings.
//!
//! Standard output contains only data; summaries, progress and errors go to standard error.
//!
//! `inputs` opens files and pipes, `prime_recording` finds messages in them, `decode` decodes each one and writes it in one of
//! several forms, and `pipeline` distributes the work over all cores.

mod closed;
mod decode;
mod general;
mod inputs;
mod packaging;
mod pipeline;
mod redact;
mod repair;
mod schema;
mod tally;
mod types;

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use general::GeneralOptions;

/// Decodes recorded sessions of the Kraken Prime and AlphaPoint exchange protocols.
#[derive(Debug, Parser)]
#[command(name = "prime", version, max_term_width = 100)]
#[command(after_help = "Examples:
  prime decode session.ndjson
  prime decode --report --summary session.ndjson
  prime schema docs

`prime COMMAND --help` has the options of a command, with examples.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    general: GeneralOptions,
}

#[derive(Debug, Subcommand)]
enum Command {
    Decode(decode::Arguments),
    Redact(redact::Arguments),
    Repair(repair::Arguments),
    Schema(schema::Arguments),
    Types(types::Arguments),
    Completions(packaging::CompletionsArguments),
    Man(packaging::ManArguments),
}

/// How far a command that ran to its end succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything was decoded.
    Complete,
    /// Some messages could not be decoded.
    SomeFailed,
    /// Some files could not be read.
    SomeUnreadable,
}

fn main() -> ExitCode {
    let color = general::color(std::env::args_os());
    general::set_color(color);
    let matches = Arguments::command().color(color).get_matches();
    let Arguments { command, general } = Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    if closed::stdout() {
        leave(&anyhow::anyhow!("standard output is closed"));
    }
    let result = match command {
        Command::Decode(arguments) => decode::run(arguments, general),
        Command::Redact(arguments) => redact::run(arguments, general),
        Command::Repair(arguments) => repair::run(arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Types(arguments) => types::run(&arguments),
        Command::Completions(arguments) => packaging::completions(&arguments, Arguments::command()),
        Command::Man(arguments) => packaging::man(&arguments, Arguments::command()),
    };
    match result {
        Ok(Outcome::Complete) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Ok(Outcome::SomeUnreadable) => ExitCode::from(2),
        Err(error) => leave(&error),
    }
}

/// Exits after a fatal error.
fn leave(error: &anyhow::Error) -> ! {
    // The reader of the output has closed it.
    if is_closed_pipe(error) {
        std::process::exit(0);
    }
    anstream::eprintln!("{} {error:#}", general::error("prime:"));
    std::process::exit(2)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
