//! `prime completions` and `prime man`: what a package of the command installs beside it.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use clap_complete::Shell;

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
    fs::create_dir_all(dir)
        .and_then(|()| clap_mangen::generate_to(command, dir))
        .with_context(|| format!("cannot write to {}", dir.display()))?;
    Ok(Outcome::Complete)
}
