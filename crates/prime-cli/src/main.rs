//! The `prime` command, which decodes, checks and redacts recordings.
//!
//! Standard output contains only data; summaries, progress and errors go to standard error.
//!
//! `inputs` opens files and pipes, `prime_recording` finds messages in them, `decode` decodes each one and writes it in one of
//! several forms, and `pipeline` distributes the work over all cores.

mod closed;
mod decode;
mod inputs;
mod pipeline;
mod redact;
mod repair;
mod schema;
mod tally;
mod types;

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Decodes recorded sessions of the Kraken Prime and AlphaPoint exchange protocols.
#[derive(Debug, Parser)]
#[command(name = "prime", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Decode(decode::Arguments),
    Redact(redact::Arguments),
    Repair(repair::Arguments),
    Schema(schema::Arguments),
    Types(types::Arguments),
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
    let command = Arguments::parse().command;
    if closed::stdout() {
        leave(&anyhow::anyhow!("standard output is closed"));
    }
    let result = match command {
        Command::Decode(arguments) => decode::run(arguments),
        Command::Redact(arguments) => redact::run(arguments),
        Command::Repair(arguments) => repair::run(arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Types(arguments) => types::run(&arguments),
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
    eprintln!("prime: {error:#}");
    std::process::exit(2)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
