//! `Balance` stream, server to client: what the account holds in each currency.
//!
//! Sent on subscribing and on every change. Manual: *Balance*. Fixtures: `fixtures/kraken/balance/`.

use super::CurrencyCode;
use super::update::Stream;
use crate::wire::{Decimal, Extra, Kind, Named, Record};

/// What the account holds in one currency. The record has no time of its own; see the time of the message.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Balance {
    /// The currency.
    pub currency: CurrencyCode,
    /// What the account holds, in `Currency`; negative if the account owes.
    pub amount: Decimal,
    /// What can be traded now, in `Currency`; may be negative.
    pub available_amount: Decimal,
    /// The same amounts in the requested currency; absent if none was requested.
    pub equivalent: Option<BalanceEquivalent>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A balance in another currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct BalanceEquivalent {
    /// The requested currency.
    pub currency: Option<CurrencyCode>,
    /// What the account holds, converted into this currency.
    pub amount: Option<Decimal>,
    /// What can be traded now, converted into this currency.
    pub available_amount: Option<Decimal>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Subscription to the `Balance` stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct BalanceSubscription {
    /// Always `Balance`.
    #[serde(rename = "name")]
    name: Kind<Balance>,
    /// The currencies; absent for all.
    pub currencies: Option<Vec<CurrencyCode>>,
    /// Currency to convert every balance into.
    pub equivalent_currency: Option<CurrencyCode>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for Balance {
    const NAME: &'static str = "Balance";
}

impl Stream for Balance {}
