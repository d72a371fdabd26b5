//! Refusals and their texts: kind, path, what was found, what was expected, line and column.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

mod categories;
mod limits;
mod payload;
mod text;

use std::fmt::Write as _;

use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::kraken::{ClientMessage, RequestId, ServerMessage};
use prime_proto::{DecodeError, Limits};

/// One line for each input: its beginning, and the error.
pub(super) fn refusals<I: AsRef<[u8]>>(inputs: &[I], decode: impl Fn(&[u8]) -> Option<DecodeError>) -> String {
    let mut lines = String::new();
    for input in inputs {
        let input = input.as_ref();
        let shown = match std::str::from_utf8(input) {
            Ok(text) => text.chars().take(160).collect(),
            Err(_) => input.escape_ascii().to_string(),
        };
        let dots = if input.len() > 160 { "..." } else { "" };
        let error = decode(input).map_or("accepted".to_owned(), |error| error.to_string());
        writeln!(lines, "{shown}{dots}\n    {error}").unwrap();
    }
    lines
}

pub(super) fn server(inputs: &[&str]) -> String {
    refusals(inputs, |input| ServerMessage::decode(input).err())
}

pub(super) fn client(inputs: &[&str]) -> String {
    refusals(inputs, |input| ClientMessage::decode(input).err())
}

pub(super) fn frame(inputs: &[&str]) -> String {
    refusals(inputs, |input| Frame::decode(input).err())
}

pub(super) fn request(call: &str, inputs: &[&str]) -> String {
    payload(call, Role::Request, inputs)
}

pub(super) fn reply(call: &str, inputs: &[&str]) -> String {
    payload(call, Role::Reply, inputs)
}

pub(super) fn event(event: &str, inputs: &[&str]) -> String {
    payload(event, Role::Event, inputs)
}

fn payload(name: &str, role: Role, inputs: &[&str]) -> String {
    let entry = REGISTRY.payload(name, role).unwrap();
    refusals(inputs, |input| {
        entry
            .decode(std::str::from_utf8(input).unwrap(), &Limits::DEFAULT)
            .err()
    })
}

/// Compares with the snapshot of this name.
pub(super) fn assert_texts(name: &str, texts: impl AsRef<str>) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/refusals");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, texts.as_ref()));
}

#[test]
fn a_missing_member_is_named() {
    assert_texts(
        "a_missing_member_is_named",
        server(&[
            r#"{"type":"User"}"#,
            r#"{"reqid":1,"type":"User","ts":"2023-02-01T08:00:00Z","seqNum":1}"#,
            r#"{"reqid":1,"type":"User","ts":"2023-02-01T08:00:00Z","seqNum":1,"data":[{"Email":"a","DisplayName":"b","Config":[]}]}"#,
            r#"{"reqid":1,"type":"User","ts":"2023-02-01T08:00:00Z","seqNum":1,"data":[{"CustomerUserID":"a","Email":"a","DisplayName":"b","Config":[{"Key":"k"}]}]}"#,
            r#"{"type":"hello"}"#,
            r#"{"type":"Pong","reqid":1}"#,
            r#"{"ts":"2023-02-01T08:00:00Z"}"#,
            "{}",
        ]),
    );
}

#[test]
fn a_missing_member_of_a_request_is_named() {
    assert_texts(
        "a_missing_member_of_a_request_is_named",
        client(&[
            r#"{"type":"subscribe","reqid":1}"#,
            r#"{"type":"subscribe","reqid":1,"streams":[{}]}"#,
            r#"{"type":"cancel"}"#,
            r#"{"type":"page","reqid":1}"#,
            r#"{"type":"page","reqid":1,"streams":[{"name":"Security"}]}"#,
            r#"{"type":"Ping","reqid":1}"#,
            r#"{"type":"UserConfig","reqid":1,"data":[{}]}"#,
            "{}",
        ]),
    );
}

