//! `Ping`: checks whether the gateway responds.
//!
//! Clients send it every 15 seconds to 10 minutes, since a session ends an hour after the last message. Fixtures:
//! `fixtures/alphapoint/session/ping/`.

use crate::alphapoint::{NoParameters, Reply};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Checks whether the gateway responds, and keeps the session alive.
    pub call Ping = "Ping": NoParameters => Reply<Pong>;
}

/// The reply of the gateway to `Ping`.
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
    /// Creates the reply `{"msg":"PONG"}`.
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
