//! Opens an input as UTF-8 text: decompresses gzip and zstd, and converts UTF-16.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::GzDecoder;

use super::Input;
use super::kind::{Detected, Kind};
use super::utf16::Utf16;

/// The most layers of compression to unpack.
const LAYERS: usize = 4;

/// The number of bytes to unpack at once, if available. Up to as many may be lost before damaged data.
const PORTION: usize = 32 << 10;

pub(super) type Source = Box<dyn Read + Send>;

/// Opens an input. `passed` counts the bytes read from it, before decompression.
///
/// # Errors
/// If a file cannot be opened or read, or is not text.
pub(super) fn open(input: &Input, passed: &Arc<AtomicU64>) -> io::Result<Source> {
    let (end, named): (Source, _) = match input {
        Input::Standard => (Box::new(io::stdin()), None),
        Input::File(path) => (Box::new(File::open(path)?), named(path)),
    };
    let passed = Arc::clone(passed);
    let mut source: Source = Box::new(Counted { end, passed });
    for layer in 0..LAYERS {
        let start = start(&mut source)?;
        let kind = match Kind::detect(&start) {
            Detected::Kind(kind) => kind,
            // Too short to decide: the name of the file decides, so that an empty or cut compressed file is an error.
            Detected::Undecided if layer == 0 => named.unwrap_or(Kind::Text),
            Detected::Undecided => Kind::Text,
        };
        let peeked = Cursor::new(start).chain(source);
        source = match kind {
            // Read from a decoder in large portions: it waits for input even while it still holds output.
            Kind::Gzip => {
                let decoder = Gzip(Some(GzDecoder::new(BufReader::new(peeked))));
                Box::new(BufReader::with_capacity(PORTION, Unpacked { name: "gzip", decoder }))
            }
            Kind::Zstandard => {
                let decoder = zstd::Decoder::new(peeked)?;
                Box::new(BufReader::with_capacity(PORTION, Unpacked { name: "zstd", decoder }))
            }
            Kind::Utf16 { is_big_endian } => Box::new(Utf16::new(peeked, is_big_endian)),
            Kind::Foreign(what) => {
                return Err(io::Error::new(
                    ErrorKind::InvalidData,
                    what.replace("FILE", &input.to_string()),
                ));
            }
            Kind::Text => return Ok(Box::new(peeked)),
        };
    }
    Ok(source)
}

/// Reads only as many bytes as determine the format: a live session may not have more yet.
fn start(source: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    while matches!(Kind::detect(&start), Detected::Undecided) {
        let mut byte = [0];
        match source.read(&mut byte) {
            Ok(0) => break,
            Ok(_) => start.extend(byte),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(start)
}

fn named(path: &Path) -> Option<Kind> {
    let suffix = path.extension().and_then(OsStr::to_str)?;
    [("gz", Kind::Gzip), ("zst", Kind::Zstandard)]
        .into_iter()
        .find(|(name, _)| suffix.eq_ignore_ascii_case(name))
        .map(|(_, kind)| kind)
}

struct Counted {
    end: Source,
    passed: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.end.read(buffer)?;
        self.passed.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

/// Reads all members of gzip data; zeros after the last one are padding.
struct Gzip<R>(Option<GzDecoder<R>>);

impl<R: BufRead> Read for Gzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(decoder) = &mut self.0 {
            let length = decoder.read(buffer)?;
            if length > 0 || buffer.is_empty() {
                return Ok(length);
            }
            let Some(mut packed) = self.0.take().map(GzDecoder::into_inner) else {
                break;
            };
            match next_byte(&mut packed)? {
                None => break,
                Some(0x1f) => self.0 = Some(GzDecoder::new(packed)),
                Some(_) => return Err(io::Error::new(ErrorKind::InvalidData, TRAILING)),
            }
        }
        Ok(0)
    }
}

const TRAILING: &str = "trailing data after the last gzip member";

/// The next byte that is not zero.
fn next_byte(packed: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        let there = packed.fill_buf()?;
        let zeros = there.iter().take_while(|byte| **byte == 0).count();
        match there.get(zeros) {
            None if there.is_empty() => return Ok(None),
            None => packed.consume(zeros),
            Some(byte) => {
                let byte = *byte;
                packed.consume(zeros);
                return Ok(Some(byte));
            }
        }
    }
}

/// Unpacked data. Its errors name the compression.
struct Unpacked<R> {
    name: &'static str,
    decoder: R,
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.decoder.read(buffer).map_err(|error| match error.kind() {
            ErrorKind::Interrupted => error,
            ErrorKind::UnexpectedEof => io::Error::new(error.kind(), format!("the {} data end too early", self.name)),
            _ if error.to_string() == TRAILING => error,
            kind => io::Error::new(kind, format!("the {} data cannot be unpacked: {error}", self.name)),
        })
    }
}
