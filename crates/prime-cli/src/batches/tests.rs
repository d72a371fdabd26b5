use std::io::{self, Read};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Batch, Batches};
use crate::documents::{Carry, Document, Framer, Shape};
use crate::place::Place;

/// A stream whose reads end where they want.
struct Pieces {
    text: Vec<u8>,
    sizes: Vec<usize>,
    at: usize,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.sizes.pop().unwrap_or(usize::MAX);
        let size = size.min(buffer.len()).min(self.text.len() - self.at);
        buffer[..size].copy_from_slice(&self.text[self.at..][..size]);
        self.at += size;
        Ok(size)
    }
}

fn frame(text: &[u8], carry: Carry, limit: usize, base: usize) -> Vec<(Shape, usize, usize)> {
    let mut framer = Framer::new(carry, limit);
    std::iter::from_fn(|| framer.next(text, true))
        .map(|Document { start, end, shape }| (shape, base + start, base + end))
        .collect()
}

fn frame_in_batches(text: &[u8], sizes: Vec<usize>, limit: usize) -> Vec<(Shape, usize, usize)> {
    let mut batches = Batches::new(
        Pieces {
            text: text.to_vec(),
            sizes,
            at: 0,
        },
        limit,
    );
    let mut batch = Batch::new();
    let mut at = 0;
    let mut documents = Vec::new();
    while batches.next(&mut batch).unwrap() {
        assert_eq!(batch.place, Place::START.behind(&text[..at]));
        assert_eq!(batch.text, text[at..at + batch.text.len()]);
        documents.extend(frame(&batch.text, batch.carry, limit, at));
        at += batch.text.len();
    }
    assert_eq!(at, text.len());
    documents
}

#[test]
fn line_that_may_be_the_next_document_is_waited_for() {
    // The limit of 12 bytes behind the fifth line is reached with the last `[` not read yet.
    let text = b"\n  [\n\n {\n [{},\n\n [{},\n[\n\n{\"a\":[1,{}]}\n{";
    assert_eq!(
        frame_in_batches(text, vec![4, 17, 5], 12),
        frame(text, Carry::START, 12, 0)
    );
}

#[test]
fn what_was_read_before_an_error_comes_before_it() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let mut batches = Batches::new((&b"{}\n{\"a\":"[..]).chain(Failing), 100);
    let mut batch = Batch::new();
    let mut texts = Vec::new();
    let error = loop {
        match batches.next(&mut batch) {
            Ok(true) => texts.push(String::from_utf8(batch.text.clone()).unwrap()),
            Ok(false) => panic!("{texts:?}"),
            Err(error) => break error.to_string(),
        }
    };
    assert_eq!(
        (texts.concat().as_str(), error.as_str()),
        ("{}\n{\"a\":", "the disk is gone")
    );
}

fn text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\n",
        "\n",
        "\n",
        "\n ",
        "\n  ",
        " ",
        "\"",
        "\"a\"",
        "\"a\":",
        "1",
        "{}",
        "[]",
        "{}\n",
        "{\"a\":[1,{}]}\n",
        "{\"a\":1}\r\n",
        "{\n  \"a\": [\n    {\n    }\n  ]\n}\n",
        "  {\n    \"a\": 1\n  }\n",
        "[\n",
        "{\"a\":[\n",
        "\\",
        "true",
        "word",
        "{\"a\":\"long enough to pass the limit\"}\n",
        "[{},\n",
        "é",
        "{},\n",
    ];
    vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_reads_give_the_same_documents(text in text(), sizes in vec(1_usize..20, 0..60), limit in select(&[12_usize, 40, 1000][..])) {
        prop_assert_eq!(
            frame_in_batches(text.as_bytes(), sizes, limit),
            frame(text.as_bytes(), Carry::START, limit, 0)
        );
    }

    #[test]
    fn lines_that_are_one_document_may_be_tried_first(text in text(), limit in select(&[12_usize, 40, 1000][..])) {
        let text = text.as_bytes();
        let mut framer = Framer::new(Carry::START, limit);
        let mut documents = Vec::new();
        while framer.start(text).is_some() {
            let line = framer.line(text).filter(|line| {
                let line = &text[line.start..line.end];
                frame(line, Carry::START, 1000, 0) == [(Shape::Whole, 0, line.len())]
            });
            if let Some(line) = &line {
                framer.pass_line(line);
            }
            let document = line.or_else(|| framer.next(text, true)).unwrap();
            documents.push((document.shape, document.start, document.end));
        }
        prop_assert_eq!(documents, frame(text, Carry::START, limit, 0));
    }

    #[test]
    fn every_byte_is_accounted_for(text in text(), limit in select(&[12_usize, 40, 1000][..])) {
        // Blanks, or a document, or behind a broken one: up to where the next starts.
        let mut at = 0;
        let mut is_behind_broken = false;
        let text = text.as_bytes();
        for (shape, start, end) in frame(text, Carry::START, limit, 0) {
            prop_assert!(at <= start && start < end);
            prop_assert!(is_behind_broken || text[at..start].trim_ascii().is_empty());
            prop_assert!(end - start <= limit);
            is_behind_broken = shape != Shape::Whole;
            at = end;
        }
        prop_assert!(is_behind_broken || text[at..].trim_ascii().is_empty());
    }

    #[test]
    fn documents_are_those_of_the_rule_applied_word_for_word(text in text()) {
        prop_assert_eq!(frame(text.as_bytes(), Carry::START, 1000, 0), by_the_rule(text.as_bytes()));
    }
}

/// The documents by the rule, with no thought for time: every document is followed anew.
fn by_the_rule(text: &[u8]) -> Vec<(Shape, usize, usize)> {
    let is_opening = |at: usize| matches!(text.get(at), Some(b'{' | b'['));
    let line_end = |at: usize| {
        text[at..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(text.len(), |length| at + length)
    };
    let blanks = |at: usize| {
        text[at..]
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\r' | b'\t'))
            .count()
    };
    let trimmed = |end: usize| text[..end].trim_ascii_end().len();
    let mut documents = Vec::new();
    let mut at = 0;
    while let Some(length) = text[at..].iter().position(|byte| !byte.is_ascii_whitespace()) {
        let start = at + length;
        let line_start = text[..start]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |newline| newline + 1);
        // What follows on the first byte alone, without anything before it.
        let alone = frame(&text[start..], Carry::START, 1000, start)[0];
        if alone.0 == Shape::Whole {
            documents.push(alone);
            at = alone.2;
        } else if is_opening(start) {
            let indentation = blanks(line_start);
            let mut next = line_end(start);
            while next < text.len() && !(is_opening(next + 1 + blanks(next + 1)) && blanks(next + 1) <= indentation) {
                next = line_end(next + 1);
            }
            let next = text.len().min(next + 1);
            documents.push((Shape::Broken, start, alone.2.min(trimmed(next))));
            at = next;
        } else {
            documents.push((Shape::Broken, start, trimmed(line_end(start))));
            at = line_end(start);
        }
    }
    documents
}
