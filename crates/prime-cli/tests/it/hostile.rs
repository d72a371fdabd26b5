//! `prime decode` on hostile input: time is linear, and memory bounded.

use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::prime::{prime, start};

const CANCEL: &str = "{\"reqid\":1,\"type\":\"cancel\"}\n";

/// Far above what linear time takes, and far below what quadratic time would.
const LONG: Duration = Duration::from_secs(60);

#[test]
fn time_is_linear_for_any_text() {
    let much = |piece: &str| piece.repeat((1 << 18) / piece.len());
    // Each of these takes a look ahead as deep as brackets may nest.
    let deep = |piece: &str| piece.repeat((1 << 15) / piece.len());
    let texts = [
        much("["),
        much("[\n"),
        deep("{\"a\":["),
        deep("{\"a\":[\n"),
        deep("{\"type\":["),
        deep("{\\\"a\\\":"),
        deep("{\"\"a\"\":"),
        deep("{'a':"),
        deep("{'a"),
        deep("'{\"a\":\"\\\\"),
        much("x {\"a\":{},"),
        much("{}"),
        much("{},\n"),
        much("[{},\n"),
        deep("{\"a\":\n"),
        much("\n"),
        much("x\n"),
        much("\"\n"),
        much("{\"\n"),
        much("{\"a\":\"\\\""),
        format!("{}{}", "[\n".repeat(1000), much("1,\n")),
        format!("{}{}", "[\n".repeat(1000), much("{},\n")),
        format!("{}{}", " [\n".repeat(1000), much("[ ],\n")),
        format!("{{\"a\":\"{}", much("x\n{\"")),
    ];
    let start = Instant::now();
    for text in texts {
        let ran = prime(&["decode"], format!("{text}\n}}\n{CANCEL}"));
        let (messages, decoded, failed) = ran.counts();
        assert_eq!((messages, ran.stdout.lines().count()), (decoded + failed, decoded));
        assert!(ran.complaints().len() <= failed, "{}", ran.stderr);
        let bytes = ran.bytes().iter().sum::<usize>();
        assert!(bytes == 0 || bytes == text.len() + 3 + CANCEL.len(), "{}", ran.stderr);
        assert!(ran.stdout.ends_with(CANCEL), "{:?}", &text[..20]);
    }
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
}

#[test]
fn message_over_the_limit_is_reported_and_the_next_one_found() {
    let large = format!("{{\"type\":\"New\",\"data\":\"{}\"}}\n", "x".repeat(70 << 20));
    let ran = prime(
        &["decode"],
        format!("{CANCEL}{large}{CANCEL}{}", &large[..large.len() - 3]),
    );
    assert_eq!(ran.stdout, CANCEL.repeat(2));
    assert_eq!(
        ran.complaints(),
        [
            "<stdin>:2:1: found no end of the message within 67108864 bytes, which is the limit",
            "<stdin>:4:1: found no end of the message within 67108864 bytes, which is the limit"
        ]
    );
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_input() {
    let peak = |piece: &[u8], times: usize| {
        let mut child = start(&["decode"]);
        let mut stdin = child.stdin.take().unwrap();
        // No piece is a whole message, so nothing is written.
        for _ in 0..times {
            stdin.write_all(piece).unwrap();
        }
        let peak = crate::prime::peak(&child);
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(1));
        peak
    };
    let large = vec![b'x'; 1 << 20];
    let unclosed = [&b"{\"a\":\""[..], &large].concat();
    // The largest message, once for each worker and for the reader, with room for growth.
    let bound = 64 * 4;
    assert!(peak(&large, 200) < bound);
    assert!(peak(&unclosed, 200) < bound);
    assert!(peak(&[b"[\n", &large[..]].concat(), 200) < bound);
}