#[test]
fn a_value_of_the_wrong_type_is_located_by_path_line_and_column() {
    assert_texts(
        "a_value_of_the_wrong_type_is_located_by_path_line_and_column",
        server(&[
            "{\n  \"reqid\": 1,\n  \"type\": \"User\",\n  \"ts\": \"2023-02-01T08:00:00Z\",\n  \"seqNum\": 1,\n  \"data\": [\n    {\n      \
         \"Config\": [{\"Timestamp\": true}]\n    }\n  ]\n}",
            r#"{"reqid":1,"type":"User","ts":"2023-02-01T08:00:00Z","seqNum":1,"data":[{"Config":[{"Timestamp":true,"Key":"k"}]}]}"#,
            r#"{"reqid":"1","type":"User"}"#,
            r#"{"reqid":1.5,"type":"User"}"#,
            r#"{"reqid":-1,"type":"User"}"#,
            r#"{"reqid":18446744073709551616,"type":"User"}"#,
            r#"{"reqid":null,"type":"User"}"#,
            r#"{"type":"User","seqNum":[]}"#,
            r#"{"type":"User","initial":"true"}"#,
            r#"{"type":"User","tag":1}"#,
            r#"{"type":"User","data":{}}"#,
            r#"{"type":"User","data":[1]}"#,
            r#"{"type":"User","data":[{"Permissions":"read::orders"}]}"#,
            r#"{"type":"User","data":[{"Permissions":["read::orders",7]}]}"#,
            r#"{"type":"User","data":[{"MarketAccountAuthorizations":{"a b":["r",null]}}]}"#,
            r#"{"type":"User","data":[{"MarketAccountAuthorizations":[]}]}"#,
            r#"{"type":1}"#,
            r#"{"type":null}"#,
            r#"{"type":["User"]}"#,
        ]),
    );
}

#[test]
fn a_time_out_of_range_or_of_another_form_is_refused() {
    let message = |timestamp| format!(r#"{{"type":"hello","session_id":"s","ts":{timestamp}}}"#);
    let times = [
        "1e18",
        "1628004805337309202.0",
        "9223372036854775808",
        "-9223372036854775809",
        r#""99999999999999999999""#,
        r#""2023-02-30T00:00:00Z""#,
        r#""2023-02-01T24:00:00Z""#,
        r#""2023-02-01T23:59:60Z""#,
        r#""2023-02-01T08:00:00""#,
        r#""2023-02-01T08:00:00+02:00""#,
        r#""2023-02-01T08:00:00.Z""#,
        r#""2023-02-01T08:00:00.1234567890Z""#,
        r#""2023-02-01 08:00:00Z""#,
        r#""2023-02-01""#,
        r#""+2023-02-01T08:00:00Z""#,
        r#""""#,
        "null",
        "true",
        "{}",
    ];
    let messages = times.map(message);
    assert_texts(
        "a_time_out_of_range_or_of_another_form_is_refused",
        refusals(&messages, |input| ServerMessage::decode(input).err()),
    );
}

#[test]
fn a_duplicate_member_is_refused() {
    assert_texts(
        "a_duplicate_member_is_refused",
        server(&[
            r#"{"type":"hello","type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","session_id":"s"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","s\u0065ssion_id":"s"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","new":1,"other":2,"new":1}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","new":1,"n\u0065w":1}"#,
            r#"{"type":"error","error":{"code":1,"msg":"","hint":1,"hint":1}}"#,
            r#"{"type":"User","tag":null,"tag":null}"#,
            r#"{"type":"User","data":[{"MarketAccountAuthorizations":{"a":[],"a":[]}}]}"#,
            r#"{"type":"User","data":[{"Config":[{"Key":"a","Key":"b"}]}]}"#,
            r#"{"type":"Settlement","a":1,"a":2}"#,
            r#"{"type":"Settlement","type":"Fee"}"#,
            r#"{"type":"hello","ts":"2023-02-01T08:00:00Z","session_id":"s","a\nb":1,"a\nb":2}"#,
        ]),
    );
    assert_texts(
        "a_duplicate_member_is_refused_2",
        client(&[
            r#"{"type":"cancel","reqid":1,"reqid":1}"#,
            r#"{"type":"subscribe","reqid":1,"streams":[{"name":"User","name":"User"}]}"#,
            r#"{"type":"subscribe","reqid":1,"streams":[{"name":"Settlement","a":1,"a":1}]}"#,
        ]),
    );
    assert_texts(
        "a_duplicate_member_is_refused_3",
        frame(&[
            r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}","o":"{}"}"#,
            r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}","v":1,"v":1}"#,
        ]),
    );
    assert_texts(
        "a_duplicate_member_is_refused_4",
        reply(
            "GetUserInfo",
            &[
                r#"{"UserId":1,"UserId":1}"#,
                r#"{"AffiliateId":1,"AffiliateId":1}"#,
                r#"{"result":true,"result":true}"#,
            ],
        ),
    );
    assert_texts(
        "a_duplicate_member_is_refused_5",
        reply(
            "GetUserConfig",
            &[
                r#"[{"Key":"a","Value":"b","Value":"c"}]"#,
                r#"{"Kontor":"Haga 4","Kontor":"Haga 5"}"#,
            ],
        ),
    );
}

#[test]
fn request_number_0_is_refused() {
    assert_texts(
        "request_number_0_is_refused",
        RequestId::new(0).unwrap_err().to_string(),
    );
}
