//! Converts UTF-16 to UTF-8 while reading.

use std::io::{self, Read};

/// A reader of UTF-16. Invalid units become U+FFFD.
pub(super) struct Utf16<R> {
    inner: R,
    is_big_endian: bool,
    /// Bytes of an incomplete unit or surrogate pair.
    rest: Vec<u8>,
    /// Converted text, and how much of it was returned.
    ready: Vec<u8>,
    given: usize,
}

impl<R: Read> Utf16<R> {
    pub(super) fn new(inner: R, is_big_endian: bool) -> Self {
        Self {
            inner,
            is_big_endian,
            rest: Vec::new(),
            ready: Vec::new(),
            given: 0,
        }
    }

    /// Reads once; returns false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        let old = self.rest.len();
        self.rest.resize(old + (32 << 10), 0);
        let read = self.inner.read(&mut self.rest[old..]);
        self.rest.truncate(old + read.as_ref().map_or(0, |length| *length));
        let is_end = read? == 0;
        let unit = |pair: &[u8]| {
            let swapped = u16::from_le_bytes([pair[0], pair[1]]);
            if self.is_big_endian {
                swapped.swap_bytes()
            } else {
                swapped
            }
        };
        let mut units: Vec<_> = self.rest.chunks_exact(2).map(unit).collect();
        if !is_end && units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            units.pop();
        }
        let text: String = char::decode_utf16(units.iter().copied())
            .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        self.rest.drain(..units.len() * 2);
        self.ready = text.into_bytes();
        self.given = 0;
        Ok(!is_end || !self.ready.is_empty())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.ready.len() {
            if !self.fill()? {
                return Ok(0);
            }
        }
        let length = (&self.ready[self.given..]).read(buffer)?;
        self.given += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::Utf16;

    /// Returns a few bytes per read.
    struct Slow<'a>(&'a [u8], usize);

    impl std::io::Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = self.1.min(buffer.len());
            self.0.read(&mut buffer[..length])
        }
    }

    #[test]
    fn text_does_not_depend_on_the_size_of_reads() {
        let text = "{\"a\":\"é€\u{1f600}\"}\r\n";
        for is_big_endian in [false, true] {
            let bytes: Vec<u8> = text
                .encode_utf16()
                .flat_map(|unit| {
                    if is_big_endian {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect();
            for step in 1..5 {
                let mut read = String::new();
                Utf16::new(Slow(&bytes, step), is_big_endian)
                    .read_to_string(&mut read)
                    .unwrap();
                assert_eq!(read, text);
            }
        }
    }
}
