//! Nested brackets.

use prime_proto::json::{self, ValueEnd, value_end};
use prime_proto::wire::RawJson;
use serde_json::Value;

#[test]
fn every_bracket_is_closed_by_its_own() {
    // Braces and brackets in an irregular order, up to every depth.
    let is_brace = |level: usize| (level * level + level / 3) % 5 < 2;
    for depth in [1, 2, 63, 64, 65, 66, 127, 128] {
        let open: String = (0..depth)
            .map(|level| if is_brace(level) { "{\"a\":" } else { "[" })
            .collect();
        let close: Vec<_> = (0..depth)
            .rev()
            .map(|level| if is_brace(level) { "}" } else { "]" })
            .collect();
        let text = format!("{open}1{}", close.concat());
        assert_eq!(text.parse::<RawJson>().unwrap().as_json(), text);
        for place in 0..depth {
            let mut close = close.clone();
            close[place] = if close[place] == "}" { "]" } else { "}" };
            let wrong = format!("{open}1{}", close.concat());
            assert!(wrong.parse::<RawJson>().is_err(), "{wrong}");
        }
    }
}

#[test]
fn brackets_nest_as_deep_as_the_limit_and_no_deeper() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(json::decode::<Value>(&nested(json::DEPTH)).is_ok());
    assert!(nested(json::DEPTH).parse::<RawJson>().is_ok());
    for text in [
        nested(json::DEPTH + 1),
        nested(100_000),
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
    ] {
        assert_eq!(
            json::decode::<Value>(&text).unwrap_err().summary().split(": ").last(),
            Some("brackets nest deeper than 128")
        );
        assert!(text.parse::<RawJson>().is_err());
        assert!(matches!(value_end(text.as_bytes()), ValueEnd::Malformed(_)));
    }
}
