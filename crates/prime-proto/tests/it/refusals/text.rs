//! Text that is not JSON, not valid UTF-8, or truncated.

use prime_proto::alphapoint::Frame;
use prime_proto::json::{ValueEnd, value_end};
use prime_proto::kraken::ServerMessage;

use super::{assert_texts, frame, refusals, server};
use crate::doors::Door;
use crate::fixtures::{all, door};

#[test]
fn invalid_json_is_refused_at_its_first_fault() {
    assert_texts(
        "invalid_json_is_refused_at_its_first_fault",
        server(&[
            "",
            "   ",
            "hello",
            "{type:\"hello\"}",
            "{'type':'hello'}",
            "{\u{201c}type\u{201d}:\"hello\"}",
            "\u{feff}{\"type\":\"hello\"}",
            "{\"type\":\"hello\",}",
            "{\"type\":\"hello\" \"ts\":1}",
            "{\"type\":\"hello\"} {\"type\":\"hello\"}",
            "{\"type\":\"hello\",\"ts\":\"2023-02-01T08:00:00Z\",\"session_id\":\"s\"} x",
            "{\"type\":\"hel\nlo\"}",
            "{\"type\":\"hello\",\"x\":\"\\q\"}",
            "{\"type\":\"hello\",\"x\":\"\\u00g0\"}",
            "{\"type\":\"hello\",\"x\":01}",
            "{\"type\":\"hello\",\"x\":1.}",
            "{\"type\":\"hello\",\"x\":+1}",
            "{\"type\":\"hello\",\"x\":NaN}",
            "{\"type\":\"a\\nb\",}",
            "{\"type\":\"hello\",\"x\":nul}",
            "{\"type\":\"hello\",\"x\":[1,]}",
            "{\"type\":\"Settlement\",\"x\":[1,]}",
            "{\"type\":\"Settlement\",\"x\":/* no */1}",
        ]),
    );
}

#[test]
fn half_a_surrogate_pair_is_refused() {
    assert_texts(
        "half_a_surrogate_pair_is_refused",
        server(&[
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"\ud800"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"\udc00\ud800"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"\ud83d\u0041"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"\ud83dx"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","new":"\ud800"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","new":{"\udfff":1}}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","\ud800":1}"#,
            r#"{"type":"\ud800"}"#,
            r#"{"type":"Settlement","x":"\ud800"}"#,
            r#"{"type":"User","data":[{"Config":[{"Value":"\ud800"}]}]}"#,
            r#"{"type":"User","data":[{"Config":[{"Value":{"a":"\ud800"}}]}]}"#,
        ]),
    );
    assert_texts(
        "half_a_surrogate_pair_is_refused_2",
        frame(&[
            r#"{"m":0,"i":2,"n":"\ud800","o":"{}"}"#,
            r#"{"m":0,"i":2,"n":"GetUserInfo","o":"\udc00"}"#,
        ]),
    );
}

#[test]
fn text_that_ends_inside_a_surrogate_pair_is_truncated_not_malformed() {
    let whole = br#"{"type":"\ud83d\ude80"}"#;
    for end in 1..whole.len() {
        assert_eq!(value_end(&whole[..end]), ValueEnd::Truncated, "cut at {end}");
    }
    assert_eq!(value_end(whole), ValueEnd::Complete(whole.len()));
}

#[test]
fn bytes_that_are_not_valid_utf_8_are_refused() {
    let inputs: [&[u8]; 5] = [
        b"\xff",
        b"{\"type\":\"hel\xc3(o\"}",
        b"{\n\"type\":\"hello\",\n \"x\":\"\xed\xa0\x80\"}",
        b"{\"type\":\"hello\",\"x\":\"\xf0\x9f\x9a",
        b"{\"type\":\"hello\"}\xc0\x80",
    ];
    assert_texts(
        "bytes_that_are_not_valid_utf_8_are_refused",
        refusals(&inputs, |input| ServerMessage::decode(input).err()),
    );
    assert_texts(
        "bytes_that_are_not_valid_utf_8_are_refused_2",
        refusals(&inputs, |input| Frame::decode(input).err()),
    );
}

#[test]
fn every_truncated_message_is_refused_at_its_end() {
    let whole = r#"{"reqid":-1,"type":"né\n","x":[true,null,{}]}"#;
    let cuts: Vec<_> = (0..whole.len())
        .filter(|end| whole.is_char_boundary(*end))
        .map(|end| &whole[..end])
        .collect();
    assert_texts(
        "every_truncated_message_is_refused_at_its_end",
        refusals(&cuts, |input| ServerMessage::decode(input).err()),
    );
}

#[test]
fn every_truncated_fixture_is_refused() {
    for sample in all() {
        let text = sample.text.trim_end();
        let door = door(&sample);
        for end in (1..text.len()).filter(|end| text.is_char_boundary(*end)) {
            let error = door.pass(&text[..end]).err();
            let error = error.unwrap_or_else(|| panic!("{} is accepted when cut at {end}", sample.name));
            // A truncated payload may have the wrong type before its end.
            let is_message = matches!(door, Door::Server | Door::Client | Door::Frame);
            let is_truncated = error.is_truncated() && error.offset() == end;
            assert!(is_truncated || !is_message, "{} cut at {end}: {error}", sample.name);
        }
    }
}
