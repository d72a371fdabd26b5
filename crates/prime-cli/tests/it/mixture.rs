//! `prime decode` on all faults at once: every message is written or named, and the sums hold.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::prime::{file, prime};

/// What stands in an input, with `#` for a number of its own.
#[derive(Clone, Copy, Debug)]
enum Entry {
    /// A message.
    Good(&'static [u8]),
    /// What is none, and how many lines it has behind the one with the fault.
    Bad(&'static [u8], usize),
    /// A line that could be the rest of a broken message before it.
    Prose(&'static [u8]),
}

const ENTRIES: [Entry; 15] = [
    Entry::Good(b"{\"reqid\":#,\"type\":\"cancel\"}"),
    Entry::Good(b"{\r\n  \"type\": \"cancel\",\r\n  \"reqid\": #\r\n}\r"),
    Entry::Good(b"  {\"reqid\":#,\"type\":\"cancel\"}\t"),
    Entry::Good(b"{\"reqid\":#,\"type\":\"of the venue\",\"x\":\"\xe2\x80\x9d\\u0000\"}"),
    Entry::Good(b"{\"m\":0,\"i\":#,\"n\":\"GetQuota\",\"o\":\"{}\"}"),
    Entry::Bad(b"{\"reqid\":#,\"type\":\"can", 0),
    Entry::Bad(b"{\"reqid\":#,\"type\":\"\xff\"}", 0),
    Entry::Bad(b"{\"reqid\":#,\"type\":\"\x00\"}", 0),
    Entry::Bad(b"{\"reqid\":\"#\",\"type\":\"cancel\"}", 0),
    Entry::Bad(b"{\n  \"reqid\" #,\n  \"type\": {\n    \"a\": 1\n  }\n}", 4),
    Entry::Bad(b"{\"m\":1,\"i\":#,\"n\":\"GetUserInfo\",\"o\":\"[]\"}", 0),
    Entry::Bad(b"[#]", 0),
    Entry::Prose(b"\xef\xbb\xbf{\"reqid\":#}"),
    Entry::Prose(b"\x00\x00# \x1b[2J"),
    Entry::Prose(b"\"Endpoint Not Found #\""),
];

/// An input, and what becomes of it.
#[derive(Debug, Default)]
struct Input {
    text: Vec<u8>,
    written: Vec<String>,
    /// First and last line of everything that must be named.
    named: Vec<(usize, usize)>,
    /// Lines that nobody can tell apart from a broken message before them.
    passed: usize,
}

impl Input {
    fn new(entries: &[Entry], number: &mut u32) -> Self {
        let mut input = Self::default();
        let mut line = 1;
        let mut is_behind_broken = false;
        for entry in entries {
            let (Entry::Good(pattern) | Entry::Bad(pattern, _) | Entry::Prose(pattern)) = entry;
            *number += 1;
            let text = replace(pattern, &number.to_string());
            let last = line + text.split(|byte| *byte == b'\n').count() - 1;
            match entry {
                // What is indented deeper than a broken message before it could be its rest, too.
                Entry::Good(_) if is_behind_broken && text.starts_with(b" ") => input.passed += 1,
                Entry::Good(_) => {
                    is_behind_broken = false;
                    input.written.push(number.to_string());
                }
                Entry::Prose(_) if is_behind_broken => input.passed += 1,
                Entry::Bad(_, rest) => {
                    // The others end where their brackets do.
                    is_behind_broken = *rest > 0 || text.ends_with(b"can");
                    input.named.push((line, last));
                    input.passed += rest;
                }
                Entry::Prose(_) => input.named.push((line, last)),
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
    fn every_message_of_every_input_is_written_or_named(
        inputs in vec(vec(select(&ENTRIES[..]), 0..200), 4),
        cut in 1_usize..100,
    ) {
        let mut number = 0;
        let [plain, marked, packed, piped] = [0, 1, 2, 3].map(|at| Input::new(&inputs[at], &mut number));
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&packed.text).unwrap();
        let mut text = encoder.finish().unwrap();
        // The checksum is cut off, or a part of it: all that was packed is there.
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
        for (name, input) in names.iter().zip(&inputs) {
            let places = ran.stderr.lines().filter_map(|line| line.strip_prefix(&format!("{name}:")));
            let places = places.filter_map(|line| line.split(':').next()?.parse::<usize>().ok());
            let mut places: Vec<_> = places.collect();
            places.reverse();
            for (from, to) in &input.named {
                let place = places.pop();
                prop_assert!(place.is_some_and(|place| (*from..=*to).contains(&place)), "{}:{}: {:?}", name, from, place);
            }
            prop_assert!(places.is_empty(), "{}: {:?}", name, places);
        }
        let named: usize = inputs.iter().map(|input| input.named.len()).sum();
        prop_assert_eq!(ran.counts(), (written.len() + named, written.len(), named));
        prop_assert_eq!(ran.passed_lines(), inputs.iter().map(|input| input.passed).sum::<usize>());
        prop_assert_eq!(ran.stderr.matches(": cannot be read: ").count(), 4);
        prop_assert!(ran.stderr.contains("files that could not be read: 4\n"));
        prop_assert_eq!(ran.status, 2);
    }
}
