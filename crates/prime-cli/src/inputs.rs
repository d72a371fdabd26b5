//! Reads the input files in order.

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

use prime_proto::__private::Printable;
use prime_recording::pieces::{self, Pieces};
use source::Source;

/// A file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Input {
    /// Standard input, given as `-`.
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
    /// Its name, unescaped: not for terminals.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Standard => Cow::Borrowed("<stdin>"),
            Self::File(path) => path.to_string_lossy(),
        }
    }

    /// Its size in bytes, or 0 if that is not known before reading.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Self::Standard => 0,
            Self::File(path) => path.metadata().map_or(0, |metadata| metadata.len()),
        }
    }

    /// Reads all of it into `text`, at most `limit` bytes. After an error, `text` contains what was read before it.
    /// `passed` counts the bytes read.
    ///
    /// # Errors
    /// If it cannot be read to its end, or is larger.
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

/// A piece of an input, or the error that ended it.
#[derive(Debug)]
pub(crate) struct Piece {
    /// The input.
    pub(crate) input: Input,
    /// The piece.
    pub(crate) stretch: pieces::Piece,
    /// The error if the input could not be read to its end.
    pub(crate) error: Option<io::Error>,
}

impl Default for Piece {
    fn default() -> Self {
        Self::of(Input::Standard)
    }
}

impl Piece {
    /// An empty piece of an input, to be filled.
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
    /// Reads `inputs` in order, or standard input if there are none. No message may be larger than `limit`. `passed` counts the
    /// bytes read.
    pub(crate) fn new(inputs: Vec<Input>, limit: usize, passed: Arc<AtomicU64>) -> Self {
        Self {
            waiting: Self::or_standard(inputs).into_iter(),
            open: None,
            limit,
            passed,
        }
    }

    /// The inputs, or standard input if there are none.
    pub(crate) fn or_standard(mut inputs: Vec<Input>) -> Vec<Input> {
        if inputs.is_empty() {
            inputs.push(Input::Standard);
        }
        inputs
    }

    /// Reads the next piece, or the error of an input that cannot be read; returns false at the end of the last input.
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
