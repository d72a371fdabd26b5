//! Removes the colour and cursor codes of terminals (ANSI escape codes) from text.

use std::borrow::Cow;

use memchr::memchr;

const ESCAPE: u8 = 0x1b;

/// Text without terminal codes.
#[derive(Debug)]
#[non_exhaustive]
pub struct Plain<'a> {
    /// The text that is left.
    pub text: Cow<'a, [u8]>,
    /// Offsets in `text` at which codes were removed, each with the number of bytes removed up to there.
    taken: Vec<(usize, usize)>,
}

impl<'a> Plain<'a> {
    /// Keeps `text` unchanged, codes included.
    #[must_use]
    pub const fn untouched(text: &'a [u8]) -> Self {
        Self {
            text: Cow::Borrowed(text),
            taken: Vec::new(),
        }
    }

    /// Removes every code from `text`.
    #[must_use]
    pub fn of(text: &'a [u8]) -> Self {
        let mut plain = Self::untouched(text);
        let Some(mut at) = memchr(ESCAPE, text) else {
            return plain;
        };
        let mut out = Vec::with_capacity(text.len());
        let mut kept = 0;
        loop {
            out.extend_from_slice(&text[kept..at]);
            kept = at + code_length(&text[at..]);
            let taken = plain.taken.last().map_or(0, |(_, taken)| *taken) + kept - at;
            plain.taken.push((out.len(), taken));
            match memchr(ESCAPE, &text[kept..]) {
                Some(next) => at = kept + next,
                None => break,
            }
        }
        out.extend_from_slice(&text[kept..]);
        plain.text = Cow::Owned(out);
        plain
    }

    /// The offset in the original text of the byte at `at`.
    #[must_use]
    pub fn original(&self, at: usize) -> usize {
        let before = self.taken.partition_point(|(place, _)| *place <= at);
        at + before.checked_sub(1).map_or(0, |last| self.taken[last].1)
    }

    /// The number of bytes that were removed.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.taken.last().map_or(0, |(_, taken)| *taken)
    }
}

/// The length of the code at the start of `text`, which begins with the escape character.
fn code_length(text: &[u8]) -> usize {
    let ends = |is_end: fn(&u8) -> bool| text[2..].iter().take(100).position(is_end).map_or(2, |end| end + 3);
    match text.get(1) {
        // A control sequence with parameters, up to its final byte.
        Some(b'[') => ends(|byte| matches!(byte, 0x40..=0x7e)),
        // A title or link, up to its terminator.
        Some(b']') => ends(|byte| matches!(*byte, 7 | b'\\')),
        // The selection of a character set.
        Some(b'(' | b')' | b'#') => text.len().min(3),
        Some(0x20..=0x7e) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Plain;

    #[test]
    fn codes_are_removed_and_offsets_map_back() {
        let text = b"\x1b[36mfeed |\x1b[0m {\x1b]8;;x\x1b\\\"a\"\x1b7\x1b(B:1}\x1b";
        let plain = Plain::of(text);
        assert_eq!(&plain.text[..], b"feed | {\"a\":1}");
        for (at, byte) in plain.text.iter().enumerate() {
            assert_eq!(text[plain.original(at)], *byte, "{at}");
        }
        assert_eq!(plain.text.len() + plain.taken(), text.len());
        assert_eq!(&Plain::of(b"\x1b[").text[..], b"");
    }
}
