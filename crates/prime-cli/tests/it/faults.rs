//! `prime decode` when things go wrong around it: nothing is lost, and all of it is counted.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};

use insta::assert_snapshot;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::prime::{prime, start};

const CANCEL: &str = "{\"reqid\":1,\"type\":\"cancel\"}";

#[test]
fn unreadable_files_are_named_and_the_others_read() {
    let ran = prime(&["decode", "no/such/file", "-", "examples", "examples/none"], CANCEL);
    assert_snapshot!(ran.shown());
}

#[test]
fn broken_lines_cost_themselves_whatever_their_bytes() {
    let mut text = Vec::new();
    for line in [
        &b"{\"reqid\":1,\"type\":\"\xff\"}"[..],
        b"\0\0\0",
        b"{\"a\0\":1}",
        b"\xef\xbb\xbf{}",
        b"[\"\xed\xa0\x80\"",
        b"\x1b[2J",
    ] {
        text.extend_from_slice(CANCEL.as_bytes());
        text.extend_from_slice(b"\r\n");
        text.extend_from_slice(line);
        text.extend_from_slice(b"\r\n");
    }
    assert_snapshot!(prime(&["decode"], text).shown());
}

#[test]
fn byte_order_mark_and_line_ends_of_windows_are_passed_over() {
    let ran = prime(
        &["decode"],
        format!("\u{feff}{{\r\n  \"reqid\": 1,\r\n  \"type\": \"cancel\"\r\n}}\r\n{CANCEL}\r\n"),
    );
    assert_eq!((ran.status, ran.stdout), (0, format!("{CANCEL}\n{CANCEL}\n")));
}

#[test]
fn closed_output_is_a_quiet_end() {
    let mut child = start(&["decode"]);
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    stdin.write_all(CANCEL.as_bytes()).unwrap();
    // Standard input stays open: the end does not wait for it.
    let status = child.wait().unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    drop(stdin);
}

#[test]
fn messages_of_a_live_session_are_written_as_they_come() {
    let mut child = start(&["decode"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    for piece in [CANCEL, "\n{\n\"reqid\":1,", "\"type\":\"cancel\"}\n", CANCEL] {
        stdin.write_all(piece.as_bytes()).unwrap();
        if piece.ends_with(',') {
            continue;
        }
        line.clear();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line.trim_end(), CANCEL);
    }
    stdin.write_all(b"\nprose\n").unwrap();
    line.clear();
    stderr.read_line(&mut line).unwrap();
    assert_eq!(
        line,
        "<stdin>:5:1: found text outside of any JSON object, expected a message\n"
    );
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_message_is_written_or_named_and_the_counts_add_up(
        lines in vec(select(&[
            (true, "{\"reqid\":1,\"type\":\"cancel\"}"),
            (true, "{\n  \"reqid\": 1,\n  \"type\": \"cancel\"\n}"),
            (true, "{\"type\":\"New\",\"data\":[]}"),
            (true, "{\"m\":1,\"i\":2,\"n\":\"Ping\",\"o\":\"{}\"}"),
            (false, "{\"reqid\":1,\"type\":\"can"),
            (false, "{\"reqid\":1,\"type\":"),
            (false, "{\"reqid\":\"1\",\"type\":\"cancel\"}"),
            (false, "{\n  \"reqid\" 1,\n  \"type\": {\n    \"a\": 1\n  }\n}"),
            (false, "{\"m\":1,\"i\":2,\"n\":\"GetUserInfo\",\"o\":\"[]\"}"),
            (false, "Endpoint Not Found"),
            (false, "[1]"),
        ][..]), 0..300),
    ) {
        let text: Vec<_> = lines.iter().map(|(_, line)| format!("{line}\n")).collect();
        let ran = prime(&["decode"], text.concat());
        let good = lines.iter().filter(|(good, _)| *good).count();
        let bad = lines.len() - good;
        prop_assert_eq!(ran.stdout.lines().count(), good);
        // Prose behind a broken message cannot be told from its rest.
        let swallowed = lines.windows(2).filter(|pair| pair[1].1.starts_with('E') && !pair[0].0).count();
        prop_assert!(ran.complaints().len() <= bad && ran.complaints().len() + swallowed >= bad);
        prop_assert_eq!(ran.counts(), (good + ran.complaints().len(), good, ran.complaints().len()));
    }
}
