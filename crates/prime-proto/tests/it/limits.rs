//! Every entry point applies limits, given or default ones.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::alphapoint::user::{GetUserConfig, GetUserPermissions, SetUserConfig};
use prime_proto::alphapoint::{Frame, MessageType};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::wire::JsonText;
use prime_proto::{DecodeError, Limits};

/// An entry point that decodes a text.
type Way = fn(&str, &Limits) -> Result<(), DecodeError>;

fn frame(m: MessageType, n: &str, o: &str) -> Frame {
    Frame::new(m, 2, n, JsonText::from(o))
}

/// Every entry point, with a text that it accepts: three records, and brackets three or four deep.
const WAYS: [(&str, Way, &str); 10] = [
    (
        "ServerMessage",
        |text, limits| ServerMessage::decode_within(text, limits).map(drop),
        r#"{"type":"New","data":[1,[2]]}"#,
    ),
    (
        "ClientMessage",
        |text, limits| ClientMessage::decode_within(text.as_bytes(), limits).map(drop),
        r#"{"type":"cancel","reqid":1,"x":[1,[2]]}"#,
    ),
    (
        "Frame",
        |text, limits| Frame::decode_within(text, limits).map(drop),
        r#"{"m":1,"i":2,"n":"Call","o":"[[[[1,2,3,4]]]]","x":[1,[2]]}"#,
    ),
    (
        "Frame::reply",
        |text, limits| {
            let frame = frame(MessageType::REPLY, "GetUserPermissions", text);
            frame.reply_within::<GetUserPermissions>(limits).map(drop)
        },
        r#"{"result":true,"x":[1,[2]]}"#,
    ),
    (
        "Frame::request_of",
        |text, limits| {
            let frame = frame(MessageType::REQUEST, "SetUserConfig", text);
            frame.request_of_within::<SetUserConfig>(limits).map(drop)
        },
        r#"{"UserId":1,"Config":[{"Key":"a","Value":[1,2]}]}"#,
    ),
    (
        "Frame::payload of a request",
        |text, limits| {
            frame(MessageType::REQUEST, "SetUserConfig", text)
                .payload_of(&REGISTRY, limits)
                .map(drop)
        },
        r#"{"UserId":1,"Config":[{"Key":"a","Value":[1,2]}]}"#,
    ),
    (
        "PayloadEntry of a request",
        |text, limits| {
            REGISTRY
                .payload("SetUserConfig", Role::Request)
                .unwrap()
                .decode(text, limits)
                .map(drop)
        },
        r#"{"UserId":1,"Config":[{"Key":"a","Value":[1,2]}]}"#,
    ),
    (
        "Frame::payload of a reply",
        |text, limits| {
            frame(MessageType::REPLY, "GetUserConfig", text)
                .payload_of(&REGISTRY, limits)
                .map(drop)
        },
        r#"[{"Key":"a","Value":[1,2]}]"#,
    ),
    (
        "PayloadEntry of a reply",
        |text, limits| {
            REGISTRY
                .payload("GetUserConfig", Role::Reply)
                .unwrap()
                .decode(text, limits)
                .map(drop)
        },
        r#"[{"Key":"a","Value":[1,2]}]"#,
    ),
    (
        "JsonText::decode",
        |text, limits| {
            JsonText::from(text)
                .decode_within::<serde_json::Value>(limits)
                .map(drop)
        },
        r#"[{"a":[1,2]}]"#,
    ),
];

#[test]
fn input_is_decoded_within_the_limits_and_refused_beyond() {
    let mut said = Vec::new();
    for (name, decode, text) in WAYS {
        let deepest = 3 + usize::from(text.starts_with(r#"{"UserId"#));
        let limits = Limits::default()
            .with_message_bytes(text.len())
            .with_nesting(deepest)
            .with_records(3);
        assert_eq!(decode(text, &limits), Ok(()), "{name}");
        for beyond in [
            limits.with_message_bytes(text.len() - 1),
            limits.with_nesting(deepest - 1),
            limits.with_records(2),
        ] {
            let error = decode(text, &beyond).unwrap_err();
            assert!(error.is_limit() && !error.is_syntax(), "{name}: {error}");
            said.push(format!("{name}: {error}"));
        }
    }
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn inner_json_text_has_its_own_limits() {
    let limits = Limits::default().with_nesting(3).with_records(4);
    let text = r#"{"m":1,"i":2,"n":"GetUserConfig","o":"[{\"Key\":\"a\",\"Value\":\"[[[1,2]]]\"}]"}"#;
    let frame = Frame::decode_within(text, &limits.with_nesting(1).with_records(0)).unwrap();
    let payload = frame
        .payload_of(&REGISTRY, &limits.with_nesting(2).with_records(1))
        .unwrap();
    assert!(payload.reply::<GetUserConfig>().is_some(), "{payload:?}");
    let value = JsonText::from("[[[1,2]]]");
    assert!(value.decode_within::<serde_json::Value>(&limits).is_ok());
}

#[test]
fn decoding_without_limits_keeps_to_the_default() {
    let records = format!(r#"{{"type":"New","data":[{}0]}}"#, "0,".repeat(Limits::DEFAULT.records));
    let error = ServerMessage::decode(&records).unwrap_err();
    assert_eq!(error.summary(), "New: found more records than the limit of 1048576");
    let within = records.replacen("0,", "", 1);
    assert!(ServerMessage::decode(&within).is_ok());
    let limits = Limits::default().with_records(usize::MAX);
    assert!(ServerMessage::decode_within(&records, &limits).is_ok());
    let long = format!(r#"{{"type":"New","data":"{}"}}"#, "x".repeat(64 << 20));
    let error = ServerMessage::decode(&long).unwrap_err();
    assert_eq!(
        error.to_string(),
        "New: found a message of 67108888 bytes, expected at most 67108864 (line 1 column 1)"
    );
    assert!(ServerMessage::decode_within(&long, &Limits::default().with_message_bytes(long.len())).is_ok());
}
