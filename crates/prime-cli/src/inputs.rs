//! The files to read, one after another.

mod kind;
mod source;
mod utf16;

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::vec;

use crate::tally::Printable;
use prime_recording::pieces::{self, Pieces};
use source::Source;

/// A file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
            Self::File(path) => Printable(&path.to_string_lossy()).fmt(f),
        }
    }
}

impl Input {
    /// Its name, as it is: not for terminals.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Standard => Cow::Borrowed("<stdin>"),
            Self::File(path) => path.to_string_lossy(),
        }
    }

    /// Number of bytes in it, as far as it is known before reading.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Self::Standard => 0,
            Self::File(path) => path.metadata().map_or(0, |metadata| metadata.len()),
        }
    }

    /// Reads all of it into memory, `limit` bytes at most. What was read before an error stands in `text`.
    /// `passed` counts the bytes that are read of it.
    ///
    /// # Errors
    /// Where it cannot be read, or not to its end, or is larger.
    pub(crate) fn read_whole(&self, text: &mut Vec<u8>, limit: usize, passed: &Arc<AtomicU64>) -> io::Result<()> {
        let source = source::open(self, passed)?;
        source.take(limit as u64 + 1).read_to_end(text)?;
        if text.len() > limit {
            text.clear();
            let limit = format!("at most {limit} bytes are read from an input that is to be repaired");
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, limit));
        }
        Ok(())
    }
}

/// A piece of an input, or why there is none.
#[derive(Debug)]
pub(crate) struct Piece {
    /// The input.
    pub(crate) input: Input,
    /// The piece.
    pub(crate) stretch: pieces::Piece,
    /// Why the input could not be read, or not to its end.
    pub(crate) error: Option<io::Error>,
}

impl Default for Piece {
    fn default() -> Self {
        Self::of(Input::Standard)
    }
}

impl Piece {
    /// Room for a piece of an input.
    pub(crate) const fn of(input: Input) -> Self {
        Self {
            input,
            stretch: pieces::Piece::new(),
            error: None,
        }
    }
}

/// All inputs.
pub(crate) struct Inputs {
    waiting: vec::IntoIter<Input>,
    open: Option<(Input, Pieces<Source>)>,
    limit: usize,
    passed: Arc<AtomicU64>,
}

impl Inputs {
    /// Reads one after another; standard input if none is named. No message may be larger than `limit`. `passed` counts the
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

    /// Takes the next piece, or the next input that cannot be read; false if there is nothing more.
    pub(crate) fn next(&mut self, piece: &mut Piece) -> bool {
        piece.error = None;
        loop {
            if let Some((input, pieces)) = &mut self.open {
                let next = pieces.next(&mut piece.stretch);
                if let Ok(false) = next {
                    self.open = None;
                    continue;
                }
                piece.input = input.clone();
                if let Err(error) = next {
                    piece.fail(error);
                    self.open = None;
                }
                return true;
            }
            let Some(input) = self.waiting.next() else {
                return false;
            };
            match source::open(&input, &self.passed) {
                Ok(source) => self.open = Some((input, Pieces::new(source, self.limit))),
                Err(error) => {
                    piece.input = input;
                    piece.fail(error);
                    return true;
                }
            }
        }
    }
}

impl Piece {
    fn fail(&mut self, error: io::Error) {
        self.stretch = pieces::Piece::new();
        self.error = Some(error);
    }
}
