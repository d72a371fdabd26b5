//! The JSON layer against the public test suite for JSON parsers, and against a table of additional cases.
//!
//! The suite is read from the folder in `PRIME_JSON_TEST_SUITE`; `fuzz/README.md` describes where to get it.

mod texts;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use prime_proto::alphapoint::Frame;
use prime_proto::json::{self, ValueEnd, value_end};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::wire::RawJson;

/// Cases that the suite leaves open: whether they are read here, and why.
const OPEN: [(&str, bool, &str); 35] = [
    ("i_number_double_huge_neg_exp.json", true, NUMBER),
    ("i_number_huge_exp.json", true, NUMBER),
    ("i_number_neg_int_huge_exp.json", true, NUMBER),
    ("i_number_pos_double_huge_exp.json", true, NUMBER),
    ("i_number_real_neg_overflow.json", true, NUMBER),
    ("i_number_real_pos_overflow.json", true, NUMBER),
    ("i_number_real_underflow.json", true, NUMBER),
    ("i_number_too_big_neg_int.json", true, NUMBER),
    ("i_number_too_big_pos_int.json", true, NUMBER),
    ("i_number_very_big_negative_int.json", true, NUMBER),
    ("i_object_key_lone_2nd_surrogate.json", false, SURROGATE),
    ("i_string_1st_surrogate_but_2nd_missing.json", false, SURROGATE),
    ("i_string_1st_valid_surrogate_2nd_invalid.json", false, SURROGATE),
    ("i_string_UTF-16LE_with_BOM.json", false, UTF_8),
    ("i_string_UTF-8_invalid_sequence.json", false, UTF_8),
    ("i_string_UTF8_surrogate_U+D800.json", false, UTF_8),
    ("i_string_incomplete_surrogate_and_escape_valid.json", false, SURROGATE),
    ("i_string_incomplete_surrogate_pair.json", false, SURROGATE),
    ("i_string_incomplete_surrogates_escape_valid.json", false, SURROGATE),
    ("i_string_invalid_lonely_surrogate.json", false, SURROGATE),
    ("i_string_invalid_surrogate.json", false, SURROGATE),
    ("i_string_invalid_utf-8.json", false, UTF_8),
    ("i_string_inverted_surrogates_U+1D11E.json", false, SURROGATE),
    ("i_string_iso_latin_1.json", false, UTF_8),
    ("i_string_lone_second_surrogate.json", false, SURROGATE),
    ("i_string_lone_utf8_continuation_byte.json", false, UTF_8),
    ("i_string_not_in_unicode_range.json", false, UTF_8),
    ("i_string_overlong_sequence_2_bytes.json", false, UTF_8),
    ("i_string_overlong_sequence_6_bytes.json", false, UTF_8),
    ("i_string_overlong_sequence_6_bytes_null.json", false, UTF_8),
    ("i_string_truncated-utf-8.json", false, UTF_8),
    ("i_string_utf16BE_no_BOM.json", false, UTF_8),
    ("i_string_utf16LE_no_BOM.json", false, UTF_8),
    ("i_structure_500_nested_arrays.json", false, DEPTH),
    ("i_structure_UTF-8_BOM_empty_object.json", false, MARK),
];

const NUMBER: &str = "numbers are kept as digits; only a type with a smaller range refuses them";
const SURROGATE: &str = "half of a surrogate pair is not a character, and a Rust string cannot contain it";
const UTF_8: &str = "JSON between systems is UTF-8, RFC 8259, section 8.1";
const DEPTH: &str = "brackets nest at most 128 deep";
const MARK: &str = "a byte order mark must not be sent, RFC 8259, section 8.1; callers that read files remove it";

/// Whether the JSON layer reads a document; all entry points must agree.
fn is_read(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert!(ServerMessage::decode(bytes).is_err() && ClientMessage::decode(bytes).is_err());
        assert!(Frame::decode(bytes).is_err());
        return false;
    };
    let kept = text.parse::<RawJson>().is_ok();
    let end = value_end(bytes);
    let is_whole =
        matches!(end, ValueEnd::Complete(end) if text[end..].trim_matches([' ', '\t', '\r', '\n']).is_empty());
    assert_eq!(kept, is_whole, "{text:?} {end:?}");
    assert_eq!(kept, json::decode::<RawJson>(text).is_ok(), "{text:?}");
    assert_eq!(kept, json::decode::<RawJson>(text).is_ok(), "{text:?}");
    kept
}

/// Whether messages that contain the document in a member are read. They add one bracket.
fn is_read_inside_messages(bytes: &[u8]) -> bool {
    let inside = |before: &str| [before.as_bytes(), bytes, b"}"].concat();
    let unknown = inside(r#"{"type":"Settlement","new":"#);
    let newer = inside(r#"{"type":"cancel","reqid":1,"new":"#);
    let frame = inside(r#"{"m":1,"i":2,"n":"GetUserInfo","o":"#);
    let read = ServerMessage::decode(&unknown).is_ok();
    assert_eq!(read, ClientMessage::decode(&newer).is_ok(), "{}", newer.escape_ascii());
    assert_eq!(read, Frame::decode(&frame).is_ok(), "{}", frame.escape_ascii());
    read
}

#[test]
fn every_document_of_the_suite_is_judged_as_expected() {
    let Some(folder) = env::var_os("PRIME_JSON_TEST_SUITE") else {
        eprintln!("skipped: PRIME_JSON_TEST_SUITE is not set to a folder");
        return;
    };
    let mut open: BTreeMap<&str, bool> = OPEN.iter().map(|(name, read, _)| (*name, *read)).collect();
    let mut seen = [0; 3];
    for entry in fs::read_dir(Path::new(&folder).join("test_parsing")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let bytes = fs::read(&path).unwrap();
        let expected = match &name[..2] {
            "y_" => true,
            "n_" => false,
            _ => open.remove(name).unwrap_or_else(|| panic!("{name} is not decided")),
        };
        seen[["y_", "n_", "i_"]
            .iter()
            .position(|sort| name.starts_with(sort))
            .unwrap()] += 1;
        assert_eq!(is_read(&bytes), expected, "{name}");
        assert_eq!(is_read_inside_messages(&bytes), expected, "{name} inside a message");
    }
    assert!(open.is_empty(), "not in the suite: {open:?}");
    assert!(seen[0] > 90 && seen[1] > 180, "{seen:?}");
}

/// The reasons in the table hold for their documents.
#[test]
fn cases_that_the_suite_leaves_open_follow_the_table() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for (text, expected) in [
        ("[1e9999, -1E-9999, 123123e100000, 100000000000000000000]", true),
        (r#"["\ud800"]"#, false),
        (r#"["\udc00\ud800"]"#, false),
        (r#"{"\ud800": 1}"#, false),
        (&nested(128), true),
        (&nested(129), false),
        ("\u{feff}{}", false),
    ] {
        assert_eq!(is_read(text.as_bytes()), expected, "{text}");
    }
    assert!(json::decode::<Vec<f64>>("[1e9999]").is_err());
    assert_eq!(json::decode::<Vec<RawJson>>("[1e9999]").unwrap()[0].as_json(), "1e9999");
    for bytes in [
        &b"[\"\xff\"]"[..],
        b"[\"\xed\xa0\x80\"]",
        b"[\"\xc0\xaf\"]",
        b"\xff\xfe[\0]\0",
    ] {
        assert!(!is_read(bytes), "{}", bytes.escape_ascii());
    }
}
