//! `CurrencyConversion` stream, server to client: what currencies are worth in another.
//!
//! A snapshot on subscribing, then changes. Manual: *Currency Conversion*. Fixtures:
//! `fixtures/kraken/currency_conversion/`.

use std::time::Duration;

use super::rule::{BrokenRule, Findings, Problems};
use super::update::Stream;
use super::{CurrencyCode, Status, Symbol};
use crate::wire::{Decimal, Extra, Interval, Kind, Named, Record, Text, Timestamp};

/// The rate from one currency into another.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
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
#[record(new)]
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
