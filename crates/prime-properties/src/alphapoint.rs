//! Properties of the frames of AlphaPoint and their payloads.

use prime_proto::Limits;
use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY, Role};
use prime_proto::alphapoint::{AnyPayload, Frame, MessageType, Payload};
use prime_proto::wire::{JsonText, RawJson};

use crate::doors::Door;
use crate::round_trip::{check_error, round_trip};
use crate::salvage;

/// Frames and payloads round-trip without a panic, and a payload decodes to the same value with and without a frame.
///
/// The bytes are read as a frame, whose `o` is read as the payload that its `m` and `n` determine; and as the bare payload of a
/// few calls and events, which the bytes select.
///
/// # Panics
/// If the property does not hold.
pub fn alphapoint(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert!(Frame::decode(bytes).is_err());
        return;
    };
    if let Some(frame) = round_trip(&Door::Frame, text, Frame::decode, Frame::encode) {
        same_without_escapes(text, &frame);
        salvage::frame(&frame);
        if let Err(error) = frame.payload() {
            assert!(!error.to_string().is_empty());
        }
        let role = frame.m.role();
        if let Some(entry) = role.and_then(|role| REGISTRY.payload(&frame.n, role)) {
            payload(entry, frame.o.as_str());
        }
    }
    for entry in entries_to_try(text) {
        payload(entry, text);
    }
}

/// Checks that a payload decodes to the same value with and without the escape sequences of its frame.
fn same_without_escapes(text: &str, frame: &Frame) {
    let role = frame.m.role();
    let Some(entry) = role.and_then(|role| REGISTRY.payload(&frame.n, role)) else {
        return;
    };
    // The text of this payload was not requested yet.
    let Ok(fresh) = Frame::decode(text) else {
        panic!("decoded before: {text:?}");
    };
    let framed = fresh.payload().ok().and_then(|payload| payload.known().cloned());
    // A frame with the type of a request may be a reply.
    let entry = framed.as_ref().map_or(entry, AnyPayload::entry);
    assert_eq!(
        framed,
        entry.decode(frame.o.as_str(), &Limits::DEFAULT).ok(),
        "{text:?}"
    );
}

/// The payload types to try: a few, selected by the text, so that the work does not grow with their number. Text that is not
/// JSON is refused by nearly all of them in the same way.
pub(crate) fn entries_to_try(text: &str) -> Vec<&'static PayloadEntry> {
    let entries: Vec<_> = REGISTRY.payloads().collect();
    let count = if text.is_empty() || text.parse::<RawJson>().is_ok() {
        4
    } else {
        1
    };
    let first: usize = text.bytes().map(usize::from).sum();
    (0..count)
        .filter_map(|step| entries.get((first + 7 * step) % entries.len()).copied())
        .collect()
}

/// Decodes a payload by itself, and through a frame that is written and read.
fn payload(entry: &'static PayloadEntry, text: &str) {
    let m = match entry.role() {
        Role::Request => MessageType::REQUEST,
        Role::Reply => MessageType::REPLY,
        _ => MessageType::EVENT,
    };
    let frame = Frame::decode(&Frame::new(m, 2, entry.name(), JsonText::from(text)).encode());
    let frame = frame.unwrap_or_else(|error| panic!("{error}: {text:?}"));
    // Until its text is requested, a payload is read in its escaped form.
    let inside = frame.payload();
    assert_eq!(frame.o.as_str(), text);
    let decode = |text: &str| entry.decode(text, &Limits::DEFAULT);
    match (
        round_trip(&Door::Payload(entry), text, decode, AnyPayload::encode),
        inside,
    ) {
        // A frame with the type of a request may be a reply.
        (_, Ok(Payload::Reply(reply))) if entry.role() == Role::Request => {
            assert_eq!(
                reply.entry().decode(text, &Limits::DEFAULT).ok(),
                Some(reply),
                "{text:?}"
            );
        }
        (Some(value), Ok(inside)) => assert_eq!(Some(&value), inside.known(), "{text:?}"),
        (None, Err(error)) => check_error(&error, text),
        (alone, inside) => panic!("{alone:?} by itself, {inside:?} inside a frame: {text:?}"),
    }
}
