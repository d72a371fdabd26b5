//! Reading compressed data as a stream, with nothing lost that stands before a fault.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};

/// As many compressed bytes are read at once if they are there.
const READ: usize = 128 << 10;

/// A way to unpack.
pub(crate) trait Unpack {
    /// Reads until something is unpacked, and appends it to `out`, which is empty; at the end, nothing.
    ///
    /// # Errors
    /// Where data are damaged, end too early or cannot be read. What was unpacked before stands in `out`.
    fn unpack(&mut self, packed: &mut impl BufRead, out: &mut Vec<u8>) -> io::Result<()>;
}

/// Why data cannot be unpacked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Damage {
    /// The end is missing.
    #[error("the {0} data end too early")]
    Truncated(&'static str),
    /// Something is wrong.
    #[error("the {0} data cannot be unpacked: {1}")]
    Fault(&'static str, String),
}

impl From<Damage> for io::Error {
    fn from(damage: Damage) -> Self {
        Self::new(ErrorKind::InvalidData, damage)
    }
}

/// A stream of compressed data, read as what they were before.
#[derive(Debug)]
pub(crate) struct Unpacked<U, R> {
    unpack: U,
    packed: BufReader<R>,
    out: Vec<u8>,
    /// Up to here `out` is given away.
    given: usize,
    /// The fault behind `out`.
    fault: Option<io::Error>,
}

impl<U: Unpack, R: Read> Unpacked<U, R> {
    pub(super) fn new(unpack: U, packed: R) -> Self {
        Self {
            unpack,
            packed: BufReader::with_capacity(READ, packed),
            out: Vec::new(),
            given: 0,
            fault: None,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        self.out.clear();
        self.given = 0;
        match self.unpack.unpack(&mut self.packed, &mut self.out) {
            Err(fault) if !self.out.is_empty() => self.fault = Some(fault),
            result => result?,
        }
        Ok(())
    }
}

impl<U: Unpack, R: Read> Read for Unpacked<U, R> {
    /// Fills the buffer as far as that takes no waiting.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() {
            if self.given == self.out.len() {
                let must_wait = self.packed.buffer().is_empty() || self.fault.is_some();
                if filled > 0 && must_wait {
                    break;
                }
                match self.refill() {
                    Err(fault) if filled > 0 => {
                        self.fault = Some(fault);
                        break;
                    }
                    result => result?,
                }
                if self.out.is_empty() {
                    break;
                }
            }
            let rest = &self.out[self.given..];
            let length = rest.len().min(buffer.len() - filled);
            buffer[filled..filled + length].copy_from_slice(&rest[..length]);
            self.given += length;
            filled += length;
        }
        Ok(filled)
    }
}

/// The compressed bytes that are there, or the next ones that come; none at the end.
pub(super) fn available(packed: &mut impl BufRead) -> io::Result<&[u8]> {
    loop {
        match packed.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    // What was read stands in the buffer: this does not read again.
    packed.fill_buf()
}

#[cfg(test)]
mod tests;
