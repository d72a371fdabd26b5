//! Writing strings, against serde_json.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

pub(crate) fn pieces() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a",
        "bc",
        "\u{e9}",
        "\u{1f680}",
        "\"",
        "\\",
        "\"\"",
        "\n",
        "\t",
        "\u{1}",
        "\u{7f}",
        "0123456",
        "abcdefghijklmnopqrstuvwxyz",
    ];
    vec(select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_string_is_written_as_serde_json_writes_it(text in pieces(), before in 0_usize..40) {
        let mut out = vec![b'-'; before];
        write_text(&text, &mut out);
        let written = String::from_utf8(out).unwrap();
        prop_assert_eq!(&written[before..], serde_json::to_string(&text).unwrap());
    }

    #[test]
    fn bytes_are_appended_as_they_are(text in pieces()) {
        let mut out = b"before".to_vec();
        push(text.as_bytes(), &mut out);
        prop_assert_eq!(out, [b"before", text.as_bytes()].concat());
    }

    #[test]
    fn a_plain_name_is_one_that_no_escape_sequence_changes(text in pieces()) {
        let quoted = format!("\"{text}\"");
        prop_assert_eq!(is_plain_name(&text), serde_json::to_string(&text).unwrap() == quoted);
    }
}
