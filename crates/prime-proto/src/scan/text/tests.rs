use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{StringEnd, is_plain, last_string, longer_string, plain_end, short_string, string_end, typeset_end};
use crate::scan::{Fault, escape, skip_whitespace, unescape};

/// The first offset from `at` on of one of these bytes, or the end if there is none.
fn slow_end(text: &str, at: usize, stops: impl Fn(u8) -> bool) -> usize {
    text.bytes()
        .skip(at)
        .position(stops)
        .map_or(text.len(), |count| at + count)
}

/// [`string_end`], one character at a time.
fn slow_string_end(text: &str) -> Option<StringEnd> {
    let mut characters = text.char_indices();
    let mut escaped = false;
    while let Some((quote, character)) = characters.next() {
        match character {
            '"' => return Some(StringEnd { quote, escaped }),
            '\\' => {
                escaped = true;
                let digits = match characters.next()?.1 {
                    'u' => 4,
                    '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' => 0,
                    _ => return None,
                };
                for _ in 0..digits {
                    characters.next().filter(|(_, digit)| digit.is_ascii_hexdigit())?;
                }
            }
            control if control < ' ' => return None,
            _ => {}
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_of_escape_sequences_end_where_they_end_one_by_one(
        pieces in vec(select(vec!["a", "\\", "\\\\", "\\\"", "\\\\\\\"", "\"", "\\n", "\\u0041", "\n", "\u{e9}", "abcdefgh"]), 0..24)
    ) {
        let text = pieces.concat();
        prop_assert_eq!(string_end(text.as_bytes(), 0).ok(), slow_string_end(&text), "{:?}", text);
    }

    #[test]
    fn runs_of_escape_sequences_mean_what_serde_json_says(
        pieces in vec(select(vec!["a", "\\\\", "\\\"", "\\/", "\\n", "\\u0041", "\\ud83d\\ude80", "\u{e9}", "abcdefgh"]), 0..24)
    ) {
        let text = pieces.concat();
        let meaning: String = serde_json::from_str(&format!("\"{text}\"")).unwrap();
        prop_assert_eq!(unescape(&text), Ok(meaning), "{:?}", text);
    }

    /// One odd piece among many equal ones: code that processes many bytes at once must not miss it.
    #[test]
    fn one_odd_piece_of_a_long_string_is_seen(
        before in vec(select(vec!["abc", "\\\"", "\\\\", "\\\\\\\""]), 0..40),
        same_before in vec(select(vec!["abcdefg", "\\\""]), 0..20),
        odd in select(vec!["", "\n", "\u{1f}", "\"", "\\\\", "\\n", "\\u0041", "\\x", "\\\\\\\"", "\\"]),
        same_after in vec(select(vec!["abcdefg", "\\\""]), 0..20),
        after in vec(select(vec!["abc", "\\\"", "\\\\", "\\\\\\\""]), 0..40),
    ) {
        let text = [before, same_before, vec![odd], same_after, after, vec!["\""]].concat().concat();
        prop_assert_eq!(string_end(text.as_bytes(), 0).ok(), slow_string_end(&text), "{:?}", text);
    }

    /// A run of equal characters ends at the same offset whether one byte or many are compared at once, wherever it begins.
    #[test]
    fn runs_end_where_they_end_one_by_one(
        same in select(vec!["a", " ", "~", "\u{7f}", "\u{e9}", "\u{20ac}"]),
        count in 0_usize..70,
        odd in select(vec!["", "\"", "\\", "\n", "\u{1f}", "\0", "\t", "\r", "\u{201c}", "!", "#", "]"]),
        after in select(vec!["", "b", "\"bbbbbbbbbbbbbbbbbbbb", "                    "]),
        start in 0_usize..40,
        quote in select(vec!["\"", "\"", "\"", "x"]),
    ) {
        let text = [&same.repeat(count), odd, after].concat();
        let bytes = text.as_bytes();
        let special = |byte: u8| matches!(byte, b'"' | b'\\') || byte < b' ';
        let start = start.min(text.len());
        prop_assert_eq!(plain_end(bytes, start), slow_end(&text, start, special), "{:?}", text);
        prop_assert_eq!(typeset_end(bytes, start), slow_end(&text, start, |byte| special(byte) || byte == 0xe2), "{:?}", text);
        prop_assert_eq!(is_plain(&bytes[start..]), plain_end(bytes, start) == text.len(), "{:?}", text);
        let string = format!("{quote}{text}");
        let length = (string.starts_with('"') && bytes.get(plain_end(bytes, 0)) == Some(&b'"')).then(|| plain_end(bytes, 0));
        let [short, longer] = [(0..17, 17), (16..49, 49)]
            .map(|(lengths, enough)| length.filter(|length| lengths.contains(length) && text.len() >= enough));
        prop_assert_eq!(short_string(string.as_bytes(), b"\""), short, "{:?}", string);
        prop_assert_eq!(longer_string(string.as_bytes(), b"\""), longer, "{:?}", string);
        let last = length.filter(|_| (8..17).contains(&text.len()));
        prop_assert_eq!(last_string(string.as_bytes(), b"\""), last, "{:?}", string);
        let is_other = |byte: u8| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        prop_assert_eq!(skip_whitespace(bytes, start), slow_end(&text, start, is_other), "{:?}", text);
    }
}

#[test]
fn a_truncated_escape_sequence_is_refused() {
    for length in 0..100 {
        let text = "a".repeat(length);
        for cut in ["\\", "\\\\\\", "\\u", "\\u004", "\\x"] {
            assert!(unescape(&format!("{text}{cut}")).is_err(), "{length} {cut}");
            assert!(
                string_end(format!("{text}{cut}\"").as_bytes(), 0).is_err() || cut.ends_with('\\'),
                "{length} {cut}"
            );
        }
    }
}

#[test]
fn a_truncated_surrogate_pair_is_reported_at_its_place() {
    let expected = "the low surrogate of a pair";
    for (text, at) in [
        ("\\ud83d", 6),
        ("\\ud83dx", 6),
        ("\\ud83d\\", 7),
        ("\\ud83d\\n", 6),
        ("\\ud83d\\u0041", 6),
    ] {
        assert_eq!(escape(text.as_bytes(), 0), Err(Fault::token(at, expected)), "{text}");
        let after = format!("abc{text}");
        assert_eq!(
            escape(after.as_bytes(), 3),
            Err(Fault::token(at + 3, expected)),
            "{text}"
        );
    }
}
