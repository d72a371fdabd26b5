//! `Ping`: asks whether the gateway answers.
//!
//! Clients send it every 15 seconds to 10 minutes, since a session ends an hour after the last message. Fixtures:
//! `fixtures/alphapoint/session/ping/`.

use crate::alphapoint::{NoParameters, Reply};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Asks whether the gateway answers, and keeps the session.
    pub call Ping = "Ping": NoParameters => Reply<Pong>;
}

/// The gateway answers.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Pong {
    /// `PONG` in every recording.
    pub msg: Text,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Pong {
    /// `{"msg":"PONG"}`
    #[must_use]
    pub fn new() -> Self {
        Self {
            msg: "PONG".into(),
            extra: Extra::new(),
        }
    }
}

impl Default for Pong {
    fn default() -> Self {
        Self::new()
    }
}
