//! `Security` stream, server to client: what can be traded, and in which increments.
//!
//! A snapshot of all securities on subscribing, in pages if it is long, then changes. Manual: *Security*. Fixtures:
//! `fixtures/kraken/security/`.

use serde::Serialize;

use super::update::Stream;
use super::{CurrencyCode, Symbol, UpdateAction};
use crate::wire::{Decimal, Extra, Kind, Named, Record, TextOrInteger, Timestamp};

/// A pair of currencies that can be traded.
///
/// The manual describes more members than the available copy shows, among them the date on which a security was disabled;
/// they are kept in `extra`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Security {
    /// When the record was published.
    pub timestamp: Timestamp,
    /// Whether the security is available or was removed.
    pub update_action: UpdateAction,
    /// Identifier, for information. Documented as a string, shown as an integer.
    #[serde(rename = "SecurityID")]
    pub security_id: SecurityId,
    /// Name that other messages use to refer to it.
    pub symbol: Symbol,
    /// Smallest step of a price, in the quote currency.
    pub min_price_increment: Decimal,
    /// Smallest step of a quantity in the base currency; the server checks orders and requests for quote against it.
    pub min_size_increment: Decimal,
    /// Smallest step of a quantity in the quote currency; the server checks orders and requests for quote against it.
    pub min_amt_increment: Option<Decimal>,
    /// Smallest quantity of an order.
    pub minimum_size: Option<Decimal>,
    /// Largest quantity of an order.
    pub maximum_size: Option<Decimal>,
    /// Currency that prices are in.
    pub quote_currency: Option<CurrencyCode>,
    /// Currency that is traded.
    pub base_currency: Option<CurrencyCode>,
    /// Usual step of a price in market data and orders. Inferred: the manual describes it, its name was not seen.
    pub default_price_increment: Option<Decimal>,
    /// Usual step of a quantity. Inferred: the manual describes it, its name was not seen.
    pub default_size_increment: Option<Decimal>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Identifier of a security, for information: messages refer to it by its symbol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
#[expect(clippy::exhaustive_structs, reason = "a newtype")]
pub struct SecurityId(pub TextOrInteger);

crate::__read_as!(SecurityId, TextOrInteger);

/// Subscription to the `Security` stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct SecuritySubscription {
    /// Always `Security`.
    #[serde(rename = "name")]
    name: Kind<Security>,
    /// Securities to subscribe to; absent for all.
    pub symbols: Option<Vec<Symbol>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl From<&str> for SecurityId {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl Named for Security {
    const NAME: &'static str = "Security";
}

impl Stream for Security {}
