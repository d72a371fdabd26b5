//! Measures `prime-proto` and its peers on the same bytes, interleaved in one run.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use prime_benches::cases::{self, Case, Task};
use prime_benches::contest::{US, contestants};
use prime_benches::measure::{Effort, measure};
use prime_benches::report;

/// Measures prime-proto and its peers on the same bytes, interleaved in one run.
///
/// Peers do less: they keep times and decimals as strings and drop unknown members and kinds; serde_json, sonic-rs, simd-json
/// and jiter know the kind beforehand and borrow strings. A peer that cannot read a message is left out.
#[derive(Parser)]
struct Arguments {
    /// One line of JSON for each case.
    #[arg(long)]
    json: bool,
    /// Measures only prime-proto, to compare two builds: see `benches/against`.
    #[arg(long)]
    alone: bool,
    /// Measures decoding of this message instead of the cases; may be given more than once. A message of a kind that only clients
    /// send is decoded as a client message.
    #[arg(long, value_name = "FILE")]
    input: Vec<PathBuf>,
    /// Measures only the cases whose name contains this.
    #[arg(long, value_name = "TEXT", default_value = "")]
    only: String,
    /// The number of rounds, in each of which every contestant has a turn.
    #[arg(long, default_value_t = 101)]
    rounds: usize,
    /// The length of a turn in microseconds.
    #[arg(long, default_value_t = 500)]
    turn: u64,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let cases = if arguments.input.is_empty() {
        [cases::all(), cases::by_serde()].concat()
    } else {
        arguments.input.iter().map(read).collect::<Result<_>>()?
    };
    let effort = Effort::new(arguments.rounds, arguments.turn);
    let mut out = std::io::stdout().lock();
    for case in cases.iter().filter(|case| case.name.contains(&arguments.only)) {
        let mut contestants = contestants(case)?;
        contestants.retain(|one| !arguments.alone || one.name == US);
        let results = measure(&contestants, effort);
        let text = if arguments.json {
            report::json(case, &results)?
        } else {
            report::table(case, &results)
        };
        writeln!(out, "{text}")?;
    }
    Ok(())
}

/// Reads the message in a file. It is one of AlphaPoint if it has the members of a frame.
fn read(path: &PathBuf) -> Result<Case> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let frame = prime_proto::alphapoint::Frame::decode(&text).is_ok();
    let task = if frame { Task::Frame } else { Task::Kraken };
    Ok(Case::new(path.display().to_string(), task, text))
}
