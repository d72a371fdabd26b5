//! Cuts a stream into pieces of whole records, each of which can be decoded without the others.

use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memchr_iter, memchr2_iter, memchr3, memmem, memrchr, memrchr2};
use prime_proto::json::{ValueEnd, value_end};

use crate::looks;
use crate::place::Place;
use crate::scan::Scan;

/// The number of bytes to read at once, if available.
const READ: usize = 256 << 10;

/// The number of bytes kept from before a piece: they may contain time and direction of its first message.
const BEFORE: usize = 512;

/// A part of a stream that ends at the end of a record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Piece {
    /// The bytes.
    pub text: Vec<u8>,
    /// The last bytes before `text`.
    pub before: Vec<u8>,
    /// The line and column of the stream at which `text` starts.
    pub place: Place,
    /// The byte offset in the stream at which `text` starts.
    pub offset: u64,
    /// What `text` contains.
    pub part: Part,
}

/// What a piece contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "readers of pieces handle all of them")]
pub enum Part {
    /// Whole records.
    Records,
    /// The start of a message that exceeds the limit.
    Oversized,
    /// A further part of such a message, up to the end of its line.
    Rest,
}

impl Default for Piece {
    fn default() -> Self {
        Self::new()
    }
}

impl Piece {
    /// An empty piece, to be filled by [`Pieces::next`].
    #[must_use]
    pub const fn new() -> Self {
        Self {
            text: Vec::new(),
            before: Vec::new(),
            place: Place::START,
            offset: 0,
            part: Part::Records,
        }
    }
}

/// A reader that cuts a stream into pieces.
///
/// Holds at most the largest message allowed, plus what one read adds to it.
pub struct Pieces<R> {
    reader: R,
    buffer: Box<[u8]>,
    limit: usize,
    next: Piece,
    /// How far the text of `next` was examined.
    rough: Rough,
    end: Option<io::Result<()>>,
}

impl<R: Read> Pieces<R> {
    /// Reads `reader` from its first byte on. No message may be larger than `limit`.
    pub fn new(reader: R, limit: usize) -> Self {
        Self {
            reader,
            buffer: vec![0; READ].into_boxed_slice(),
            limit,
            next: Piece::new(),
            rough: Rough::default(),
            end: None,
        }
    }

    /// Fills `piece` with the next piece, as soon as one record is complete; returns false at the end of the stream.
    ///
    /// # Errors
    /// If reading fails, once everything read before was returned.
    pub fn next(&mut self, piece: &mut Piece) -> io::Result<bool> {
        let mut cut = if self.next.part == Part::Rest {
            self.rest_of_line()
        } else {
            0
        };
        while self.end.is_none() && cut == 0 {
            let old = self.next.text.len();
            self.read();
            cut = match self.next.part {
                Part::Rest => self.rest_of_line(),
                _ => self.cut(old),
            };
        }
        if cut == 0 {
            cut = self.next.text.len();
        }
        if cut == 0 {
            return self.end.take().unwrap_or(Ok(())).map(|()| false);
        }
        std::mem::swap(piece, &mut self.next);
        self.next.text.clear();
        self.next.text.shrink_to(4 * READ);
        self.next.text.extend_from_slice(&piece.text[cut..]);
        piece.text.truncate(cut);
        self.next.before.clear();
        if piece.part == Part::Records {
            self.next
                .before
                .extend_from_slice(&piece.text[cut.saturating_sub(BEFORE)..]);
        }
        self.next.place = piece.place.after(&piece.text);
        self.next.offset = piece.offset + cut as u64;
        self.next.part = match piece.part {
            Part::Records => Part::Records,
            _ if piece.text.ends_with(b"\n") => Part::Records,
            _ => Part::Rest,
        };
        self.rough = Rough::default();
        Ok(true)
    }

