//! Frames of AlphaPoint and their payloads.

use prime_proto::alphapoint::MessageType;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::{DecodeError, Limits};
use prime_recording::Direction;

pub(super) use prime_proto::alphapoint::Frame;

/// Decodes the payload of a frame; that of a known call or event must have its type.
pub(super) fn check(frame: &Frame, limits: &Limits) -> Result<(), DecodeError> {
    frame.payload_of(&REGISTRY, limits).map(drop)
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
