//! The options of `prime decode`: selecting and unwrapping messages, checking numbers; and interrupting it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Command;

use crate::prime::{file, prime, start};

const CANCEL: &str = "{\"reqid\":1,\"type\":\"cancel\"}";

#[test]
fn pointer_selects_the_member_that_contains_the_message() {
    let text =
        format!("{{\"a\":{{\"b\":[0,{CANCEL}]}},\"type\":\"x\"}}\n{{\"a\":{{\"b\":[0,{{\"c\":1}}]}}}}\n{{\"a\":1}}\n");
    let ran = prime(&["decode", "--unwrap", "/a/b/1"], &text);
    assert_eq!((ran.stdout, ran.status), (format!("{CANCEL}\n"), 1));
    assert!(
        ran.stderr.contains("messages: 2, decoded: 1, failed: 1\n"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("JSON values without a message: 1\n"),
        "{}",
        ran.stderr
    );
    assert_eq!(prime(&["decode", "--unwrap", "a/b"], "").status, 2);
}

#[test]
fn bare_values_are_messages_or_records_of_the_given_type() {
    let ran = prime(&["decode", "--format", "bare"], "{\"a\":1}\n");
    assert_eq!((ran.counts(), ran.status), ((1, 0, 1), 1));
    let record = "{\"Currency\":\"EUR\",\"Amount\":\"1\",\"AvailableAmount\":\"1\"}";
    let ran = prime(&["decode", "--as", "kraken/Balance"], record);
    assert_eq!((ran.stdout, ran.status), (format!("{record}\n"), 0));
    assert_eq!(
        prime(&["decode", "--as", "kraken/Balance", "--report"], record).status,
        2
    );
}

#[test]
fn gaps_repeats_and_disorder_are_reported() {
    let update = |reqid: u32, number: u32| {
        format!(
            "{{\"reqid\":{reqid},\"type\":\"Balance\",\"ts\":\"2026-04-01T09:00:00Z\",\"seqNum\":{number},\"data\":[]}}\n"
        )
    };
    let request = |number: u32| format!("{{\"m\":0,\"i\":{number},\"n\":\"Ping\",\"o\":\"{{}}\"}}\n");
    let numbers = [(1, 1), (2, 1), (1, 2), (1, 5), (1, 5), (2, 2), (1, 4)];
    let updates: String = numbers.iter().map(|(reqid, number)| update(*reqid, *number)).collect();
    let ran = prime(
        &["decode", "--check-sequence"],
        updates + &request(2) + &request(4) + &request(8),
    );
    assert_eq!(
        ran.complaints(),
        [
            "<stdin>:4:1: seqNum 5 of subscription 1 follows 2: there is a gap",
            "<stdin>:5:1: seqNum 5 of subscription 1 is repeated",
            "<stdin>:7:1: seqNum 4 of subscription 1 comes after 5",
            "<stdin>:10:1: request number 8 follows 4: there is a gap",
        ]
    );
    assert!(
        ran.stderr.contains("sequences: gaps: 2, repeats: 1, out of order: 1\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn identical_errors_are_folded_after_ten() {
    let ran = prime(&["decode"], "{,}\n".repeat(1000));
    assert_eq!((ran.complaints().len(), ran.counts()), (10, (1000, 0, 1000)));
    assert!(
        ran.stderr
            .contains("990 more: found `,`, expected a member name or `}`\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn recording_without_a_decoded_message_is_a_failure() {
    for text in [
        "{\"type\":\"open\",\"x\":1}\n",
        "words\n",
        "{\"frame\":{\"type\":\"config\"}}\n",
    ] {
        let ran = prime(&["decode"], text);
        assert_eq!((ran.status, ran.counts(), ran.stdout.as_str()), (1, (0, 0, 0), ""));
        assert!(ran.stderr.contains("no message was decoded: select"), "{}", ran.stderr);
    }
}

#[test]
fn files_that_are_not_text_are_reported_with_a_way_to_convert_them() {
    for (name, bytes, word) in [
        ("a.pcap", &b"\xd4\xc3\xb2\xa1\x02\0\x04\0"[..], "tshark -r"),
        ("a.db", b"SQLite format 3\0\x10\0", "sqlite3 -json"),
        ("a.zip", b"PK\x03\x04\x14\0", "unzip"),
        ("a.xz", b"\xfd7zXZ\0\0\x04", "xz -dc"),
        ("a.flow", b"4091:9:websocket;1:", "mitmdump -nr"),
    ] {
        let named = file(name, bytes);
        let ran = prime(&["decode", &named], "");
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(
            ran.stderr.contains(word) && ran.stderr.contains(&named),
            "{}",
            ran.stderr
        );
    }
}

#[test]
#[cfg(unix)]
fn signal_ends_a_live_session_with_its_summary() {
    for signal in ["INT", "TERM"] {
        let mut child = start(&["decode"]);
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        writeln!(stdin, "{CANCEL}").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let killed = Command::new("kill")
            .args(["-s", signal, &child.id().to_string()])
            .status()
            .unwrap();
        assert!(killed.success());
        let status = child.wait().unwrap();
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!(status.code(), Some(130));
        assert!(
            stderr.starts_with("interrupted\n") && stderr.contains("messages: 1, decoded: 1, failed: 0\n"),
            "{stderr}"
        );
    }
}
