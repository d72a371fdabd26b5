//! `prime decode` on all errors at once: every message is written or reported, and the counts add up.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::prime::{file, prime};

/// A part of an input, with `#` for a unique number.
#[derive(Clone, Copy, Debug)]
enum Entry {
    /// A message.
    Good(&'static [u8]),
    /// A malformed message.
    Bad(&'static [u8]),
    /// Other text.
    Prose(&'static [u8]),
}

const ENTRIES: [Entry; 17] = [
    Entry::Good(b"{\"reqid\":#,\"type\":\"cancel\"}"),
    Entry::Good(b"{\r\n  \"type\": \"cancel\",\r\n  \"reqid\": #\r\n}\r"),
    Entry::Good(b"  {\"reqid\":#,\"type\":\"cancel\"}\t"),
    Entry::Good(b"{\"reqid\":#,\"type\":\"of the venue\",\"x\":\"\xe2\x80\x9d\\u0000\"}"),
    Entry::Good(b"{\"m\":0,\"i\":#,\"n\":\"GetQuota\",\"o\":\"{}\"}"),
    Entry::Good(b"10:00:00.1 [main] recv {\"reqid\":#,\"type\":\"cancel\"}"),
    Entry::Good(b"{\"dir\":\"in\",\"raw\":\"{\\\"reqid\\\":#,\\\"type\\\":\\\"cancel\\\"}\"}"),
    Entry::Bad(b"{\"reqid\":#,\"type\":\"can"),
    Entry::Bad(b"{\"reqid\":#,\"type\":\"\xff\"}"),
    Entry::Bad(b"{\"reqid\":#,\"type\":\"\x00\"}"),
    Entry::Bad(b"{\"reqid\":\"#\",\"type\":\"cancel\"}"),
    Entry::Bad(b"{\n  \"reqid\" #,\n  \"type\": {\n    \"a\": 1\n  }\n}"),
    Entry::Bad(b"{\"m\":1,\"i\":#,\"n\":\"GetUserInfo\",\"o\":\"[]\"}"),
    Entry::Bad(b"\xef\xbb\xbf{\"reqid\":#}"),
    Entry::Prose(b"[#]"),
    Entry::Prose(b"\x00\x00# \x1b[2J"),
    Entry::Prose(b"\"Endpoint Not Found #\" {flags=0}"),
];

/// An input with its expected results.
#[derive(Debug, Default)]
struct Input {
    text: Vec<u8>,
    written: Vec<String>,
    /// The first and last line of everything that must be reported.
    named: Vec<(usize, usize)>,
}

impl Input {
    fn new(entries: &[Entry], number: &mut u32) -> Self {
        let mut input = Self::default();
        let mut line = 1;
        for entry in entries {
            let (Entry::Good(pattern) | Entry::Bad(pattern) | Entry::Prose(pattern)) = entry;
            *number += 1;
            let text = replace(pattern, &number.to_string());
            let last = line + text.split(|byte| *byte == b'\n').count() - 1;
            match entry {
                Entry::Good(_) => input.written.push(number.to_string()),
                Entry::Bad(_) => input.named.push((line, last)),
                Entry::Prose(_) => {}
            }
            input.text.extend(text);
            input.text.push(b'\n');
            line = last + 1;
        }
        input
    }
}

fn replace(pattern: &[u8], number: &str) -> Vec<u8> {
    let at = pattern.iter().position(|byte| *byte == b'#').unwrap();
    [&pattern[..at], number.as_bytes(), &pattern[at + 1..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_message_of_every_input_is_written_or_reported(
        inputs in vec(vec(select(&ENTRIES[..]), 0..200), 4),
        cut in 1_usize..100,
    ) {
        let mut number = 0;
        let [plain, marked, packed, piped] = [0, 1, 2, 3].map(|at| Input::new(&inputs[at], &mut number));
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&packed.text).unwrap();
        let mut text = encoder.finish().unwrap();
        // All or part of the checksum is cut off: the compressed data is complete.
        text.truncate(text.len() - cut.min(8));
        let names = [
            file("mixture_plain", &plain.text),
            file("mixture_marked", [b"\xef\xbb\xbf", &marked.text[..]].concat()),
            file("mixture_packed", text),
            "-".to_owned(),
        ];
        let [first, second, third, fourth] = names.each_ref().map(String::as_str);
        let ran = prime(
            &["decode", "no/such/file", first, "examples", second, third, fourth, "no/such/file"],
            &piped.text,
        );
        let inputs = [plain, marked, packed, piped];

        let written: Vec<_> = inputs.iter().flat_map(|input| &input.written).collect();
        prop_assert_eq!(ran.stdout.lines().count(), written.len());
        for (line, number) in ran.stdout.lines().zip(&written) {
            prop_assert!(line.contains(&format!(":{number},")), "{} {}", line, number);
        }
        let names = [first, second, third, "<stdin>"];
        let mut shown = 0;
        for (name, input) in names.iter().zip(&inputs) {
            let places = ran.stderr.lines().filter_map(|line| line.strip_prefix(&format!("{name}:")));
            let mut named = input.named.iter();
            for place in places.filter_map(|line| line.split(':').next()?.parse::<usize>().ok()) {
                let is_named = named.any(|(from, to)| (*from..=*to).contains(&place));
                prop_assert!(is_named, "{}:{}: {:?}", name, place, input.named);
                shown += 1;
            }
        }
        let folded = ran.stderr.lines().filter_map(|line| line.split_once(" more: ")?.0.parse::<usize>().ok());
        let folded: usize = folded.sum();
        let named: usize = inputs.iter().map(|input| input.named.len()).sum();
        prop_assert_eq!(shown + folded, named);
        prop_assert_eq!(ran.counts(), (written.len() + named, written.len(), named));
        let bytes: usize = inputs.iter().map(|input| input.text.len()).sum();
        if named > 0 {
            prop_assert_eq!(ran.bytes().iter().sum::<usize>(), bytes + 3);
        }
        prop_assert_eq!(ran.stderr.matches(": cannot be read: ").count(), 4);
        prop_assert!(ran.stderr.contains("files that could not be read: 4\n"));
        prop_assert_eq!(ran.status, 2);
    }
}
