//! Zstandard (RFC 8878): frames one after another, each of blocks.

use std::io::{self, BufRead};

use zstd::stream::raw::{Decoder, InBuffer, Operation as _, OutBuffer};

use super::unpacked::{Damage, Unpack, available};

const FORMAT: &str = "zstd";

/// The largest block, unpacked.
const BLOCK: usize = 128 << 10;

/// The header of a block.
const HEADER: usize = 3;

/// The state between two steps of unpacking.
pub(crate) struct Zstandard {
    decoder: Decoder<'static>,
    /// How many bytes are known to follow; none behind a frame.
    wanted: usize,
}

impl std::fmt::Debug for Zstandard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Zstandard")
            .field("wanted", &self.wanted)
            .finish_non_exhaustive()
    }
}

impl Zstandard {
    /// # Errors
    /// Where there is no memory for it.
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            decoder: Decoder::new()?,
            wanted: 1,
        })
    }

    /// Unpacks one block at most: the decoder forgets behind a fault what it unpacked in the same step.
    fn step(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> io::Result<usize> {
        // What is wanted ends with the header of the next block, which may be at fault.
        let length = self.wanted.saturating_sub(HEADER).clamp(1, bytes.len());
        let mut packed = InBuffer::around(&bytes[..length]);
        out.reserve(BLOCK);
        let mut unpacked = OutBuffer::around(out);
        self.wanted = self
            .decoder
            .run(&mut packed, &mut unpacked)
            .map_err(|error| Damage::Fault(FORMAT, error.to_string()))?;
        Ok(packed.pos())
    }
}

impl Unpack for Zstandard {
    fn unpack(&mut self, packed: &mut impl BufRead, out: &mut Vec<u8>) -> io::Result<()> {
        while out.is_empty() {
            let bytes = available(packed)?;
            if bytes.is_empty() {
                if self.wanted > 0 {
                    return Err(Damage::Truncated(FORMAT).into());
                }
                break;
            }
            let length = self.step(bytes, out)?;
            packed.consume(length);
        }
        Ok(())
    }
}
