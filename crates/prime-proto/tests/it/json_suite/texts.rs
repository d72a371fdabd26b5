//! Additional hostile texts: the verdict of the JSON layer on each, and the result of `repair`.

use prime_proto::repair::repair;

use super::{is_read, is_read_inside_messages};

/// The verdict on a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// JSON: read, and not changed by `repair`.
    Json,
    /// Not JSON, but repaired by a documented repair.
    Repaired,
    /// Neither.
    Refused,
}

use Verdict::{Json, Refused, Repaired};

const TEXTS: &[(&str, Verdict)] = &[
    // Empty text, and only whitespace.
    ("", Refused),
    (" \t\r\n", Refused),
    ("\u{b}1", Refused),
    ("\u{c}1", Refused),
    ("\u{a0}1", Refused),
    ("\u{2028}1", Refused),
    ("\u{feff}1", Refused),
    ("1\u{0}", Refused),
    ("\u{0}", Refused),
    // Literals.
    ("null", Json),
    ("nul", Refused),
    ("nulL", Refused),
    ("nullx", Refused),
    ("TRUE", Refused),
    ("undefined", Refused),
    ("NaN", Refused),
    ("-Infinity", Refused),
    ("None", Refused),
    // Numbers.
    ("-0", Json),
    ("-0.0e-0", Json),
    ("1E+400", Json),
    ("0.000000000000000000000000000000000000000000001", Json),
    ("99999999999999999999999999999999999999999999", Json),
    ("00", Refused),
    ("01", Refused),
    ("-", Refused),
    ("- 1", Refused),
    ("+1", Refused),
    ("--1", Refused),
    (".5", Refused),
    ("5.", Refused),
    ("5.e3", Refused),
    ("1e", Refused),
    ("1e+", Refused),
    ("1e1.5", Refused),
    ("1_000", Refused),
    ("1,000", Refused),
    ("0x10", Refused),
    ("1f", Refused),
    ("\u{661}", Refused),
    // Strings.
    (r#""\u0000\u001f\u007f\uffff""#, Json),
    (r#""\ud83d\ude80""#, Json),
    (r#""\uD83D\uDE80""#, Json),
    ("\"\u{7f}\u{80}\u{2028}\u{10ffff}\"", Json),
    (r#""\/\b\f\n\r\t\"\\""#, Json),
    (r#""\ud83d""#, Refused),
    (r#""\ud83dx""#, Refused),
    (r#""\ud83d\n""#, Refused),
    (r#""\ud83d\ud83d""#, Refused),
    (r#""\ude80\ud83d""#, Refused),
    (r#""\u""#, Refused),
    (r#""\u12""#, Refused),
    (r#""\u+123""#, Refused),
    (r#""\u 123""#, Refused),
    (r#""\uABCG""#, Refused),
    (r#""\U0041""#, Refused),
    (r#""\x41""#, Refused),
    (r#""\a""#, Refused),
    (r#""\'""#, Refused),
    ("\"\\\n\"", Refused),
    (r#"""#, Refused),
    (r#""\"#, Refused),
    (r#""\""#, Refused),
    ("\"\t\"", Refused),
    ("\"\u{0}\"", Refused),
    ("\"\n\"", Refused),
    ("'a'", Refused),
    ("`a`", Refused),
    ("“a”", Repaired),
    ("”a“", Repaired),
    ("\"a”", Repaired),
    ("“a\nb”", Refused),
    // Arrays.
    ("[]", Json),
    ("[ ]", Json),
    ("[1,2]", Json),
    ("[1,]", Repaired),
    ("[1, ...]", Repaired),
    ("[…]", Repaired),
    ("[,]", Refused),
    ("[,1]", Refused),
    ("[1,,2]", Refused),
    ("[1,,]", Refused),
    ("[1 2]", Refused),
    ("[1;2]", Refused),
    ("[1", Refused),
    ("[", Refused),
    ("]", Refused),
    ("[1]]", Refused),
    ("[1}", Refused),
    ("[1][2]", Refused),
    ("(1)", Refused),
    // Objects.
    ("{}", Json),
    (r#"{"":0}"#, Json),
    (r#"{"a":1,"b":{"a":1}}"#, Json),
    (r#"{"a":1,}"#, Repaired),
    (r#"["a":1]"#, Repaired),
    (r#"{**"a":1**}"#, Repaired),
    (r"{,}", Refused),
    (r#"{"a"}"#, Refused),
    (r#"{"a":}"#, Refused),
    (r#"{"a":1,,"b":2}"#, Refused),
    (r#"{"a":1 "b":2}"#, Refused),
    (r#"{"a"::1}"#, Refused),
    (r#"{"a"=1}"#, Refused),
    (r#"{"a":1"#, Refused),
    (r#"{"a":1]"#, Refused),
    (r"{a:1}", Refused),
    (r"{'a':1}", Refused),
    (r"{1:1}", Refused),
    (r"{null:1}", Refused),
    (r#"{"a":1}{"#, Refused),
    (r#"{"a":1};"#, Refused),
    // Extensions of other dialects.
    ("// 1\n1", Refused),
    ("/* */1", Refused),
    ("1 # 1", Refused),
    ("{\"a\":1} // 1", Refused),
    ("[1]\n[2]", Refused),
    ("\u{1e}1", Refused),
    ("data: 1", Refused),
];

#[test]
fn every_hostile_text_is_read_repaired_or_refused_as_the_table_says() {
    let mut wrong = Vec::new();
    for (text, expected) in TEXTS {
        let repaired = repair(text);
        let found = match (&repaired, is_read(text.as_bytes())) {
            (Ok(repaired), true) if std::ptr::eq(repaired.text(), *text) => Some(Json),
            (Ok(repaired), false) if is_read(repaired.text().as_bytes()) => Some(Repaired),
            (Err(_), false) => Some(Refused),
            _ => None,
        };
        if found != Some(*expected) {
            wrong.push(format!("{text:?}: {found:?}, {repaired:?}"));
        }
        assert_eq!(is_read_inside_messages(text.as_bytes()), *expected == Json, "{text:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Texts that are too long for the table: their description, their length, and the verdict.
#[test]
fn long_hostile_texts_are_judged_as_short_ones_are() {
    const LENGTH: usize = 1 << 18;
    let filled = |open: &str, piece: &str, close: &str| format!("{open}{}{close}", piece.repeat(LENGTH / piece.len()));
    for (what, text, is_json) in [
        ("one text", filled("\"", "a", "\""), true),
        ("escapes", filled("\"", "\\u00e9", "\""), true),
        ("pairs of surrogates", filled("\"", "\\ud83d\\ude80", "\""), true),
        ("halves of pairs", filled("\"", "\\ud83d", "\""), false),
        ("backslashes", filled("\"", "\\\\", "\""), true),
        ("backslashes, one too many", filled("\"\\", "\\\\", "\""), false),
        ("digits", filled("", "7", ""), true),
        ("digits after the point", filled("0.", "7", ""), true),
        ("an exponent", filled("1e", "7", ""), true),
        ("a number without end", filled("-", "0", ""), false),
        ("whitespace", filled("", " \n", "1"), true),
        ("items", filled("[", "0,", "0]"), true),
        ("empty arrays", filled("[", "[],", "{}]"), true),
        ("names", filled("{\"a\":0", ",\"a\":0", "}"), true),
        ("open brackets", filled("", "[", ""), false),
        ("open members", filled("", "{\"a\":", ""), false),
        ("closing brackets", filled("[", "]", ""), false),
        ("commas", filled("[", ",", "]"), false),
        ("colons", filled("{", ":", "}"), false),
        ("quotes", filled("", "\"", ""), false),
        ("double encoding", filled("\"", "\\\"o\\\":", "\""), true),
    ] {
        assert_eq!(is_read(text.as_bytes()), is_json, "{what}");
        if is_json {
            assert!(std::ptr::eq(repair(&text).unwrap().text(), text.as_str()), "{what}");
        } else {
            assert!(repair(&text).is_err(), "{what}");
        }
    }
}
