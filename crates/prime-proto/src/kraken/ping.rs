//! `Ping`, client to server, and `Pong`, its reply: checks whether the server responds.
//!
//! Not required to keep a session alive. Manual: *Ping*. Fixtures: `fixtures/kraken/ping/`, `fixtures/kraken/pong/`.

use super::RequestId;
use crate::wire::{Extra, Kind, Named, RawJson, Record, Timestamp};

/// A request that the server replies to with a `Pong`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Ping {
    /// Number of the request; the reply has the same.
    pub reqid: RequestId,
    /// Always `Ping`.
    #[serde(rename = "type")]
    kind: Kind<Ping>,
    /// Time of the client.
    pub ts: Timestamp,
    /// Objects that the reply repeats. The newer generation of the manual requires at least one, and says that the server
    /// refuses a ping without objects; in the older generation the member is optional.
    pub data: Option<Vec<RawJson>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The reply to a `Ping`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Pong {
    /// Number of the ping.
    pub reqid: RequestId,
    /// Always `Pong`.
    #[serde(rename = "type")]
    kind: Kind<Pong>,
    /// Always 0 in the older generation of the manual; may be absent in the newer one.
    #[serde(rename = "seqNum")]
    pub seq_num: Option<u64>,
    /// Time of the server.
    pub ts: Timestamp,
    /// The objects of the ping; absent if an older server received none.
    pub data: Option<Vec<RawJson>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Ping {
    const NAME: &'static str = "Ping";
}

impl Named for Pong {
    const NAME: &'static str = "Pong";
}

impl Ping {
    /// A ping with one empty object, as the newer generation of the manual requires.
    #[must_use]
    pub fn new(reqid: RequestId, ts: Timestamp) -> Self {
        Self {
            reqid,
            kind: Kind::new(),
            ts,
            data: Some(vec![RawJson::empty_object()]),
            extra: Extra::new(),
        }
    }
}

impl Pong {
    /// The reply to `ping`, with its number and its objects.
    #[must_use]
    pub fn reply(ping: &Ping, ts: Timestamp) -> Self {
        let data = ping.data.clone();
        Self {
            reqid: ping.reqid,
            kind: Kind::new(),
            seq_num: None,
            ts,
            data,
            extra: Extra::new(),
        }
    }
}
