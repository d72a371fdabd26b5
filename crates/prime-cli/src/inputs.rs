//! The files to read, one after another.

mod gzip;
mod source;
mod unpacked;
mod zstandard;

use std::fmt;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::vec;

use crate::batches::{Batch, Batches};
use source::Source;

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

    /// Opens it. `passed` counts the bytes that are read of it.
    ///
    /// # Errors
    /// Where a file cannot be opened.
    fn open(&self, passed: &Arc<AtomicU64>) -> io::Result<Source> {
        Source::open(self, passed)
    }

    /// Reads all of it into memory, `limit` bytes at most. What was read before an error stands in `text`.
    /// `passed` counts the bytes that are read of it.
    ///
    /// # Errors
    /// Where it cannot be read, or not to its end, or is larger.
    pub(crate) fn read_whole(&self, text: &mut Vec<u8>, limit: usize, passed: &Arc<AtomicU64>) -> io::Result<()> {
        let source = self.open(passed)?;
        source.take(limit as u64 + 1).read_to_end(text)?;
        if text.len() > limit {
            text.clear();
            let limit = format!("at most {limit} bytes are read from an input that is to be repaired");
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, limit));
        }
        Ok(())
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
    limit: usize,
    passed: Arc<AtomicU64>,
}

impl Inputs {
    /// Reads one after another; standard input if none is named. No document may be larger than `limit`. `passed` counts the
    /// bytes that are read.
    pub(crate) fn new(inputs: Vec<Input>, limit: usize, passed: Arc<AtomicU64>) -> Self {
        Self {
            waiting: Self::or_standard(inputs).into_iter(),
            open: None,
            limit,
            passed,
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
                match input.open(&self.passed) {
                    Ok(source) => self.open = Some((name, Batches::new(source, self.limit))),
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
