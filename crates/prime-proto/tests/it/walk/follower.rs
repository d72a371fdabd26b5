//! The ends of values in text that is still growing.

use prime_proto::json::ValueEnd;
use prime_proto::json::walk::Follower;

/// Deeper brackets are a fault.
const DEPTH: usize = 1024;

fn follow(text: &str) -> ValueEnd {
    Follower::new().follow(text.as_bytes())
}

#[test]
fn value_ends_with_its_own_bracket() {
    let text = r#" {"a":[1,-2.5e+3,true,null,"]}\"\\"],"b":{},"c":[]} {"#;
    assert_eq!(follow(&text[1..]), ValueEnd::Complete(text.len() - 3));
}

#[test]
fn following_in_pieces_is_following_at_once() {
    let text = "{\"a\" : [ true , \"x\\\"\\\\y\" , { } ],\n\"b\":12.5}";
    let mut follower = Follower::new();
    for end in 0..text.len() {
        assert_eq!(follower.follow(&text.as_bytes()[..end]), ValueEnd::Truncated);
    }
    assert_eq!(follower.follow(text.as_bytes()), ValueEnd::Complete(text.len()));
}

#[test]
fn open_brackets_are_listed() {
    let mut follower = Follower::new();
    assert_eq!(follower.follow(b"[{\"a\":[[]"), ValueEnd::Truncated);
    assert_eq!(follower.open(), [0, 1, 6]);
    assert_eq!(follower.follow(b"[{\"a\":[[]]}1"), ValueEnd::Malformed(11));
    assert_eq!(follower.open(), [0]);
}

#[test]
fn misplaced_tokens_are_faults() {
    let at = |text: &str| match follow(text) {
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
    assert_eq!(at("[\"a\\\nb\"]"), "\nb\"]");
    assert_eq!(at("[\u{0}]"), "\u{0}]");
    assert_eq!(at("[hello]"), "hello]");
    assert_eq!(at("[tRUE]"), "RUE]");
}

#[test]
fn tokens_are_not_checked() {
    for text in ["[01,truth,nul,1e+-.5]", "[\"\\x \u{1} \\u12\"]", "{\"\\ud800\":-}"] {
        assert_eq!(follow(text), ValueEnd::Complete(text.len()));
    }
}

#[test]
fn depth_is_bounded() {
    assert_eq!(follow(&"[".repeat(DEPTH)), ValueEnd::Truncated);
    assert_eq!(follow(&"[".repeat(100_000)), ValueEnd::Malformed(DEPTH));
}

#[test]
fn long_tokens_in_small_pieces_take_linear_time() {
    let mut text = b"[".to_vec();
    let mut follower = Follower::new();
    for (before, piece, after) in [("\"", "x\\\"", "\","), ("", "0", ","), ("", " ", "")] {
        text.extend_from_slice(before.as_bytes());
        for _ in 0..100_000 {
            text.extend_from_slice(piece.as_bytes());
            assert_eq!(follower.follow(&text), ValueEnd::Truncated);
        }
        text.extend_from_slice(after.as_bytes());
    }
    assert_eq!(
        follower.follow(&[&text[..], b"1]"].concat()),
        ValueEnd::Complete(text.len() + 2)
    );
}
