//! `prime repair`: converts the manuals' pseudo-JSON to JSON.

mod log;
mod markdown;

use std::fs::File;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use prime_proto::Position;
use prime_proto::repair::repair;

use crate::Outcome;
use crate::general;
use crate::inputs::Input;
use log::Log;

/// Convert pseudo-JSON, as printed in the manuals, to JSON
///
/// Repairs curly quotes, trailing commas, an ellipsis in place of further items, `**` around a member and bare `name: value`
/// pairs in an array. JSON is written unchanged. Text that cannot be repaired is reported on standard error with line and
/// column.
///
/// Exit status: 0 if all could be repaired, 1 if something could not, 2 if a file could not be read or written.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime repair --log repairs.txt example.txt
  prime repair --markdown page.md
  prime decode --repair --as alphapoint/SetUserConfig.request example.txt")]
pub(crate) struct Arguments {
    /// Write every repair to this file, one per line: kind, offset, len, line, col
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Repair the fenced blocks of a Markdown page, and write a line of JSON for each
    ///
    /// The line contains the first and last line of the block, the heading before it, and its JSON, or an error with line and
    /// col. All positions are those in the page.
    #[arg(long)]
    markdown: bool,
    /// The file to read, which may be compressed by gzip or zstd; `-` or no file for standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    file: PathBuf,
}

/// The size in bytes of the largest input to hold in memory whole.
pub(crate) const LARGEST_INPUT: usize = 64 << 20;

/// Runs `prime repair`.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<Outcome> {
    let input = Input::from(arguments.file);
    let mut bytes = Vec::new();
    input
        .read_whole(&mut bytes, LARGEST_INPUT, &Arc::default())
        .with_context(|| input.to_string())?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid_up_to = error.utf8_error().valid_up_to();
            let position = Position::of(&String::from_utf8_lossy(error.as_bytes()), valid_up_to);
            refuse(&input, position, "found bytes that are not valid UTF-8");
            return Ok(Outcome::SomeFailed);
        }
    };
    let mut log = match &arguments.log {
        None => None,
        Some(path) => Some(Log::new(
            File::create(path).with_context(|| path.display().to_string())?,
        )),
    };
    let outcome = if arguments.markdown {
        markdown::write_blocks(&text, &mut io::stdout().lock(), log.as_mut())?
    } else {
        one(&input, &text, log.as_mut())?
    };
    if let Some(log) = log {
        log.finish()?;
    }
    Ok(outcome)
}

/// Repairs the text as one document.
fn one(input: &Input, text: &str, log: Option<&mut Log>) -> anyhow::Result<Outcome> {
    let repaired = match repair(text) {
        Ok(repaired) => repaired,
        Err(error) => {
            let position = error.position().unwrap_or_else(|| Position::of(text, 0));
            refuse(input, position, &error.summary());
            return Ok(Outcome::SomeFailed);
        }
    };
    if let Some(log) = log {
        log.write(&repaired, 0, 0)?;
    }
    let mut out = io::stdout().lock();
    out.write_all(repaired.text().as_bytes())?;
    out.flush()?;
    Ok(Outcome::Complete)
}

fn refuse(input: &Input, position: Position, reason: &str) {
    let place = general::place(format_args!("{input}:{}:{}:", position.line, position.column));
    anstream::eprintln!("{place} {reason}");
}
