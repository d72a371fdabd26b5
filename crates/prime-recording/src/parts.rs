//! Joins lines that a container runtime split: `TIME stdout P TEXT`, with `F` in the last one.

use memchr::memchr;

/// Joins the split record whose first line starts at `line`. Returns its text from `start` on, and the end of its last line.
#[must_use]
pub fn join(text: &[u8], line: usize, start: usize) -> Option<(Vec<u8>, usize)> {
    let (stream, false, content) = tag(&text[line..])? else {
        return None;
    };
    (line + content <= start).then_some(())?;
    let mut joined = Vec::new();
    let (mut at, mut from) = (line, start);
    loop {
        let end = memchr(b'\n', &text[from..]).map_or(text.len(), |end| from + end);
        let (other, is_last, content) = tag(&text[at..])?;
        if other == stream {
            joined.extend_from_slice(&text[from.max(at + content).min(end)..end]);
            if is_last {
                return Some((joined, end));
            }
        }
        at = end + 1;
        from = at;
        if at >= text.len() {
            return None;
        }
    }
}

/// The stream of a line, whether the line is the last of its record, and the offset of its text.
fn tag(line: &[u8]) -> Option<(&[u8], bool, usize)> {
    // The tag is near the start of the line.
    let line = &line[..line.len().min(100)];
    let line = &line[..memchr(b'\n', line).unwrap_or(line.len())];
    let mut words = line.splitn(4, |byte| *byte == b' ');
    let (time, stream, tag, rest) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let is_tagged = time.contains(&b'T') && matches!(stream, b"stdout" | b"stderr") && matches!(tag, b"P" | b"F");
    is_tagged.then_some((stream, tag == b"F", line.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn lines_of_one_record_are_joined() {
        let text = "1T stdout P recv {\"a\":\n1T stderr F words\n1T stdout P [1,\n1T stdout F 2]}\nrest";
        let (joined, end) = join(text.as_bytes(), 0, text.find('{').unwrap()).unwrap();
        assert_eq!((joined.as_slice(), &text[end..]), (&b"{\"a\":[1,2]}"[..], "\nrest"));
        for text in [
            "1T stdout F {",
            "1T stdout P {",
            "1T stdout P {\nwords",
            "{\n1T stdout P {\n1T stdout F }",
        ] {
            assert_eq!(join(text.as_bytes(), 0, text.find('{').unwrap()), None, "{text}");
        }
    }
}
