//! `prime completions` and `prime man`: what a package of the command installs beside it.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::builder::Resettable;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::Outcome;

/// Print the completion script of a shell
///
/// Where the file belongs depends on the shell: for bash, `~/.local/share/bash-completion/completions/prime`; for fish,
/// `~/.config/fish/completions/prime.fish`; for zsh, `_prime` in a directory of `$fpath`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime completions bash > prime.bash
  prime completions fish > prime.fish")]
pub(crate) struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

/// Runs `prime completions`.
pub(crate) fn completions(arguments: &CompletionsArguments, mut command: clap::Command) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "prime", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Outcome::Complete)
}

/// Write the manual pages: `prime.1`, and one for each command
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime man share/man/man1
  man -l share/man/man1/prime-decode.1")]
pub(crate) struct ManArguments {
    /// The directory to write to; it is created if it does not exist
    #[arg(default_value = "man")]
    dir: PathBuf,
}

/// Runs `prime man`.
pub(crate) fn man(arguments: &ManArguments, command: clap::Command) -> anyhow::Result<Outcome> {
    let dir = &arguments.dir;
    let mut command = command.disable_help_subcommand(true);
    command.build();
    fs::create_dir_all(dir)
        .and_then(|()| write_pages(&command, dir))
        .with_context(|| format!("cannot write to {}", dir.display()))?;
    Ok(Outcome::Complete)
}

/// Writes the page of a command, and of those below it.
fn write_pages(command: &clap::Command, dir: &Path) -> io::Result<()> {
    for below in command.get_subcommands() {
        write_pages(below, dir)?;
    }
    // What follows the options would be under the heading "extra".
    let man = Man::new(command.clone().after_help(Resettable::Reset));
    let mut page = Vec::new();
    man.render(&mut page)?;
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let examples = after.strip_prefix("Examples:\n").unwrap_or(&after);
    let mut section = Roff::new();
    section.control("SH", ["EXAMPLES"]).control("nf", []);
    for line in examples.lines() {
        section.text([roman(line)]);
    }
    section.control("fi", []).to_writer(&mut page)?;
    fs::write(dir.join(man.get_filename()), page)
}
