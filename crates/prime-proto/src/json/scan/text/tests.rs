use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{StringEnd, string_end};
use crate::json::scan::unescape;

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
    fn runs_of_escapes_end_where_they_end_one_by_one(
        pieces in vec(select(vec!["a", "\\", "\\\\", "\\\"", "\\\\\\\"", "\"", "\\n", "\\u0041", "\n", "\u{e9}", "abcdefgh"]), 0..24)
    ) {
        let text = pieces.concat();
        prop_assert_eq!(string_end(text.as_bytes(), 0).ok(), slow_string_end(&text), "{:?}", text);
    }

    #[test]
    fn runs_of_escapes_mean_what_serde_json_says(
        pieces in vec(select(vec!["a", "\\\\", "\\\"", "\\/", "\\n", "\\u0041", "\\ud83d\\ude80", "\u{e9}", "abcdefgh"]), 0..24)
    ) {
        let text = pieces.concat();
        let meaning: String = serde_json::from_str(&format!("\"{text}\"")).unwrap();
        prop_assert_eq!(unescape(&text), Ok(meaning), "{:?}", text);
    }

    /// One odd piece in the midst of many that are alike, so that what looks at many bytes at once has to see it.
    #[test]
    fn one_odd_piece_of_a_long_string_is_seen(
        before in vec(select(vec!["abc", "\\\"", "\\\\", "\\\\\\\""]), 0..40),
        same_before in vec(select(vec!["abcdefg", "\\\""]), 0..20),
        odd in select(vec!["", "\n", "\u{1f}", "\"", "\\\\", "\\n", "\\u0041", "\\x", "\\\\\\\"", "\\"]),
        same_behind in vec(select(vec!["abcdefg", "\\\""]), 0..20),
        behind in vec(select(vec!["abc", "\\\"", "\\\\", "\\\\\\\""]), 0..40),
    ) {
        let text = [before, same_before, vec![odd], same_behind, behind, vec!["\""]].concat().concat();
        prop_assert_eq!(string_end(text.as_bytes(), 0).ok(), slow_string_end(&text), "{:?}", text);
    }
}
