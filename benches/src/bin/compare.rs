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
/// Peers do less: they keep times and decimals as text and drop unknown members and kinds; serde_json, sonic-rs, simd-json and
/// jiter are told the kind beforehand and borrow their texts. A peer that cannot read a message is left out.
#[derive(Parser)]
struct Arguments {
    /// One line of JSON for each case.
    #[arg(long)]
    json: bool,
    /// Only prime-proto, without its peers, to compare two builds: see `benches/against`.
    #[arg(long)]
    alone: bool,
    /// Measures decoding of this message in place of the cases; may be given more than once. A message of a kind that only
    /// clients send is decoded as theirs.
    #[arg(long, value_name = "FILE")]
    input: Vec<PathBuf>,
    /// Only the cases whose name has this in it.
    #[arg(long, value_name = "TEXT", default_value = "")]
    only: String,
    /// How often everyone has a turn.
    #[arg(long, default_value_t = 101)]
    rounds: usize,
    /// How many microseconds a turn takes.
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

/// The message of a file: of AlphaPoint where it has the members of a frame.
fn read(path: &PathBuf) -> Result<Case> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let frame = prime_proto::alphapoint::Frame::decode(&text).is_ok();
    let task = if frame { Task::Frame } else { Task::Kraken };
    Ok(Case::new(path.display().to_string(), task, text))
}
