//! `Exposure` stream, server to client: how much of the granted credit is in use.
//!
//! Sent on subscribing and on every change. Manual: *Exposure*. Fixtures: `fixtures/kraken/exposure/`.

use super::update::Stream;
use super::{CurrencyCode, Status};
use crate::wire::{Decimal, Extra, Kind, Named, Record, Timestamp};

/// Granted credit and how much of it is in use.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Exposure {
    /// Currency of both amounts.
    pub exposure_currency: CurrencyCode,
    /// Credit in use.
    pub exposure: Decimal,
    /// Credit granted.
    pub exposure_limit: Decimal,
    /// Whether the amounts are live.
    pub status: Status,
    /// When the credit last changed.
    pub timestamp: Timestamp,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Subscription to the `Exposure` stream. It takes no parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct ExposureSubscription {
    /// Always `Exposure`.
    name: Kind<Exposure>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Exposure {
    const NAME: &'static str = "Exposure";
}

impl Stream for Exposure {}
