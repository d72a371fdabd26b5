//! Limits of depth and time.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::time::{Duration, Instant};

use prime_proto::alphapoint::user::GetUserConfig;
use prime_proto::alphapoint::{Call as _, Frame};
use prime_proto::kraken::ServerMessage;

use super::{assert_texts, refusals};

/// 100,000 opening brackets without closing ones.
fn deep(before: &str, bracket: &str) -> String {
    format!("{before}{}", bracket.repeat(100_000))
}

#[test]
fn a_hundred_thousand_brackets_are_refused_at_any_position() {
    let hello = r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","new":"#;
    let closed = |open: &str, close: &str| format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
    let inputs = [
        deep("", "["),
        deep("", "{\"a\":"),
        deep(r#"{"type":"#, "["),
        deep(hello, "["),
        deep(hello, "{\"a\":"),
        format!("{hello}{}}}", closed("[", "]")),
        format!("{hello}{}}}", closed("{\"a\":[", "]}")),
        format!(r#"{{"new":{},"type":"hello"}}"#, closed("[", "]")),
        format!(r#"{{"type":"Settlement","new":{}}}"#, closed("[", "]")),
        format!(r#"{{"type":"User","data":{}}}"#, closed("[", "]")),
        format!(
            r#"{{"type":"User","data":[{{"Config":[{{"Value":{}}}]}}]}}"#,
            closed("[", "]")
        ),
        format!(
            r#"{{"type":"User","data":[{{"MarketAccountAuthorizations":{{"a":{}}}}}]}}"#,
            closed("[", "]")
        ),
        format!(
            r#"{{"type":"error","error":{{"code":1,"msg":"","hint":{}}}}}"#,
            closed("[", "]")
        ),
    ];
    assert_texts(
        "a_hundred_thousand_brackets_are_refused_at_any_position",
        refusals(&inputs, |input| ServerMessage::decode(input).err()),
    );
    let frames = [
        format!(r#"{{"m":1,"i":2,"n":"GetUserInfo","o":{}}}"#, closed("[", "]")),
        format!(
            r#"{{"m":1,"i":2,"n":"GetUserInfo","o":"{{}}","new":{}}}"#,
            closed("{\"a\":", "}")
        ),
    ];
    assert_texts(
        "a_hundred_thousand_brackets_are_refused_at_any_position_2",
        refusals(&frames, |input| Frame::decode(input).err()),
    );
    let payloads = [
        closed("[", "]"),
        format!(r#"[{{"Key":"a","Value":{}}}]"#, closed("[", "]")),
    ];
    assert_texts(
        "a_hundred_thousand_brackets_are_refused_at_any_position_3",
        refusals(&payloads, |input| {
            GetUserConfig::decode_reply(std::str::from_utf8(input).unwrap()).err()
        }),
    );
}

#[test]
fn brackets_inside_json_text_affect_only_that_value() {
    let brackets = "[".repeat(100_000);
    let frame = Frame::decode(&format!(r#"{{"m":1,"i":2,"n":"GetUserInfo","o":"{brackets}"}}"#)).unwrap();
    let error = frame.payload().unwrap_err();
    assert_texts("brackets_inside_json_text_affect_only_that_value", error.to_string());
}

/// The shortest time of three runs.
fn time(mut run: impl FnMut()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    std::iter::repeat_with(once).take(3).min().unwrap()
}

#[test]
fn hostile_input_takes_linear_time() {
    type Shape = fn(usize) -> String;
    let shapes: [(&str, Shape); 6] = [
        ("open brackets", |n| "[".repeat(n)),
        ("unknown members", |n| {
            let members: Vec<_> = (0..n / 16).map(|index| format!("\"member{index}\":0")).collect();
            format!("{{\"type\":\"hello\",{}}}", members.join(","))
        }),
        ("one long text", |n| {
            format!(r#"{{"type":"Settlement","x":"{}"#, "a".repeat(n))
        }),
        ("escapes", |n| {
            format!(r#"{{"type":"hello","session_id":"{}"#, "\\u00e9".repeat(n / 6))
        }),
        ("digits", |n| format!(r#"{{"type":"Settlement","x":{}"#, "7".repeat(n))),
        ("lines before the fault", |n| format!("{}x", "\n".repeat(n))),
    ];
    for (name, shape) in shapes {
        let (short, long) = (shape(200_000), shape(1_600_000));
        // Eight times the length; quadratic time would take 64 times as long. The machine may be busy, but linear time
        // eventually succeeds.
        let is_linear = (0..64).any(|_| {
            let before = time(|| drop(ServerMessage::decode(&short).unwrap_err()));
            let after = time(|| drop(ServerMessage::decode(&long).unwrap_err()));
            after < before * 30
        });
        assert!(is_linear, "{name}");
    }
}
