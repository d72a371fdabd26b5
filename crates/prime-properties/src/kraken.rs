//! Properties of the messages of Kraken Prime.

use prime_proto::kraken::{ClientMessage, ServerMessage};

use crate::doors::Door;
use crate::round_trip::round_trip;
use crate::salvage;

/// Messages from the server: no bytes cause a panic, and every message that decodes round-trips value by value.
///
/// # Panics
/// If the property does not hold.
pub fn kraken_server(bytes: &[u8]) {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            round_trip(&Door::Server, text, ServerMessage::decode, ServerMessage::encode);
            salvage::server(text);
        }
        Err(_) => assert!(ServerMessage::decode(bytes).is_err()),
    }
}

/// Messages from a client: no bytes cause a panic, and every message that decodes round-trips value by value.
///
/// # Panics
/// If the property does not hold.
pub fn kraken_client(bytes: &[u8]) {
    match std::str::from_utf8(bytes) {
        Ok(text) => drop(round_trip(
            &Door::Client,
            text,
            ClientMessage::decode,
            ClientMessage::encode,
        )),
        Err(_) => assert!(ClientMessage::decode(bytes).is_err()),
    }
}
