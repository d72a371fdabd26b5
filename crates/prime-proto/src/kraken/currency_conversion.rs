//! `CurrencyConversion` stream, server to client: what currencies are worth in another.
//!
//! A snapshot on subscribing, then changes. Manual: *Currency Conversion*. Fixtures:
//! `fixtures/kraken/currency_conversion/`.

use std::time::Duration;

use super::rule::BrokenRule;
use super::setters::setters;
use super::update::Stream;
use super::{CurrencyCode, Status, Symbol};
use crate::wire::{Decimal, Extra, Interval, Kind, Named, Record, Text, Timestamp};

/// The rate from one currency into another.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CurrencyConversion {
    /// When the rate was taken.
    pub timestamp: Timestamp,
    /// Currency that the rate is in.
    pub equivalent_currency: CurrencyCode,
    /// What is converted: a currency such as `ETH`, or a security such as `BCH-USD`.
    pub currency: Symbol,
    /// How much of `EquivalentCurrency` one unit of `Currency` is worth.
    pub rate: Decimal,
    /// Whether the rate is live. The manual lists no values and shows `Online`.
    pub status: Status,
    /// The securities that the rate goes through, such as `(ETH-USD)`.
    pub conversion_path: Text,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Subscription to the `CurrencyConversion` stream.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CurrencyConversionSubscription {
    /// Always `CurrencyConversion`.
    #[serde(rename = "name")]
    name: Kind<CurrencyConversion>,
    /// Currency that the rates are in.
    pub equivalent_currency: CurrencyCode,
    /// What to convert: currencies, and securities such as `BCH-USD`; absent for all.
    pub currencies: Option<Vec<Symbol>>,
    /// Time between two updates; at least `10s`, which is also the default.
    pub throttle: Option<Interval>,
    /// Change of a rate, relative to it, that is worth an update; at least `0.0001` (one basis point), which is also
    /// the default.
    pub tolerance: Option<Decimal>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for CurrencyConversion {
    const NAME: &'static str = "CurrencyConversion";
}

impl Stream for CurrencyConversion {}

impl CurrencyConversion {
    /// The rate of one currency.
    #[must_use]
    pub fn new(
        timestamp: Timestamp,
        equivalent_currency: CurrencyCode,
        currency: Symbol,
        rate: Decimal,
        status: Status,
        conversion_path: impl Into<Text>,
    ) -> Self {
        Self {
            timestamp,
            equivalent_currency,
            currency,
            rate,
            status,
            conversion_path: conversion_path.into(),
            extra: Extra::new(),
        }
    }
}

impl CurrencyConversionSubscription {
    /// Subscribes to the rates into one currency.
    #[must_use]
    pub fn new(equivalent_currency: CurrencyCode) -> Self {
        Self {
            name: Kind::new(),
            equivalent_currency,
            currencies: None,
            throttle: None,
            tolerance: None,
            extra: Extra::new(),
        }
    }
    /// Checks the manual's rules that the type does not say.
    ///
    /// # Errors
    /// Where `Throttle` is below `10s` or `Tolerance` below `0.0001`.
    pub fn validate(&self) -> Result<(), BrokenRule> {
        let smallest = rust_decimal::Decimal::new(1, 4);
        if let Some(throttle) = &self.throttle
            && throttle.duration() < Duration::from_secs(10)
        {
            let throttle = throttle.clone();
            return Err(BrokenRule::ThrottleTooShort { throttle });
        }
        match self.tolerance {
            Some(tolerance) if tolerance.value() < smallest => Err(BrokenRule::ToleranceTooSmall { tolerance }),
            _ => Ok(()),
        }
    }
}

setters!(CurrencyConversionSubscription {
    /// Only these currencies and securities.
    currencies: Vec<Symbol>,
    /// Lets this much time pass between two updates; at least `10s`.
    throttle: Interval,
    /// Leaves out changes of a rate that are smaller than this part of it; at least `0.0001`.
    tolerance: Decimal,
});
