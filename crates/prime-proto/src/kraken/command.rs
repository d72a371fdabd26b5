//! The envelope of every command, client to server.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::RequestId;
use super::rule::{Findings, Problems};
use crate::wire::{Extra, Kind, Named, Record};

/// The record of a command; its name is the name of the command.
pub trait CommandRecord: Named + Record + Serialize + DeserializeOwned {
    /// Checks the manual's rules that the types do not express. By default there are none.
    ///
    /// # Errors
    /// Every problem found.
    fn validate(&self) -> Result<(), Problems> {
        Ok(())
    }
}

/// A command: a request for the server to act.
///
/// It has no reply: its outcome is reported on the streams, and a malformed command is refused with an
/// [`ErrorMessage`](super::ErrorMessage). Manual: *User Config*, *New Order Single* and their siblings.
///
/// Leniency: a command without `reqid`, which the manual requires, is read and written back as it came, so that a proxy can show it;
/// `validate` refuses it, and none can be built. A client of a sibling server sends all its commands so.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "{T}Command"))]
#[non_exhaustive]
pub struct Command<T: CommandRecord> {
    /// Number of the command. Absent from what some clients send.
    #[cfg_attr(feature = "schema", schemars(extend("x-required-when-written" = true)))]
    reqid: Option<RequestId>,
    /// Name of the command.
    #[serde(rename = "type")]
    kind: Kind<T>,
    /// The records of the command; the documented examples have one.
    pub data: Vec<T>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl<T: CommandRecord> Command<T> {
    /// A command with one record and the number `reqid`.
    #[must_use]
    pub fn new(reqid: RequestId, record: T) -> Self {
        Self {
            reqid: Some(reqid),
            kind: Kind::new(),
            data: vec![record],
            extra: Extra::new(),
        }
    }

    /// Number of the command; `None` if it was read without one.
    #[must_use]
    pub fn reqid(&self) -> Option<RequestId> {
        self.reqid
    }

    /// Checks the number, and the records against the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found, with paths such as `data[0].Side`.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.number(self.reqid);
        for (index, record) in self.data.iter().enumerate() {
            findings.part(&format!("data[{index}]"), record.validate());
        }
        findings.finish()
    }
}
