//! The files to read, one after another.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Stdin};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

use crate::batches::{Batch, Batches};
use crate::documents::LARGEST_DOCUMENT;

/// A file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// What `-` stands for.
    Standard,
    /// A file.
    File(PathBuf),
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Self {
        if path == Path::new("-") {
            Self::Standard
        } else {
            Self::File(path)
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("<stdin>"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl Input {
    /// Number of bytes in it, as far as it is known before reading.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Self::Standard => 0,
            Self::File(path) => path.metadata().map_or(0, |metadata| metadata.len()),
        }
    }

    /// Opens it.
    ///
    /// # Errors
    /// Where a file cannot be opened.
    pub(crate) fn open(&self) -> io::Result<Source> {
        match self {
            Self::Standard => Ok(Source::Standard(io::stdin())),
            Self::File(path) => File::open(path).map(Source::File),
        }
    }
}

/// An input that is open.
#[derive(Debug)]
pub(crate) enum Source {
    Standard(Stdin),
    File(File),
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Standard(stdin) => stdin.read(buffer),
            Self::File(file) => file.read(buffer),
        }
    }
}

/// A stretch of an input, or why there is none.
#[derive(Debug)]
pub(crate) struct Piece {
    /// Name of the input.
    pub(crate) name: Arc<str>,
    /// The stretch.
    pub(crate) batch: Batch,
    /// Why the input could not be read, or not to its end.
    pub(crate) error: Option<io::Error>,
}

impl Default for Piece {
    fn default() -> Self {
        Self {
            name: Arc::from(""),
            batch: Batch::new(),
            error: None,
        }
    }
}

impl Piece {
    /// Room for a stretch of an input.
    pub(crate) fn named(input: &Input) -> Self {
        Self {
            name: Arc::from(input.to_string()),
            ..Self::default()
        }
    }
}

/// All inputs.
#[derive(Debug)]
pub(crate) struct Inputs {
    waiting: vec::IntoIter<Input>,
    open: Option<(Arc<str>, Batches<Source>)>,
}

impl Inputs {
    /// Reads one after another; standard input if none is named.
    pub(crate) fn new(inputs: Vec<Input>) -> Self {
        Self {
            waiting: Self::or_standard(inputs).into_iter(),
            open: None,
        }
    }

    /// The inputs, or standard input if none is named.
    pub(crate) fn or_standard(mut inputs: Vec<Input>) -> Vec<Input> {
        if inputs.is_empty() {
            inputs.push(Input::Standard);
        }
        inputs
    }

    /// Takes the next stretch, or the next input that cannot be read; false if there is nothing more.
    pub(crate) fn next(&mut self, piece: &mut Piece) -> bool {
        piece.batch.text.clear();
        piece.error = None;
        loop {
            if let Some((name, batches)) = &mut self.open {
                match batches.next(&mut piece.batch) {
                    Ok(true) => {
                        piece.name = Arc::clone(name);
                        return true;
                    }
                    Ok(false) => self.open = None,
                    Err(error) => {
                        piece.name = Arc::clone(name);
                        piece.error = Some(error);
                        self.open = None;
                        return true;
                    }
                }
            } else if let Some(input) = self.waiting.next() {
                let name = Arc::from(input.to_string());
                match input.open() {
                    Ok(source) => self.open = Some((name, Batches::new(source, LARGEST_DOCUMENT))),
                    Err(error) => {
                        piece.name = name;
                        piece.error = Some(error);
                        return true;
                    }
                }
            } else {
                return false;
            }
        }
    }
}
