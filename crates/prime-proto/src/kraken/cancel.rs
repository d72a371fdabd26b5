//! `cancel`, client to server: ends a subscription.
//!
//! On success there is no reply; the stream stops. Manual: *Cancel*. Fixtures: `fixtures/kraken/cancel/`.

use super::RequestId;
use crate::wire::{Extra, Kind, Named, Record};

/// A request to end a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct Cancel {
    /// Number of the subscription to end, not a new one.
    pub reqid: RequestId,
    /// Always `cancel`.
    #[serde(rename = "type")]
    kind: Kind<Cancel>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Cancel {
    const NAME: &'static str = "cancel";
}
