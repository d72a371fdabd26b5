//! Writes a session of about the given size: the documented snapshot, market data and `hello`, one message per line.

use std::io::{BufWriter, Write as _};

use anyhow::Result;
use clap::Parser;
use prime_benches::cases;

/// Writes a session of Kraken Prime, one message per line.
#[derive(Parser)]
struct Arguments {
    /// The number of megabytes to write.
    megabytes: usize,
}

fn main() -> Result<()> {
    let length = Arguments::parse().megabytes * 1_000_000;
    let lines = cases::session();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut written = 0;
    for line in lines.iter().cycle() {
        if written >= length {
            break;
        }
        writeln!(out, "{line}")?;
        written += line.len() + 1;
    }
    out.flush()?;
    Ok(())
}
