//! Cases from the tests of a well-known JSON repair library (jsonrepair). For documented repairs, the value is the same. Cases that
//! would require a guess are refused.

use super::{assert_refuses, repaired};

#[test]
fn documented_repairs_give_the_recorded_value() {
    for (source, value) in [
        ("{“a”:“b”}", r#"{"a":"b"}"#),
        ("“foo”", r#""foo""#),
        ("\"Rounded “ quote\"", "\"Rounded “ quote\""),
        ("\"Rounded ’ quote\"", "\"Rounded ’ quote\""),
        ("[1,2,3,]", "[1,2,3]"),
        ("[1,2,3,\n]", "[1,2,3]"),
        ("[1,2,3,  \n  ]", "[1,2,3]"),
        (r#"{"array":[1,2,3,]}"#, r#"{"array":[1,2,3]}"#),
        (r#""[1,2,3,]""#, r#""[1,2,3,]""#),
        (r#"{"a":2,}"#, r#"{"a":2}"#),
        (r#"{"a":2  ,  }"#, r#"{"a":2}"#),
        ("{\"a\":2  , \n }", r#"{"a":2}"#),
        (r#""{a:2,}""#, r#""{a:2,}""#),
        ("[1,2,3,...]", "[1,2,3]"),
        ("[1, 2, 3, ... ]", "[1,2,3]"),
        (r#"{"array":[1,2,3,...]}"#, r#"{"array":[1,2,3]}"#),
        (r#"{"a":2,"b":3,...}"#, r#"{"a":2,"b":3}"#),
        (r#"{"a":2,"b":3, ... }"#, r#"{"a":2,"b":3}"#),
        (r#"{"nested":{"a":2,"b":3, ... }}"#, r#"{"nested":{"a":2,"b":3}}"#),
    ] {
        let ours: serde_json::Value = serde_json::from_str(&repaired(source).unwrap()).unwrap();
        let theirs: serde_json::Value = serde_json::from_str(value).unwrap();
        assert_eq!(ours, theirs, "{source}");
    }
}

#[test]
fn repairs_that_would_be_guesses_are_refused() {
    assert_refuses(&[
        // Missing quotes, prose, other quotes.
        "abc",
        "hello   world",
        "{a:2}",
        "[a,b]",
        "\"abc",
        "[\"foo",
        "abc\"",
        "[a\",\"b\"]",
        "{\"a\":foo\",\"b\":\"bar\"}",
        "[\n\"abc,\n\"def\"\n]",
        "{'a':2}",
        "{‘a’:‘b’}",
        "{`a´:`b´}",
        "\"The TV has a 24\" screen\"",
        "{\"key\": \"apple \"bee\" carrot\"}",
        // Truncated.
        "[",
        "[\"foo\",",
        "{\"foo\":\"bar\"",
        "{\"foo\":",
        "2.",
        "2e+",
        "\"\\u260",
        "[1,2,3,...",
        // Missing or stray commas, colons, brackets.
        "[\"a\" 2]",
        "{\"a\" \"b\"}",
        "{“a” “b”}",
        "{\"a\":2\n\"b\":3\n}",
        "{\"array\": [{}{}]}",
        "4,",
        "{\"a\":2},",
        "[1,2,3],",
        "{\"a\": 1}}",
        "{\"a\":2,]",
        "[}",
        "{\"a\":}",
        "[1,2,3,...,9]",
        "[...,7,8,9]",
        // Comments, calls, words, numbers, other whitespace, escape sequences, several documents.
        "/* foo */ {}",
        "{} // comment",
        "callback_123({});",
        "{\"_id\":ObjectId(\"123\")}",
        "True",
        "None",
        "undefined",
        "0789",
        "0.0.1",
        "{\"a\":\u{a0}\"foo\"}",
        "\"hello\tworld\"",
        "\"\\a\"",
        "\\\"hello world\\\"",
        "\"hello\" + \" world\"",
        "1\n2",
        "1,2,3",
        "{}\n\n{}\n",
        "```json\n{}\n```",
    ]);
}
