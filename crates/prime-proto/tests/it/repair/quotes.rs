//! Which quote marks open and close strings, and which are text.

use super::{assert_refuses, assert_repairs};

#[test]
fn curly_quotes_may_be_reversed() {
    assert_repairs(&[
        ("{“a”:“b”}", r#"{"a":"b"}"#),
        ("{”a”: ”b”}", r#"{"a": "b"}"#),
        ("{“a“: “b“}", r#"{"a": "b"}"#),
        ("{”a“: ”b“}", r#"{"a": "b"}"#),
        ("“”", r#""""#),
        ("““", r#""""#),
        ("””", r#""""#),
        ("[“”, ““, ””]", r#"["", "", ""]"#),
    ]);
}

#[test]
fn straight_and_curly_quotes_mix_in_one_document() {
    assert_repairs(&[
        (r#"{"a": “b”, “c”: "d"}"#, r#"{"a": "b", "c": "d"}"#),
        (r#"["a", “b”, "c"]"#, r#"["a", "b", "c"]"#),
    ]);
}

#[test]
fn straight_and_curly_quotes_mix_in_one_string() {
    assert_repairs(&[
        (r#"{"Key”: “Config1”}"#, r#"{"Key": "Config1"}"#),
        (
            r#"{"Key”: “Config1”, "Value”: “x”}"#,
            r#"{"Key": "Config1", "Value": "x"}"#,
        ),
        (r#"{"Key”: 1, "Value”: ""}"#, r#"{"Key": 1, "Value": ""}"#),
        (r#"["a”, "b”, "c“]"#, r#"["a", "b", "c"]"#),
        (
            r#"{“Key": “Config1", “Value": "x”}"#,
            r#"{"Key": "Config1", "Value": "x"}"#,
        ),
        ("\"a”", r#""a""#),
        ("“a\"", r#""a""#),
    ]);
}

#[test]
fn curly_quotes_in_a_straight_string_are_text() {
    assert_repairs(&[
        (r#"{"a": "x “y” z",}"#, r#"{"a": "x “y” z"}"#),
        (r#"["a”, “b", “c”]"#, r#"["a”, “b", "c"]"#),
        (r#"{"a “b”: c": “d”}"#, r#"{"a “b”: c": "d"}"#),
        (r#"["\"”, “", “x”]"#, r#"["\"”, “", "x"]"#),
    ]);
}

#[test]
fn straight_quotes_in_a_curly_string_are_escaped() {
    assert_repairs(&[
        (r#"[“say "hi" now”]"#, r#"["say \"hi\" now"]"#),
        (r#"[“say "hi", or else”]"#, r#"["say \"hi\", or else"]"#),
        (r#"[“"BTC-USD"”]"#, r#"["\"BTC-USD\""]"#),
        (r#"[“""”, “"”, “x: "”]"#, r#"["\"\"", "\"", "x: \""]"#),
        (r#"[“a 24" screen”, “24"”]"#, r#"["a 24\" screen", "24\""]"#),
        (r#"[“already \"escaped\"”]"#, r#"["already \"escaped\""]"#),
    ]);
}

#[test]
fn json_within_a_curly_string_stays_in_it() {
    assert_repairs(&[
        (r#"{“o”: “{"UserId": 1}”}"#, r#"{"o": "{\"UserId\": 1}"}"#),
        (r"{“o”: “[“x”]” , “i”: 0}", r#"{"o": "[“x”]" , "i": 0}"#),
        (
            r#"{“o”: “{"a":["b","c"],"d":""}”, “i”: 0}"#,
            r#"{"o": "{\"a\":[\"b\",\"c\"],\"d\":\"\"}", "i": 0}"#,
        ),
        (
            "{“o”: “{“UserId”: 1, “Name”: “x”}”}",
            "{\"o\": \"{“UserId”: 1, “Name”: “x”}\"}",
        ),
    ]);
}

#[test]
fn curly_quotes_that_close_nothing_are_text() {
    assert_repairs(&[
        ("[“say “hi” now”]", "[\"say “hi” now\"]"),
        ("[“say ”hi” now”]", "[\"say ”hi” now\"]"),
        ("[“say “yes”, or “no””]", "[\"say “yes”, or “no”\"]"),
        ("[“He said, “hello””, 1]", "[\"He said, “hello”\", 1]"),
        (
            "[“rounded “ quote”, “rounded ” quote”]",
            "[\"rounded “ quote\", \"rounded ” quote\"]",
        ),
        ("[“a “b”]", "[\"a “b\"]"),
        ("{“a”: “ratio “x”: 5”}", "{\"a\": \"ratio “x”: 5\"}"),
        ("{“a “b” c”: “d”}", "{\"a “b” c\": \"d\"}"),
        (
            "[“it’s … 1… **not** {a} [b], c: d”]",
            "[\"it’s … 1… **not** {a} [b], c: d\"]",
        ),
    ]);
}

#[test]
fn a_missing_comma_is_never_read_as_text() {
    assert_refuses(&[
        "[“a” “b”]",
        "[“a”“b”]",
        "[“a“ “b“]",
        "[“a\" “b\"]",
        "[\"a” \"b”]",
        "[“a” 1, “b”]",
        "[“a” true, “b”]",
        "[“a” {}, “b”]",
        "[“a” ..., “b”]",
        "{“a”: “x” “b”: “y”}",
        "{“a”: “x” b”: “y”}",
        "{“a”: \"x\" “b”: “y”}",
        "{“a” “b”}",
        "“a” “b”",
    ]);
}

#[test]
fn a_missing_quote_is_never_read_as_text() {
    assert_refuses(&[
        "{“a”: “x, “b”: “y”}",
        "{“a”: “x “b”: “y”}",
        "{“a”: “x, \"b\": 1, “c”: “y”}",
        "[“x, “b”, “c”]",
        "[“x, \"b\", “c”]",
        "[“a”, b”, “c”]",
        "{“a”: “x”, b”: 1}",
        "{“Key”: “Config1”, “Value”: Config1Val”}",
        "{“a”: “x\n}",
        "[“a]",
        "[a”]",
        "“a",
    ]);
}

#[test]
fn escape_sequences_are_those_of_json() {
    assert_repairs(&[(r"[“\u00e9\n\\\/\ud834\udd1e”]", r#"["\u00e9\n\\\/\ud834\udd1e"]"#)]);
    assert_refuses(&[r"[“\x”]", r"[“\u12”]", r"[“\ud834”]", r"[“\”]", r"[“\“”]"]);
}

#[test]
fn a_control_character_in_a_string_is_refused() {
    assert_refuses(&["[“a\tb”]", "[“a\nb”]", "[“a\u{0}b”]", "[“a”, \"b\tc\"]"]);
}

#[test]
fn a_quote_mark_before_text_that_cannot_follow_a_string_is_text() {
    assert_repairs(&[
        (r#"[“"b"}”]"#, r#"["\"b\"}"]"#),
        (r#"“"b"}”"#, r#""\"b\"}""#),
        (r#"{“a”: “"b", c”}"#, r#"{"a": "\"b\", c"}"#),
        (r#"{“a”: “"b",:”}"#, r#"{"a": "\"b\",:"}"#),
        (r#"["a”, b" , “c”]"#, r#"["a”, b" , "c"]"#),
    ]);
}

#[test]
fn a_straight_mark_closes_a_value_before_a_comma_and_a_possible_next_item() {
    assert_repairs(&[
        (r#"{“a”: “x "b",}"#, r#"{"a": "x \"b"}"#),
        (r#"{“a”: “"24”, “b”: 1}"#, r#"{"a": "\"24", "b": 1}"#),
        (r#"{“a”: “"b", …}"#, r#"{"a": "\"b" }"#),
    ]);
}

#[test]
fn straight_quotations_do_not_begin_within_each_other() {
    assert_repairs(&[
        (r#"{“o”: “{"a":"b""}"#, r#"{"o": "{\"a\":\"b\""}"#),
        (r#"[“{"b"", 1]"#, r#"["{\"b\"", 1]"#),
        (r#"[“[“""b": ”]"#, r#"["[“\"\"b\": "]"#),
    ]);
}

#[test]
fn bold_marks_before_a_word_are_text() {
    assert_repairs(&[
        (r#"[“a"**b” ]"#, r#"["a\"**b" ]"#),
        (r#"[“"**b**" c”]"#, r#"["\"**b**\" c"]"#),
    ]);
}
