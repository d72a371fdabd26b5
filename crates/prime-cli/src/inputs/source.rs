//! An open input, unpacked if it is compressed.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Chain, Cursor, ErrorKind, Read, Stdin};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::Input;
use super::gzip::Gzip;
use super::unpacked::Unpacked;
use super::zstandard::Zstandard;

/// The bytes of an input that is open, as they were before they were compressed.
#[derive(Debug)]
pub(crate) enum Source {
    Plain(Peeked),
    Gzip(Box<Unpacked<Gzip, Peeked>>),
    Zstandard(Box<Unpacked<Zstandard, Peeked>>),
}

/// An input whose first bytes were looked at.
type Peeked = Chain<Cursor<Vec<u8>>, Opened>;

impl Source {
    /// Opens an input. `passed` counts the bytes that are read of it, compressed or not.
    ///
    /// The first bytes tell whether it is compressed. Where they are neither that nor the start of a message, a file is what
    /// its name says: so one that is empty or damaged at its start is no empty session.
    ///
    /// # Errors
    /// Where a file cannot be opened or read.
    pub(super) fn open(input: &Input, passed: &Arc<AtomicU64>) -> io::Result<Self> {
        let (end, named) = match input {
            Input::Standard => (End::Standard(io::stdin()), None),
            Input::File(path) => (End::File(File::open(path)?), Compression::named(path)),
        };
        let passed = Arc::clone(passed);
        let mut opened = Opened { end, passed };
        let start = start(&mut opened)?;
        let compression = Compression::told(&start).or(named.filter(|_| !may_be_message(&start)));
        let peeked = Cursor::new(start).chain(opened);
        Ok(match compression {
            None => Self::Plain(peeked),
            Some(Compression::Gzip) => Self::Gzip(Box::new(Unpacked::new(Gzip::new(), peeked))),
            Some(Compression::Zstandard) => Self::Zstandard(Box::new(Unpacked::new(Zstandard::new()?, peeked))),
        })
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(plain) => plain.read(buffer),
            Self::Gzip(unpacked) => unpacked.read(buffer),
            Self::Zstandard(unpacked) => unpacked.read(buffer),
        }
    }
}

/// An input as it lies there.
#[derive(Debug)]
pub(crate) struct Opened {
    end: End,
    passed: Arc<AtomicU64>,
}

#[derive(Debug)]
enum End {
    Standard(Stdin),
    File(File),
}

impl Read for Opened {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = match &mut self.end {
            End::Standard(stdin) => stdin.read(buffer),
            End::File(file) => file.read(buffer),
        }?;
        self.passed.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

/// Reads as few bytes as tell whether an input is compressed: a live session may have no more yet.
fn start(opened: &mut Opened) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    while Compression::may_be_told_after(&start) {
        let mut byte = [0];
        match opened.read(&mut byte) {
            Ok(0) => break,
            Ok(_) => start.extend(byte),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(start)
}

/// Whether a text that starts so could be a session: with a bracket, a blank or a byte order mark.
fn may_be_message(start: &[u8]) -> bool {
    matches!(start.first(), Some(b'{' | b'[' | b' ' | b'\t' | b'\r' | b'\n' | 0xef))
}

/// A way to compress files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compression {
    /// RFC 1952.
    Gzip,
    /// RFC 8878.
    Zstandard,
}

/// How compressed data start: the first byte is in the range, and the others follow it. Zstandard has frames to be skipped, too.
const SIGNATURES: [(u8, u8, &[u8], Compression); 3] = [
    (0x1f, 0x1f, &[0x8b], Compression::Gzip),
    (0x28, 0x28, &[0xb5, 0x2f, 0xfd], Compression::Zstandard),
    (0x50, 0x5f, &[0x2a, 0x4d, 0x18], Compression::Zstandard),
];

impl Compression {
    fn told(start: &[u8]) -> Option<Self> {
        let (first, rest) = start.split_first()?;
        SIGNATURES
            .into_iter()
            .find(|(from, to, others, _)| (from..=to).contains(&first) && *others == rest)
            .map(|(.., compression)| compression)
    }

    fn may_be_told_after(start: &[u8]) -> bool {
        let Some((first, rest)) = start.split_first() else {
            return true;
        };
        SIGNATURES.iter().any(|(from, to, others, _)| {
            (from..=to).contains(&first) && rest.len() < others.len() && others.starts_with(rest)
        })
    }

    fn named(path: &Path) -> Option<Self> {
        let suffix = path.extension().and_then(OsStr::to_str)?;
        [("gz", Self::Gzip), ("zst", Self::Zstandard)]
            .into_iter()
            .find(|(name, _)| suffix.eq_ignore_ascii_case(name))
            .map(|(_, compression)| compression)
    }
}
