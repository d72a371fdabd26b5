//! `subscribe`, client to server: subscribes to one or more streams.
//!
//! The reply is an [`Update`](super::Update) for each stream, the snapshot first. Manual: *Subscribe*. Fixtures:
//! `fixtures/kraken/subscribe/`.

use super::rule::{Findings, Problems};
use super::{RequestId, Subscription};
use crate::wire::{Extra, Kind, Named, Record, Text, Timestamp};

/// A request to subscribe to streams.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Subscribe {
    /// Number of the subscription, repeated in every message of these streams.
    pub reqid: RequestId,
    /// Always `subscribe`.
    #[serde(rename = "type")]
    kind: Kind<Subscribe>,
    /// Free text, repeated in every message of these streams.
    pub tag: Option<Text>,
    /// The streams, each with its parameters; their updates differ in `type`.
    pub streams: Vec<Subscription>,
    /// Time of the client.
    pub ts: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Subscribe {
    const NAME: &'static str = "subscribe";
}

impl Subscribe {
    /// Requests `streams` with the number `reqid`.
    #[must_use]
    pub fn new(reqid: RequestId, streams: impl IntoIterator<Item = Subscription>) -> Self {
        let streams = streams.into_iter().collect();
        Self {
            reqid,
            kind: Kind::new(),
            tag: None,
            streams,
            ts: None,
            extra: Extra::new(),
        }
    }

    /// Checks the number, and the streams against the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found, with paths such as `streams[0].Throttle`.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        findings.number(Some(self.reqid));
        for (index, stream) in self.streams.iter().enumerate() {
            findings.part(&format!("streams[{index}]"), stream.validate());
        }
        findings.finish()
    }
}

impl Subscription {
    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// Every problem found in the parameters.
    pub fn validate(&self) -> Result<(), Problems> {
        match self {
            Self::CurrencyConversion(subscription) => subscription.validate(),
            Self::Order(subscription) => subscription.validate(),
            Self::ExecutionReport(subscription) => subscription.validate(),
            _ => Ok(()),
        }
    }
}
