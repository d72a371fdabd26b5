//! Reading a stream in batches of whole documents, each of which can be framed and decoded without the others.

use std::io::{self, ErrorKind, Read};

use crate::documents::{Carry, Framer, last_boundary};
use crate::place::Place;

/// As much is read at once if it is there.
const READ: usize = 256 << 10;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A stretch of a stream that ends where a document ends.
#[derive(Debug)]
pub(crate) struct Batch {
    /// The bytes.
    pub(crate) text: Vec<u8>,
    /// The state in which the framing of `text` starts.
    pub(crate) carry: Carry,
    /// Where `text` starts in the stream.
    pub(crate) place: Place,
    /// How many bytes of the stream stand before `text`.
    pub(crate) offset: u64,
}

impl Batch {
    /// Room for the first batch.
    pub(crate) const fn new() -> Self {
        Self {
            text: Vec::new(),
            carry: Carry::START,
            place: Place::START,
            offset: 0,
        }
    }
}

/// A stream and what was read of it beyond the last batch.
///
/// It holds no more than the largest document allowed and what one read adds to it.
#[derive(Debug)]
pub(crate) struct Batches<R> {
    reader: R,
    buffer: Box<[u8]>,
    tail: Vec<u8>,
    framer: Framer,
    carry: Carry,
    place: Place,
    offset: u64,
    is_at_start: bool,
    end: Option<io::Result<()>>,
}

impl<R: Read> Batches<R> {
    /// Reads `reader` from its first byte on. No document may be larger than `limit`.
    pub(crate) fn new(reader: R, limit: usize) -> Self {
        Self {
            reader,
            buffer: vec![0; READ].into_boxed_slice(),
            tail: Vec::new(),
            framer: Framer::new(Carry::START, limit),
            carry: Carry::START,
            place: Place::START,
            offset: 0,
            is_at_start: true,
            end: None,
        }
    }

    /// Fills `batch` with the next stretch, as soon as one document is whole; false if there is nothing more.
    ///
    /// An error comes behind everything that was read before it.
    pub(crate) fn next(&mut self, batch: &mut Batch) -> io::Result<bool> {
        clear(&mut batch.text);
        batch.text.append(&mut self.tail);
        clear(&mut self.tail);
        let cut = self.fill(&mut batch.text);
        if batch.text.is_empty() {
            return self.end.take().unwrap_or(Ok(())).map(|()| false);
        }
        batch.carry = self.carry;
        if self.end.is_none() {
            self.tail.extend_from_slice(&batch.text[cut..]);
            batch.text.truncate(cut);
            self.carry = self.framer.carry();
            self.framer.cut(cut);
        }
        batch.place = self.place;
        self.place = self.place.behind(&batch.text);
        batch.offset = self.offset;
        self.offset += batch.text.len() as u64;
        Ok(true)
    }

    /// Reads on until `text` holds a whole document, and says where the last one ends.
    fn fill(&mut self, text: &mut Vec<u8>) -> usize {
        while self.end.is_none() {
            let old = text.len();
            self.read(text);
            if self.is_at_start && !self.pass_byte_order_mark(text) {
                continue;
            }
            if let Some(boundary) = last_boundary(text, old) {
                self.framer.jump(boundary);
            }
            while self.framer.next(text, false).is_some() {}
            if self.framer.boundary() > 0 {
                return self.framer.boundary();
            }
        }
        text.len()
    }

    /// Reads once.
    fn read(&mut self, text: &mut Vec<u8>) {
        match self.reader.read(&mut self.buffer) {
            Ok(0) => self.end = Some(Ok(())),
            Ok(length) => text.extend_from_slice(&self.buffer[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => self.end = Some(Err(error)),
        }
    }

    /// Takes a byte order mark away; false as long as there may be more of it to come.
    fn pass_byte_order_mark(&mut self, text: &mut Vec<u8>) -> bool {
        if text.len() < BYTE_ORDER_MARK.len() && BYTE_ORDER_MARK.starts_with(text) {
            return false;
        }
        if text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len());
            self.offset += BYTE_ORDER_MARK.len() as u64;
        }
        self.is_at_start = false;
        true
    }
}

/// Makes a buffer ready to be filled again, and gives the memory back that only a large message needed.
pub(crate) fn clear(buffer: &mut Vec<u8>) {
    buffer.clear();
    buffer.shrink_to(4 * READ);
}

#[cfg(test)]
mod tests;
