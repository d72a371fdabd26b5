//! The text of every repair error.

use prime_proto::repair::{Repairer, repair};

/// One line for each text: the text and its error.
fn refusals(sources: &[&str]) -> String {
    let line = |source: &&str| format!("{source:?}\n    {}\n", repair(source).unwrap_err());
    sources.iter().map(line).collect()
}

#[test]
fn every_refusal_states_what_was_found_and_expected_and_where() {
    insta::assert_snapshot!(refusals(&[
        "",
        "Hello, “world”",
        "[1] [2]",
        "[1,]\n\n{",
        "{“a”: ",
        "{“a”: ,}",
        "[",
        "[;]",
        "{",
        "{1: 2}",
        "{'a': 1}",
        "{“a”: 'b'}",
        "{“a”}",
        "{“a” “b”}",
        "{“a”: 1 “b”: 2}",
        "{“a”: “x” “b”: “y”}",
        "{“a”: 1]",
        "[“a” “b”]",
        "[1, 2",
        "[1, ..., 2]",
        "{“a”: 1, … 2}",
        "{*“a”: 1}",
        "{**1}",
        "[**[]]",
        "[**“a”]",
        "{**“a”: 1}",
        "{**“a”: 1, “b”: 2}",
        "[“a",
        "{\n  “a”: “x\n}",
        "[“a\tb”]",
        "[“a”, \"b\tc\"]",
        "[“a”, \"b]",
        r"[“a\x”]",
        r"[“\u12”]",
        r"[“\udc00”]",
        r"[“\ud800”]",
        "[01,]",
        "[1.,]",
        "[-,]",
        "[trve]",
        "[“a”,\u{a0}“b”]",
        "\u{feff}[“a”]",
        "[“a”] // comment",
    ]));
}

#[test]
fn a_missing_comma_is_refused_where_it_is_missing() {
    let places = [
        r#"["a”"b"]"#,
        r#""”"b""#,
        "[“a” {}, “b”]",
        "[“a”[]]",
        "[“a\" true, “b\"]",
        "[“a” false, “b”]",
        "[“a” null, “b”]",
        "[“a” 10.”]",
        "[“a” -1”]",
    ]
    .map(|source| {
        let refusal = repair(source).unwrap_err();
        source[refusal.offset()..].chars().next()
    });
    assert_eq!(places, ['"', '"', '{', '[', 't', 'f', 'n', '1', '-'].map(Some));
}

#[test]
fn every_limit_is_reported_with_its_value() {
    let refusals = [
        Repairer::new().max_depth(1).repair("[“a”,\n [“b”]]").unwrap_err(),
        Repairer::new().max_repairs(3).repair("[“a”,\n [“b”]]").unwrap_err(),
        Repairer::new().max_size(3).repair("[“a”]").unwrap_err(),
    ];
    insta::assert_snapshot!(refusals.map(|refusal| refusal.to_string()).join("\n"));
}

#[test]
fn the_offset_agrees_with_the_position() {
    let refusal = repair("{\n  “ä”: x}").unwrap_err();
    let position = refusal.position().unwrap();
    assert_eq!((refusal.offset(), position.line, position.column), (14, 2, 8));
    assert_eq!(refusal.to_string(), "found `x`, expected a value (line 2 column 8)");
}
