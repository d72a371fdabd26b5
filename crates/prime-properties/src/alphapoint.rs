//! The frames of AlphaPoint, and their payloads.

use std::fmt::Debug;

use prime_proto::DecodeError;
use prime_proto::alphapoint::{CALLS, Frame, MessageType, Request, Response};
use prime_proto::wire::{JsonText, RawJson};

use crate::doors::Door;
use crate::round_trip::{check_error, round_trip};

/// Frames and the payloads of every call: no bytes cause a panic, what decodes comes back, and a payload is the same by
/// itself as inside a frame.
///
/// The bytes are read as a frame, whose `o` is read as what its `n` says; and as the bare payload of every call, both ways.
///
/// # Panics
/// Where that does not hold.
pub fn alphapoint(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert!(Frame::decode(bytes).is_err());
        return;
    };
    if let Some(frame) = round_trip(&Door::Frame, text, Frame::decode, Frame::encode) {
        for error in [Request::decode(&frame).err(), Response::decode(&frame).err()]
            .into_iter()
            .flatten()
        {
            assert!(!error.to_string().is_empty());
        }
        payloads(frame.n.as_str(), frame.o.as_str());
        as_it_came(text, &frame);
    }
    for call in calls_to_try(text) {
        payloads(call, text);
    }
}

/// A payload is the same with whatever escapes it came as without them.
fn as_it_came(text: &str, frame: &Frame) {
    if ![MessageType::REQUEST, MessageType::REPLY].contains(&frame.m) {
        return;
    }
    // Nobody asked this one for its text yet.
    let Ok(fresh) = Frame::decode(text) else {
        panic!("decoded before: {text:?}");
    };
    let (request, reply) = (Request::decode(&fresh).ok(), Response::decode(&fresh).ok());
    let (call, payload) = (frame.n.as_str(), frame.o.as_str());
    assert_eq!(request, Request::decode_payload(call, payload).ok(), "{text:?}");
    assert_eq!(reply, Response::decode_payload(call, payload).ok(), "{text:?}");
}

/// The calls whose payload a text is tried as: what is no JSON is the same to all of them but for an empty request, so that
/// one is as good as another.
pub(crate) fn calls_to_try(text: &str) -> &'static [&'static str] {
    if text.is_empty() || RawJson::parse(text).is_ok() {
        CALLS
    } else {
        &CALLS[..1]
    }
}

/// The payload of one call, as a request and as a reply.
fn payloads(call: &str, text: &str) {
    let decode = |text: &str| Request::decode_payload(call, text);
    let door = Door::Request(call.to_owned());
    framed(
        &door,
        call,
        text,
        MessageType::REQUEST,
        decode,
        Request::encode,
        Request::decode,
    );

    let decode = |text: &str| Response::decode_payload(call, text);
    let door = Door::Response(call.to_owned());
    framed(
        &door,
        call,
        text,
        MessageType::REPLY,
        decode,
        Response::encode,
        Response::decode,
    );
}

/// By itself, and through a frame that is written and read.
fn framed<T: Debug + PartialEq>(
    door: &Door,
    call: &str,
    text: &str,
    m: MessageType,
    decode: impl Fn(&str) -> Result<T, DecodeError>,
    encode: impl Fn(&T) -> String,
    decode_framed: impl Fn(&Frame) -> Result<T, DecodeError>,
) {
    let frame = Frame::decode(&Frame::new(m, 2, call, JsonText::from(text)).encode());
    let frame = frame.unwrap_or_else(|error| panic!("{error}: {text:?}"));
    // Before its text is asked for, a payload is read with its escapes.
    let inside = decode_framed(&frame);
    assert_eq!(frame.o.as_str(), text);
    if !CALLS.contains(&call) {
        return assert!(inside.is_ok(), "{text:?}");
    }
    match (round_trip(door, text, decode, encode), inside) {
        (Some(value), Ok(inside)) => assert_eq!(value, inside, "{text:?}"),
        (None, Err(error)) => check_error(&error, text),
        (alone, inside) => panic!("{alone:?} by itself, {inside:?} inside a frame: {text:?}"),
    }
}
