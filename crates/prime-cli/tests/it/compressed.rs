//! `prime decode` and `prime repair` on compressed sessions.

use std::io::{BufRead as _, BufReader, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use insta::assert_snapshot;

use crate::prime::{file, prime, start};

const CANCEL: &str = "{\"reqid\":1,\"type\":\"cancel\"}\n";

fn gzip(text: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_ref()).unwrap();
    encoder.finish().unwrap()
}

fn zstd(text: impl AsRef<[u8]>) -> Vec<u8> {
    zstd::encode_all(text.as_ref(), 3).unwrap()
}

/// Messages that differ, so that they do not compress to nothing.
fn session(messages: u64) -> String {
    let number = |number: u64| 1 + number.wrapping_mul(0x9e37_79b9_7f4a_7c15) % 1_000_000_000;
    let lines: Vec<_> = (0..messages)
        .map(|at| format!("{{\"reqid\":{},\"type\":\"cancel\"}}\n", number(at)))
        .collect();
    lines.concat()
}

#[test]
fn compressed_session_is_read_like_a_plain_one() {
    let session = format!("{}prose\n{CANCEL}", session(20_000));
    let plain = prime(&["decode"], &session);
    for packed in [gzip(&session), zstd(&session)] {
        assert_eq!(prime(&["decode"], &packed).shown(), plain.shown());
        // The bytes decide, whatever the name.
        let named = file("compressed.ndjson", &packed);
        let ran = prime(&["decode", &named], "");
        assert_eq!(ran.shown().replace(&named, "<stdin>"), plain.shown());
        let reports = prime(&["decode", "--report"], &packed);
        assert_eq!(reports.shown(), prime(&["decode", "--report"], &session).shown());
    }
}

#[test]
fn messages_may_span_gzip_members_and_zstd_frames() {
    let (first, second) = (format!("{CANCEL}{}", &CANCEL[..10]), &CANCEL[10..]);
    for packed in [
        [gzip(&first), gzip(""), gzip(second)].concat(),
        [zstd(&first), zstd(""), zstd(second)].concat(),
    ] {
        let ran = prime(&["decode"], packed);
        assert_eq!((ran.status, ran.stdout), (0, CANCEL.repeat(2)), "{}", ran.stderr);
    }
}

#[test]
fn cut_or_damaged_session_is_reported_and_decoded_up_to_the_damage() {
    let session = session(20_000);
    for (name, packed) in [("cut.gz", gzip(&session)), ("cut.zst", zstd(&session))] {
        let cut = file(name, &packed[..packed.len() / 2]);
        let mut damaged = packed.clone();
        damaged[packed.len() / 2..][..20].fill(0xff);
        let damaged = file(&name.replace("cut", "damaged"), damaged);
        let whole = file(&name.replace("cut", "whole"), CANCEL);
        for named in [&cut, &damaged] {
            let ran = prime(&["decode", named, &whole], "");
            let lines = ran.stdout.lines().count();
            assert!((2000..20_000).contains(&lines), "{lines} {}", ran.stderr);
            let (before, last) = ran.stdout.split_at(ran.stdout.len() - CANCEL.len());
            assert!(session.starts_with(before) && last == CANCEL, "{named}");
            let (messages, decoded, failed) = ran.counts();
            assert_eq!((ran.status, decoded, messages), (2, lines, decoded + failed));
            // At most the message that was being read then.
            assert!(failed <= 1, "{}", ran.stderr);
            assert!(
                ran.stderr.contains(&format!("{named}: cannot be read: the ")),
                "{}",
                ran.stderr
            );
            assert!(
                ran.stderr.contains("files that could not be read: 1\n"),
                "{}",
                ran.stderr
            );
        }
    }
}

#[test]
fn file_name_decides_where_the_first_bytes_do_not() {
    let files = [
        file("empty.gz", ""),
        file("empty.zst", ""),
        file("start.gz", [0x1f]),
        file("start.ZST", &zstd(CANCEL)[..3]),
        file("prose.gz", "prose"),
        file("not_at_all.gz", CANCEL),
        file("empty.ndjson", ""),
    ];
    let names = files.each_ref().map(String::as_str);
    let ran = prime(&[&["decode"], &names[..]].concat(), "");
    let folder = &names[0][..names[0].len() - "empty.gz".len()];
    assert_snapshot!(ran.shown().replace(folder, ""));
}

#[test]
fn messages_of_a_live_session_are_unpacked_as_they_arrive() {
    let mut child = start(&["decode"]);
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut encoder = GzEncoder::new(child.stdin.take().unwrap(), Compression::default());
    for _ in 0..3 {
        encoder.write_all(CANCEL.as_bytes()).unwrap();
        encoder.flush().unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, CANCEL);
    }
    drop(encoder.finish().unwrap());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
#[cfg(target_os = "linux")]
fn decompression_bomb_takes_no_more_memory_than_one_message() {
    for pack in [gzip as fn(Vec<u8>) -> Vec<u8>, zstd] {
        let mut child = start(&["decode"]);
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        // A message of half a GiB, in parts that take next to nothing.
        let start = pack(b"{\"a\":\"".to_vec());
        let part = pack(vec![0; 16 << 20]);
        let end = pack(format!("\n{CANCEL}").into_bytes());
        for bytes in [&start[..], &part.repeat(32), &end] {
            stdin.write_all(bytes).unwrap();
        }
        assert!(part.len() * 32 < 1 << 20);
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, CANCEL);
        let peak = crate::prime::peak(&child);
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(1));
        assert!(peak < 64 * 4, "{peak}");
    }
}

#[test]
fn repair_reads_compressed_input_and_stops_at_its_limit() {
    for pack in [gzip as fn(Vec<u8>) -> Vec<u8>, zstd] {
        let ran = prime(&["repair"], pack(b"[1,]".to_vec()));
        assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (0, "[1]", ""));
        let ran = prime(&["repair"], pack(vec![b' '; 70 << 20]));
        let limit = "prime: <stdin>: at most 67108864 bytes are read from an input that is to be repaired\n";
        assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (2, "", limit));
        let ran = prime(&["decode", "--repair"], pack(format!("{CANCEL}[1,]").into_bytes()));
        assert_eq!((ran.status, ran.stdout.as_str()), (1, CANCEL));
        let mut cut = pack(b"[1,]".to_vec());
        cut.pop();
        let ran = prime(&["repair"], cut);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.starts_with("prime: <stdin>: the "), "{}", ran.stderr);
        assert!(ran.stderr.ends_with(" data end too early\n"), "{}", ran.stderr);
    }
}
