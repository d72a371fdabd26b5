//! The envelope of every command, client to server.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::RequestId;
use crate::wire::{Extra, Kind, Named, Record};

/// The record of a command; its name is the name of the command.
pub trait CommandRecord: Named + Record + Serialize + DeserializeOwned {}

/// Do this.
///
/// There is no direct answer: what comes of it is told on the streams, and a malformed command by an
/// [`ErrorMessage`](super::ErrorMessage). Manual: *User Config*, *New Order Single* and their siblings.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "{T}Command"))]
#[non_exhaustive]
pub struct Command<T: CommandRecord> {
    /// Number of the command.
    pub reqid: RequestId,
    /// Name of the command.
    #[serde(rename = "type")]
    kind: Kind<T>,
    /// What to do; the documented examples have one record.
    pub data: Vec<T>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl<T: CommandRecord> Command<T> {
    /// One command under the number `reqid`.
    #[must_use]
    pub fn new(reqid: RequestId, record: T) -> Self {
        Self {
            reqid,
            kind: Kind::new(),
            data: vec![record],
            extra: Extra::new(),
        }
    }
}
