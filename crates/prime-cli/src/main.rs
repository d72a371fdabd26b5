//! The `prime` command: what is in a recorded session, message by message.
//!
//! Standard output carries data alone; everything said to people goes to standard error.

mod batches;
mod decode;
mod documents;
mod inputs;
mod pipeline;
mod place;
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
    Repair(repair::Arguments),
    Schema(schema::Arguments),
    Types(types::Arguments),
}

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything was decoded.
    Complete,
    /// Some messages were not.
    SomeFailed,
    /// Some files could not be read.
    SomeUnreadable,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Decode(arguments) => decode::run(arguments),
        Command::Repair(arguments) => repair::run(arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Types(arguments) => types::run(&arguments),
    };
    match result {
        Ok(Outcome::Complete) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Ok(Outcome::SomeUnreadable) => ExitCode::from(2),
        // Whoever reads our output has seen enough.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prime: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
