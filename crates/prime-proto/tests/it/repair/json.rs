//! Valid JSON.

use prime_proto::repair::repair;

#[test]
fn json_is_returned_unchanged() {
    for text in [
        r#"{"a": "“x”, ...", "b”: “": "**", "c": "[1,]", "d": "…"}"#,
        r#"{"a":1,"a":2}"#,
        "[1628004805337309202, 0.00200, -0, 1E400, 1e-400]",
        r#"["\u0041\ud834\udd1e\/\b", "\u2028\t"]"#,
        r#"["a”, “b", "”: ["]"#,
        " \t\r\n{ } ",
        "\"“\"",
        "null",
    ] {
        let repaired = repair(text).unwrap();
        assert_eq!(repaired.repairs(), []);
        assert!(std::ptr::eq(repaired.text(), text), "{text}");
    }
}

#[test]
fn the_text_on_one_line_keeps_every_token() {
    let text = "{ “a” : [ 1.50 , “x  y” ] ,\n\t\"b\" : \"\\u0020 \\\" \" , }";
    assert_eq!(
        repair(text).unwrap().to_line(),
        r#"{"a":[1.50,"x  y"],"b":"\u0020 \" "}"#
    );
}
