//! `hello`, server to client: the first message of a session, sent without a request.
//!
//! Manual: *Hello*. Fixtures: `fixtures/kraken/hello/`.

use crate::wire::{Extra, Kind, Named, Record, Timestamp};

crate::identifier! {
    /// Identifier of a WebSocket session.
    pub struct SessionId;
}

/// The first message of a session.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct Hello {
    /// Always `hello`.
    #[serde(rename = "type")]
    kind: Kind<Hello>,
    /// Time of the server.
    pub ts: Timestamp,
    /// Identifier of this session.
    pub session_id: SessionId,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Hello {
    const NAME: &'static str = "hello";
}
