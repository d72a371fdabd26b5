//! `prime schema`: the schemas for other languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;
use clap::Subcommand;

use crate::Outcome;

/// List, print, write or check the schemas for other languages, or write the reference
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime schema docs reference
  prime schema print kraken-prime/codegen.schema.json > kraken-prime.schema.json")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the files by name
    #[command(after_help = "Examples:
  prime schema list | grep -v /examples/")]
    List,
    /// Print one file
    #[command(after_help = "Examples:
  prime schema print alphapoint/openapi.json > openapi.json")]
    Print {
        /// Name of the file, such as `kraken-prime/codegen.schema.json`
        name: String,
    },
    /// Write every file, and remove files that only an earlier version wrote
    #[command(after_help = "Examples:
  prime schema write schemas")]
    Write {
        /// The folder to write to
        #[arg(default_value = "schemas")]
        dir: PathBuf,
    },
    /// Write the reference: an HTML page for each protocol, which a browser can open directly
    #[command(after_help = "Examples:
  prime schema docs reference
  xdg-open reference/kraken-prime.html")]
    Docs {
        /// The folder to write to
        #[arg(default_value = "docs")]
        dir: PathBuf,
    },
    /// List the files that differ from those of this version
    #[command(after_help = "Examples:
  prime schema check schemas")]
    Check {
        /// The folder to check
        #[arg(default_value = "schemas")]
        dir: PathBuf,
    },
}

/// The text of every file by its name.
type Files = BTreeMap<String, String>;

/// Runs `prime schema`.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let files = prime_schema::files();
    match &arguments.command {
        Command::List => {
            let names: Vec<_> = files.keys().map(|name| format!("{name}\n")).collect();
            io::stdout().write_all(names.concat().as_bytes())?;
        }
        Command::Print { name } => {
            let text = files.get(name);
            let text = text.with_context(|| format!("there is no file {name}; `prime schema list` lists all files"))?;
            io::stdout().write_all(text.as_bytes())?;
        }
        Command::Write { dir } => write(&files, dir)?,
        Command::Docs { dir } => write_files(&prime_schema::docs(), dir)?,
        Command::Check { dir } => return check(&files, dir),
    }
    Ok(Outcome::Complete)
}

fn write(files: &Files, dir: &Path) -> anyhow::Result<()> {
    for name in written_before(dir)?.difference(&files.keys().cloned().collect()) {
        let path = dir.join(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {}", path.display()));
            }
            _ => {}
        }
    }
    write_files(files, dir)
}

fn write_files(files: &Files, dir: &Path) -> anyhow::Result<()> {
    for (name, text) in files {
        let path = dir.join(name);
        let folder = path.parent().unwrap_or(dir);
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The files listed in `meta.json`, without names that lead out of the folder.
fn written_before(dir: &Path) -> anyhow::Result<BTreeSet<String>> {
    let path = dir.join("meta.json");
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    let names = prime_schema::listed_files(&text).with_context(|| format!("{} lists no files", path.display()))?;
    let is_below = |name: &String| {
        Path::new(name)
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
    };
    Ok(names.into_iter().filter(is_below).collect())
}

fn check(files: &Files, dir: &Path) -> anyhow::Result<Outcome> {
    let mut found = BTreeSet::new();
    collect(dir, "", &mut found)?;
    let mut differences = Vec::new();
    for (name, text) in files {
        if !found.contains(name) {
            differences.push(format!("{name}: missing"));
        } else if fs::read(dir.join(name))? != text.as_bytes() {
            differences.push(format!("{name}: differs"));
        }
    }
    let surplus = found.iter().filter(|name| !files.contains_key(*name));
    differences.extend(surplus.map(|name| format!("{name}: not written by this version")));
    if differences.is_empty() {
        return Ok(Outcome::Complete);
    }
    let dir = dir.display();
    eprintln!("{}\nto update {dir}: prime schema write {dir}", differences.join("\n"));
    Ok(Outcome::SomeFailed)
}

/// Collects the names of the files below a folder.
fn collect(dir: &Path, below: &str, found: &mut BTreeSet<String>) -> anyhow::Result<()> {
    let folder = dir.join(below);
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        if entry.file_type()?.is_dir() {
            collect(dir, &name, found)?;
        } else {
            found.insert(name);
        }
    }
    Ok(())
}
