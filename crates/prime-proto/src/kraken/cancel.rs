//! `cancel`, client to server: ends a subscription.
//!
//! There is no answer when it works; the stream stops. Manual: *Cancel*. Fixtures: `fixtures/kraken/cancel/`.

use super::RequestId;
use crate::wire::{Extra, Kind, Named, Record};

/// End the subscription that was made under a number.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct Cancel {
    /// Number of the subscription, not a new one.
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
