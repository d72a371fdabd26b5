//! Frames of AlphaPoint and their payloads.

use prime_proto::alphapoint::MessageType;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::{DecodeError, Limits};
use prime_recording::Direction;
use prime_recording::json::{escaped_offset, members};

pub(super) use prime_proto::alphapoint::Frame;

/// Decodes the payload of a frame; that of a known call or event must have its type.
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

/// Whether the type of the payload is known.
pub(super) fn is_known(frame: &Frame) -> bool {
    match frame.m.role() {
        Some(role) => REGISTRY.payload(&frame.n, role).is_some(),
        None => frame.m == MessageType::ERROR && REGISTRY.call(&frame.n).is_some(),
    }
}

/// The direction of a frame, if its message type determines it.
pub(super) fn direction(frame: &Frame) -> Option<Direction> {
    match frame.m.role() {
        Some(Role::Request) => Some(Direction::ClientToServer),
        Some(_) => Some(Direction::ServerToClient),
        None => (frame.m == MessageType::ERROR).then_some(Direction::ServerToClient),
    }
}

/// The label of a frame in the summary.
pub(super) fn label(frame: &Frame) -> &'static str {
    match frame.m.role() {
        Some(role) => role.name(),
        None if frame.m == MessageType::ERROR => "error",
        None => "frame of another message type",
    }
}
