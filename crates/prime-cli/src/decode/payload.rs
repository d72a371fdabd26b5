//! Frames of AlphaPoint and their payloads.

use prime_proto::alphapoint::MessageType;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::{DecodeError, Limits};
use prime_recording::Direction;
use prime_recording::json::{escaped_offset, members};

pub(super) use prime_proto::alphapoint::Frame;

/// Decodes the payload of a frame, which must fit its call or event if that is known.
pub(super) fn check(frame: &Frame, limits: &Limits) -> Result<(), DecodeError> {
    frame.payload_of(&REGISTRY, limits).map(drop)
}

/// Where the byte at an offset of the payload is in the text of its frame.
pub(super) fn offset(frame: &[u8], offset: usize) -> usize {
    members(frame, 0)
        .find(|member| *member.name == *b"o")
        .map_or(0, |member| {
            let raw = &frame[member.value.clone()];
            member.value.start + escaped_offset(raw, offset)
        })
}

/// Whether the payload has a type of its own.
pub(super) fn is_known(frame: &Frame) -> bool {
    match frame.m.role() {
        Some(role) => REGISTRY.payload(&frame.n, role).is_some(),
        None => frame.m == MessageType::ERROR && REGISTRY.call(&frame.n).is_some(),
    }
}

/// Who sends a frame.
pub(super) fn direction(frame: &Frame) -> Option<Direction> {
    match frame.m.role() {
        Some(Role::Request) => Some(Direction::ClientToServer),
        Some(_) => Some(Direction::ServerToClient),
        None => (frame.m == MessageType::ERROR).then_some(Direction::ServerToClient),
    }
}

/// What a frame is, in a word.
pub(super) fn sort(frame: &Frame) -> &'static str {
    match frame.m.role() {
        Some(role) => role.name(),
        None if frame.m == MessageType::ERROR => "error",
        None => "frame of another sort",
    }
}
