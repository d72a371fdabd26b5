//! Detects the format of an input by its first bytes.

/// The format of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text in UTF-8, or close to it.
    Text,
    /// Data compressed by gzip (RFC 1952).
    Gzip,
    /// Data compressed by zstd (RFC 8878).
    Zstandard,
    /// Text in UTF-16.
    Utf16 { is_big_endian: bool },
    /// Not text: a name of the format, and how to convert `FILE` to text.
    Foreign(&'static str),
}

/// What the bytes so far determine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detected {
    Kind(Kind),
    /// More bytes are needed.
    Undecided,
}

const CAPTURE: &str = "a packet capture; write its messages as JSON: `tshark -r FILE -Y websocket -T json -e frame.time_epoch \
                       -e tcp.srcport -e websocket.payload.text`; for TLS, with `-o tls.keylog_file:KEYS`";
const FLOWS: &str = "a mitmproxy flow dump; write it as HAR: `mitmdump -nr FILE --set hardump=OUT.har`";
const PARQUET: &str =
    "a Parquet or Arrow file; write it as JSON, with DuckDB for example: `copy (from 'FILE') to 'OUT.json'`";

/// The first bytes of each format.
const SIGNATURES: [(&[u8], Kind); 19] = [
    (b"\x1f\x8b", Kind::Gzip),
    (b"\x28\xb5\x2f\xfd", Kind::Zstandard),
    (b"\xff\xfe", Kind::Utf16 { is_big_endian: false }),
    (b"\xfe\xff", Kind::Utf16 { is_big_endian: true }),
    (b"{\0", Kind::Utf16 { is_big_endian: false }),
    (b"[\0", Kind::Utf16 { is_big_endian: false }),
    (b"\0{\0", Kind::Utf16 { is_big_endian: true }),
    (b"\x0a\x0d\x0d\x0a", Kind::Foreign(CAPTURE)),
    (b"\xd4\xc3\xb2\xa1", Kind::Foreign(CAPTURE)),
    (b"\xa1\xb2\xc3\xd4", Kind::Foreign(CAPTURE)),
    (b"\x4d\x3c\xb2\xa1", Kind::Foreign(CAPTURE)),
    (b"\xa1\xb2\x3c\x4d", Kind::Foreign(CAPTURE)),
    (
        b"SQLite format 3\0",
        Kind::Foreign("an SQLite database; write the table as JSON: `sqlite3 -json FILE 'select ...'`"),
    ),
    (b"PAR1", Kind::Foreign(PARQUET)),
    (b"ARROW1", Kind::Foreign(PARQUET)),
    (
        b"PK\x03\x04",
        Kind::Foreign("a zip archive; unpack it and pass the files in it: `unzip FILE`"),
    ),
    (
        b"LPKSHHRH",
        Kind::Foreign("a journal file; write it as JSON: `journalctl --file FILE -o json`"),
    ),
    (
        b"\xfd7zXZ\0",
        Kind::Foreign("compressed by xz; unpack it: `xz -dc FILE | prime decode`"),
    ),
    (
        b"BZh",
        Kind::Foreign("compressed by bzip2; unpack it: `bzip2 -dc FILE | prime decode`"),
    ),
];

impl Kind {
    pub(super) fn detect(start: &[u8]) -> Detected {
        if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| start.starts_with(signature)) {
            return Detected::Kind(*kind);
        }
        // A skippable frame of zstd may come first.
        let skipped =
            matches!(start, [0x50..=0x5f, rest @ ..] if b"\x2a\x4d\x18".starts_with(&rest[..rest.len().min(3)]));
        match (skipped, start.len() >= 4) {
            (true, true) => return Detected::Kind(Self::Zstandard),
            (true, false) => return Detected::Undecided,
            (false, _) => {}
        }
        match flows(start) {
            Some(true) => return Detected::Kind(Self::Foreign(FLOWS)),
            None => return Detected::Undecided,
            Some(false) => {}
        }
        if SIGNATURES.iter().any(|(signature, _)| signature.starts_with(start)) {
            return Detected::Undecided;
        }
        Detected::Kind(Self::Text)
    }
}

/// Whether data start like a mitmproxy flow dump: with a length, then a name with its own length; `None` if more bytes are needed.
fn flows(start: &[u8]) -> Option<bool> {
    let mut rest = start;
    for _ in 0..2 {
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        match rest.get(digits) {
            None if digits <= 10 => return None,
            Some(b':') if digits > 0 => rest = &rest[digits + 1..],
            _ => return Some(false),
        }
    }
    let name = rest
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_')
        .count();
    match rest.get(name) {
        None if name <= 20 => None,
        end => Some(name > 0 && end == Some(&b';')),
    }
}

#[cfg(test)]
mod tests {
    use super::{Detected, Kind};

    #[test]
    fn format_is_detected_by_the_first_bytes() {
        let detect = |start: &[u8]| Kind::detect(start);
        assert_eq!(detect(b"\x1f\x8b"), Detected::Kind(Kind::Gzip));
        assert_eq!(detect(b"\x5a\x2a\x4d\x18"), Detected::Kind(Kind::Zstandard));
        assert_eq!(detect(b"{\0\"\0"), Detected::Kind(Kind::Utf16 { is_big_endian: false }));
        for text in [
            &b"{\""[..],
            b"\0\0",
            b"\n{",
            b"10:00:00.1",
            b"1795.4",
            b"2026-",
            b"Processed",
            b"PAT",
            b"-",
        ] {
            assert_eq!(detect(text), Detected::Kind(Kind::Text), "{text:?}");
        }
        for start in [
            &b""[..],
            b"\x1f",
            b"\x28\xb5",
            b"1795",
            b"10:00",
            b"10:9:web",
            b"SQLite",
            b"{",
            b"P",
        ] {
            assert_eq!(detect(start), Detected::Undecided, "{start:?}");
        }
        for start in [
            &b"4091:9:websocket;"[..],
            b"SQLite format 3\0",
            b"PK\x03\x04",
            b"PAR1",
            b"BZh9",
        ] {
            assert!(matches!(detect(start), Detected::Kind(Kind::Foreign(_))), "{start:?}");
        }
    }
}
