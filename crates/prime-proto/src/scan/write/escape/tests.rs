//! Escaping, against serde_json.

use proptest::prelude::*;

use super::escape_since;
use crate::scan::write::tests::pieces;

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_is_escaped_where_it_was_written(text in pieces(), before in 0_usize..40) {
        let mut out = vec![b'"'; before];
        out.extend_from_slice(text.as_bytes());
        escape_since(before, &mut out);
        out.push(b'"');
        let written = String::from_utf8(out).unwrap();
        let (head, tail) = written.split_at(before);
        prop_assert_eq!(head, "\"".repeat(before));
        prop_assert_eq!(format!("\"{tail}"), serde_json::to_string(&text).unwrap());
    }
}
