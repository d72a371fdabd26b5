//! `Currency` stream, server to client: the currencies, and the increments of their amounts.
//!
//! A snapshot on subscribing, then changes. Manual: *Currency*. Fixtures: `fixtures/kraken/currency/`.

use serde::Serialize;

use super::update::Stream;
use super::{CurrencyCode, UpdateAction};
use crate::wire::{Decimal, Extra, Kind, Named, Record, Text, TextOrInteger, Timestamp};

/// A currency.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Currency {
    /// When the record was published.
    pub timestamp: Timestamp,
    /// Whether the currency is available or was removed.
    pub update_action: UpdateAction,
    /// Identifier, for information. Documented as a string, shown as an integer.
    #[serde(rename = "CurrencyID")]
    pub currency_id: CurrencyId,
    /// Code that other messages use to refer to it.
    pub symbol: CurrencyCode,
    /// Smallest step of an amount.
    pub min_increment: Decimal,
    /// Usual step of an amount.
    pub default_increment: Decimal,
    /// Name to display, such as `U.S. Dollar`.
    pub description: Text,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Identifier of a currency, for information: messages refer to it by its code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
#[expect(clippy::exhaustive_structs, reason = "a newtype")]
pub struct CurrencyId(pub TextOrInteger);

crate::__read_as!(CurrencyId, TextOrInteger);

/// Subscription to the `Currency` stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct CurrencySubscription {
    /// Always `Currency`.
    #[serde(rename = "name")]
    name: Kind<Currency>,
    /// Currencies to subscribe to; absent for all.
    pub symbols: Option<Vec<CurrencyCode>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl From<&str> for CurrencyId {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl Named for Currency {
    const NAME: &'static str = "Currency";
}

impl Stream for Currency {}
