//! `CurrencyConversion` stream, server to client: conversion rates into one currency.
//!
//! A snapshot on subscribing, then changes. Manual: *Currency Conversion*. Fixtures:
//! `fixtures/kraken/currency_conversion/`.

use std::time::Duration;

use super::rule::{BrokenRule, Findings, Problems};
use super::update::Stream;
use super::{CurrencyCode, Status, Symbol};
use crate::wire::{Decimal, Extra, Interval, Kind, Named, Record, Text, Timestamp};

/// The conversion rate from one currency into another.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct CurrencyConversion {
    /// Time of the rate.
    pub timestamp: Timestamp,
    /// Currency to convert into; the rate is in this currency.
    pub equivalent_currency: CurrencyCode,
    /// Currency to convert from, such as `ETH`, or a security, such as `BCH-USD`.
    pub currency: Symbol,
    /// Value of one unit of `Currency`, in `EquivalentCurrency`.
    pub rate: Decimal,
    /// Whether the rate is live. The manual lists no values and shows `Online`.
    pub status: Status,
    /// The securities that the rate is derived from, such as `(ETH-USD)`.
    pub conversion_path: Text,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Subscription to the `CurrencyConversion` stream.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct CurrencyConversionSubscription {
    /// Always `CurrencyConversion`.
    #[serde(rename = "name")]
    name: Kind<CurrencyConversion>,
    /// Currency to convert into.
    pub equivalent_currency: CurrencyCode,
    /// Currencies to convert from, and securities such as `BCH-USD`; absent for all.
    pub currencies: Option<Vec<Symbol>>,
    /// Time between two updates; at least `10s`, which is also the default.
    pub throttle: Option<Interval>,
    /// Smallest relative change of a rate that causes an update; at least `0.0001` (one basis point), which is also the
    /// default.
    pub tolerance: Option<Decimal>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for CurrencyConversion {
    const NAME: &'static str = "CurrencyConversion";
}

impl Stream for CurrencyConversion {}

impl CurrencyConversionSubscription {
    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// If `Throttle` is below `10s` or `Tolerance` below `0.0001`.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        if let Some(throttle) = &self.throttle
            && throttle.duration() < Duration::from_secs(10)
        {
            let throttle = throttle.clone();
            findings.add("Throttle", BrokenRule::ThrottleTooShort { throttle });
        }
        if let Some(tolerance) = self.tolerance
            && tolerance.value() < rust_decimal::Decimal::new(1, 4)
        {
            findings.add("Tolerance", BrokenRule::ToleranceTooSmall { tolerance });
        }
        findings.finish()
    }
}