    fn read(&mut self) {
        match self.reader.read(&mut self.buffer) {
            Ok(0) => self.end = Some(Ok(())),
            Ok(length) => self.next.text.extend_from_slice(&self.buffer[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => self.end = Some(Err(error)),
        }
    }

    /// The end of the line of an oversized message, or of the text if the line continues.
    fn rest_of_line(&self) -> usize {
        let text = &self.next.text;
        memchr(b'\n', text).map_or(text.len(), |end| end + 1)
    }

    /// The offset at which the piece can end, after the last complete record; 0 if more text is needed to decide.
    fn cut(&mut self, old: usize) -> usize {
        let text = &self.next.text;
        let certain = last_boundary(text, old);
        if certain > 0 {
            self.rough = Rough {
                at: certain,
                ..Rough::default()
            };
        }
        self.rough.follow(text);
        let cut = self.rough.boundary(text);
        if cut > certain && !is_part(last_line(&text[..cut])) {
            return cut;
        }
        if certain > 0 {
            return certain;
        }
        if text.len() > self.limit + READ {
            self.cut_anyway()
        } else {
            0
        }
    }

    /// The offset at which to end a piece that is larger than a message may be.
    fn cut_anyway(&mut self) -> usize {
        let text = &self.next.text;
        let start = self.rough.opened;
        if !self.rough.is_open || start > 0 {
            return if self.rough.is_open { start } else { text.len() };
        }
        match value_end(text) {
            // Only nesting is limited here, and that limit was not reached: the value is malformed.
            ValueEnd::Malformed(_) => {
                let mut scan = Scan::new(text, false);
                scan.at(0);
                scan.after_broken(0)
            }
            // A large document that is not a message: continue with the smaller values inside it.
            _ if looks::of_broken(text, 0).is_none() => 1,
            _ => {
                self.next.part = Part::Oversized;
                text.len()
            }
        }
    }
}

/// The end of the last line at which no JSON value can be open, whatever comes before it: within a value, another value
/// cannot follow without a comma. Lines before `from` were already examined. 0 if there is no such line.
fn last_boundary(text: &[u8], from: usize) -> usize {
    let mut end = text.len();
    // The line end before `from` could not be judged without the text after it.
    let from = memrchr(b'\n', &text[..from]).unwrap_or(0);
    while let Some(newline) = memrchr(b'\n', &text[from..end]).map(|at| from + at) {
        let after = text[newline..].iter().find(|byte| !byte.is_ascii_whitespace());
        let before = text[..newline].iter().rposition(|byte| !byte.is_ascii_whitespace());
        let Some(before) = before else { break };
        // Other line ends between the two values give the same result.
        end = (before + 1).max(from);
        let is_after_value = !matches!(text[before], b',' | b'[' | b'{' | b':');
        let is_before_value = after.is_some_and(|byte| !matches!(byte, b',' | b']' | b'}' | b':'));
        if is_after_value && is_before_value && !is_part(last_line(&text[..=newline])) {
            return newline + 1;
        }
    }
    0
}

/// The last line of `text`, without trailing whitespace.
fn last_line(text: &[u8]) -> &[u8] {
    let line = text.trim_ascii_end();
    &line[memrchr2(b'\n', b'\r', line).map_or(0, |end| end + 1)..]
}

/// Whether a line is part of a record that a logger split: it leaves braces open, or is marked as partial.
fn is_part(line: &[u8]) -> bool {
    let open = memchr_iter(b'{', line).count();
    let closed = memchr_iter(b'}', line).count();
    let is_docker = line.starts_with(b"{\"log\":\"") && open < 3 && memmem::find(line, b"\\n\"").is_none();
    open > closed || is_docker || is_marked(line)
}

/// Whether the container runtime marks a line as partial: `TIME stdout P `.
fn is_marked(line: &[u8]) -> bool {
    line.splitn(4, |byte| *byte == b' ')
        .skip(1)
        .take(2)
        .eq([&b"stdout"[..], b"P"])
        || line
            .splitn(4, |byte| *byte == b' ')
            .skip(1)
            .take(2)
            .eq([&b"stderr"[..], b"P"])
}

/// Follows the braces and strings of text that is still being read, to find roughly where its values end.
#[derive(Debug, Default)]
struct Rough {
    at: usize,
    depth: usize,
    is_open: bool,
    /// The offset of the content of the string that is open.
    string: Option<usize>,
    /// The offset of the outermost open brace.
    opened: usize,
    /// The end of the last value.
    value: usize,
    /// The end of the last line that leaves no brace open.
    line: usize,
}

impl Rough {
    fn follow(&mut self, text: &[u8]) {
        while self.at < text.len() {
            let rest = &text[self.at..];
            if !self.is_open {
                let brace = memchr(b'{', rest);
                let noise = &rest[..brace.unwrap_or(rest.len())];
                if let Some(end) = memrchr2(b'\n', b'\r', noise) {
                    self.line = self.at + end + 1;
                }
                self.at += noise.len();
                if brace.is_some() {
                    self.opened = self.at;
                    self.is_open = true;
                    self.depth = 1;
                    self.at += 1;
                }
            } else if let Some(string) = self.string {
                let found = memchr3(b'"', b'\\', b'\n', rest);
                // A line may also end in a carriage return alone.
                let Some(found) = memchr(b'\r', &rest[..found.unwrap_or(rest.len())]).or(found) else {
                    self.at = text.len();
                    return;
                };
                self.at += found + 1;
                match rest[found] {
                    b'"' => self.string = None,
                    b'\\' => self.at += 1,
                    _ => self.end_line_in_string(&text[string..self.at], string),
                }
            } else {
                let Some(found) = memchr3(b'"', b'{', b'}', rest) else {
                    self.at = text.len();
                    return;
                };
                self.at += found + 1;
                match rest[found] {
                    b'"' => self.string = Some(self.at),
                    b'{' => self.depth += 1,
                    _ => self.depth -= 1,
                }
                if self.depth == 0 {
                    self.is_open = false;
                    self.value = self.at;
                }
            }
        }
    }

    /// Ends a string at the end of its line: the line was cut there, or a quote is missing before. In the second case, a value may
    /// have begun in what seems to be the `content` of the string, at offset `start`; it is taken to be open, since a piece may be
    /// longer than needed, but must not end within a value.
    fn end_line_in_string(&mut self, content: &[u8], start: usize) {
        self.string = None;
        self.depth = 0;
        for index in memchr2_iter(b'{', b'}', content) {
            if content[index] == b'}' {
                self.depth = self.depth.saturating_sub(1);
                continue;
            }
            if self.depth == 0 {
                self.opened = start + index;
            }
            self.depth += 1;
        }
        self.is_open = self.depth > 0;
        if !self.is_open {
            self.line = self.at;
        }
    }

    /// The offset at which a piece can end: the end of the text if a value ends there, else the end of the last line, else the end
    /// of the last value of a long line.
    fn boundary(&self, text: &[u8]) -> usize {
        let is_value_last = !self.is_open && self.value > 0 && text[self.value..].trim_ascii().is_empty();
        match () {
            () if is_value_last => text.len(),
            () if self.line > 0 => self.line,
            () if self.value > 0 && text.len() - self.value.min(text.len()) > 0 && text.len() > 2 * READ => self.value,
            () => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{Part, Piece, Pieces};

    /// Returns a few bytes per read.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(buffer.len());
            self.0.read(&mut buffer[..length])
        }
    }

    fn pieces(text: &str, step: usize, limit: usize) -> Vec<(Part, String)> {
        let mut pieces = Pieces::new(Slow(text.as_bytes(), step), limit);
        let mut piece = Piece::new();
        let mut all = Vec::new();
        let mut offset = 0;
        while pieces.next(&mut piece).unwrap() {
            assert_eq!(piece.offset, offset);
            offset += piece.text.len() as u64;
            all.push((piece.part, String::from_utf8(piece.text.clone()).unwrap()));
        }
        all
    }

    #[test]
    fn pieces_add_up_and_no_value_is_cut_for_any_size_of_read() {
        let values = [
            "{\"a\":\"}{\",\"b\":[1,\n2]}",
            "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": [\n    {}\n  ]\n}",
            "{\"a\":\"\\\"\\\\\"}",
        ];
        let text = format!(
            "{0}\n2026 recv {1}\r\n{2}{0},{1}\nwords\n{2}",
            values[0], values[1], values[2]
        );
        for step in 1..text.len() {
            let pieces = pieces(&text, step, 1000);
            let all: String = pieces.iter().map(|(_, text)| &text[..]).collect();
            assert_eq!(all, text);
            let mut end = 0;
            for (_, piece) in pieces {
                end += piece.len();
                for value in values {
                    for (start, _) in text.match_indices(value) {
                        assert!(!(start + 1..start + value.len()).contains(&end), "{step}: {value}");
                    }
                }
            }
        }
    }

    #[test]
    fn value_after_a_missing_quote_is_not_cut() {
        let value = "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": 2\n  }\n}";
        for between in ["", " ", "\r", "\n"] {
            let text = format!("{{\"type\":\"a,\"n\":1}}{between}{value}\nwords\n{value}\n");
            for step in 1..text.len() {
                let mut end = 0;
                for (_, piece) in pieces(&text, step, 1000) {
                    end += piece.len();
                    for (start, _) in text.match_indices(value) {
                        assert!(!(start + 1..start + value.len()).contains(&end), "{step}: {text}");
                    }
                }
            }
        }
    }

    #[test]
    fn parts_of_a_split_record_stay_together() {
        let docker = "{\"log\":\"-> {\\\"a\\\":\\\"b\",\"time\":1}\n{\"log\":\"c\",\"time\":1}\n{\"log\":\"\\\"}\\n\",\"time\":1}\n";
        let marked = "T stdout P {\"a\":\nT stdout P 1\nT stdout F }\n";
        for text in [docker, marked] {
            for step in 1..text.len() {
                let all = pieces(&format!("{text}{{}}\n"), step, 1000);
                assert!(all[0].1.starts_with(text.trim_end()), "{step}: {all:?}");
            }
        }
    }

    #[test]
    fn message_over_the_limit_is_cut_off_and_a_large_document_is_split() {
        let words = |part: Part, all: &[(Part, String)]| -> usize {
            all.iter()
                .filter(|(is, _)| *is == part)
                .map(|(_, text)| text.len())
                .sum()
        };
        let large = format!("{{\"type\":\"x\",\"a\":\"{}\"}}\n", "x".repeat(1 << 20));
        let all = pieces(&format!("{{}}\n{large}{{}}"), 1 << 16, 1000);
        assert_eq!(words(Part::Records, &all), "{}\n{}".len());
        let document = format!("{{\"log\":[{}{{}}]}}", "{\"a\":1},\n".repeat(1 << 16));
        let all = pieces(&document, 1 << 16, 1000);
        assert!(all.len() > 2);
        assert_eq!(words(Part::Records, &all), document.len());
        assert!(
            all[1..]
                .iter()
                .all(|(_, text)| text.starts_with(['{', ',', '\"', '\n'])),
            "{:?}",
            all[1]
        );
    }
}
