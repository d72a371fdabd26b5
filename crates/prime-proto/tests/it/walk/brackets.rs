//! The brackets of values that are broken.

use prime_proto::json::ValueEnd;
use prime_proto::walk::brackets;

/// Deeper brackets are a fault.
const DEPTH: usize = 1024;

fn end(text: &str) -> ValueEnd {
    brackets(text.as_bytes()).end
}

#[test]
fn value_ends_with_its_own_bracket() {
    let text = r#" {"a":[1,-2.5e+3,true,null,"]}\"\\"],"b":{},"c":[]} {"#;
    assert_eq!(end(&text[1..]), ValueEnd::Complete(text.len() - 3));
}

#[test]
fn beginnings_of_a_value_are_truncated() {
    let text = "{\"a\" : [ true , \"x\\\"\\\\y\" , { } ],\n\"b\":12.5}";
    for beginning in 0..text.len() {
        assert_eq!(end(&text[..beginning]), ValueEnd::Truncated);
    }
    assert_eq!(end(text), ValueEnd::Complete(text.len()));
}

#[test]
fn open_brackets_are_listed() {
    let found = brackets(b"[{\"a\":[[]");
    assert_eq!((found.end, &found.open[..]), (ValueEnd::Truncated, &[0, 1, 6][..]));
    let found = brackets(b"[{\"a\":[[]]}1");
    assert_eq!((found.end, &found.open[..]), (ValueEnd::Malformed(11), &[0][..]));
}

#[test]
fn misplaced_tokens_are_faults() {
    let at = |text: &str| match end(text) {
        ValueEnd::Malformed(at) => text[at..].to_owned(),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(at("[1 2]"), "2]");
    assert_eq!(at("[1}"), "}");
    assert_eq!(at("[1,]"), "]");
    assert_eq!(at("{\"a\":1,}"), "}");
    assert_eq!(at("{1}"), "1}");
    assert_eq!(at("{\"a\"}"), "}");
    assert_eq!(at("{\"a\":}"), "}");
    assert_eq!(at("{\"a\":{}\n{\"b\":1}"), "{\"b\":1}");
    assert_eq!(at("[“a”]"), "“a”]");
    assert_eq!(at("[\"a\nb\"]"), "\nb\"]");
    assert_eq!(at("[\"a\rb\"]"), "\rb\"]");
    assert_eq!(at("[\"a\\\nb\"]"), "\nb\"]");
    assert_eq!(at("[\u{0}]"), "\u{0}]");
    assert_eq!(at("[hello]"), "hello]");
    assert_eq!(at("[tRUE]"), "RUE]");
}

#[test]
fn tokens_are_not_checked() {
    for text in ["[01,truth,nul,1e+-.5]", "[\"\\x \u{1} \\u12\"]", "{\"\\ud800\":-}"] {
        assert_eq!(end(text), ValueEnd::Complete(text.len()));
    }
}

#[test]
fn depth_is_bounded() {
    assert_eq!(end(&"[".repeat(DEPTH)), ValueEnd::Truncated);
    assert_eq!(end(&"[".repeat(100_000)), ValueEnd::Malformed(DEPTH));
}
