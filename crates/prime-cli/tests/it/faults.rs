//! `prime decode` with failing inputs and outputs: no message is lost, and every byte is counted.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};

use insta::assert_snapshot;

use crate::prime::{Ran, file, prime, start};

const CANCEL: &str = "{\"reqid\":1,\"type\":\"cancel\"}";

#[test]
fn unreadable_files_are_reported_and_the_others_read() {
    let ran = prime(&["decode", "no/such/file", "-", "examples", "examples/none"], CANCEL);
    assert_snapshot!(ran.shown());
}

#[test]
fn malformed_lines_do_not_affect_the_others_whatever_their_bytes() {
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
fn byte_order_mark_and_line_ends_of_windows_are_skipped() {
    let ran = prime(
        &["decode"],
        format!("\u{feff}{{\r\n  \"reqid\": 1,\r\n  \"type\": \"cancel\"\r\n}}\r\n{CANCEL}\r\n"),
    );
    assert_eq!((ran.status, ran.stdout), (0, format!("{CANCEL}\n{CANCEL}\n")));
}

#[test]
fn closed_output_ends_the_command_quietly() {
    let mut child = start(&["decode"]);
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    stdin.write_all(CANCEL.as_bytes()).unwrap();
    // Standard input stays open: the command ends without waiting for it.
    let status = child.wait().unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    drop(stdin);
}

#[test]
#[cfg(unix)]
fn output_that_is_closed_from_the_start_is_an_error() {
    let script = format!("\"{}\" decode >&-", env!("CARGO_BIN_EXE_prime"));
    let child = std::process::Command::new("sh")
        .args(["-c", &script])
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let stderr = String::from_utf8(child.stderr).unwrap();
    assert_eq!(
        (child.status.code(), stderr.as_str()),
        (Some(2), "prime: standard output is closed\n")
    );
}

#[test]
#[cfg(target_os = "linux")]
fn full_output_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_prime"))
        .args(["decode", &file("full.ndjson", CANCEL)])
        .stdout(full)
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.starts_with("prime: No space left on device"), "{stderr}");
}

/// Decodes a file that changes once the first messages are written and the pipe is full.
fn decode_while_it_changes(name: &str, change: impl FnOnce(&str)) -> (Vec<String>, Ran) {
    // More than all workers on two cores read ahead.
    let line = format!("{{\"reqid\":1,\"type\":\"cancel\",\"x\":\"{}\"}}\n", "x".repeat(460));
    let named = file(name, line.repeat(8000));
    let mut child = start(&["decode", &named]);
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    stdout.read_line(&mut first).unwrap();
    change(&named);
    let lines: Vec<_> = stdout.lines().map(Result::unwrap).collect();
    assert!(lines.iter().all(|other| *other == lines[0]) && first == line);
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    let ran = Ran {
        status: child.wait().unwrap().code().unwrap(),
        stdout: String::new(),
        stderr: stderr.replace(&named, "<stdin>"),
    };
    (lines, ran)
}

#[test]
fn file_that_grows_is_read_to_its_new_end() {
    let (lines, ran) = decode_while_it_changes("grows.ndjson", |named| {
        let mut file = std::fs::OpenOptions::new().append(true).open(named).unwrap();
        let line = format!("{{\"reqid\":1,\"type\":\"cancel\",\"x\":\"{}\"}}\n", "x".repeat(460));
        file.write_all(line.repeat(1000).as_bytes()).unwrap();
        file.write_all(b"{\"reqid\":1,").unwrap();
    });
    let (messages, decoded, failed) = ran.counts();
    assert_eq!((decoded, messages), (lines.len() + 1, decoded + failed));
    if decoded > 8000 {
        assert_eq!((decoded, failed, ran.status), (9000, 1, 1));
        assert_eq!(ran.complaints().len(), 1);
    }
}

#[test]
fn file_that_is_truncated_while_it_is_read_loses_only_what_was_cut() {
    let (lines, ran) = decode_while_it_changes("cut.ndjson", |named| {
        let file = std::fs::OpenOptions::new().write(true).open(named).unwrap();
        file.set_len(3_500_100).unwrap();
    });
    let (messages, decoded, failed) = ran.counts();
    assert_eq!((decoded, messages), (lines.len() + 1, decoded + failed));
    if decoded < 8000 {
        // The message that was cut is reported.
        let whole = 3_500_100 / (lines[0].len() + 1);
        assert_eq!((decoded, failed, ran.complaints().len()), (whole, 1, 1));
    }
}

#[test]
fn messages_of_a_live_session_are_written_as_they_arrive() {
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
    stdin.write_all(b"\nprose\n{,}\n").unwrap();
    line.clear();
    stderr.read_line(&mut line).unwrap();
    assert_eq!(line, "<stdin>:6:2: found `,`, expected a member name or `}`\n");
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
