//! `Assets`: the products of a venue in the form of `CoinMarketCap`.
//!
//! Public, over HTTP. Documentation of one venue, release 4.3. Fixtures: `fixtures/alphapoint/market/assets/`.

use crate::alphapoint::{NoParameters, Reply};
use crate::wire::{Extra, Number, Record, Text};

crate::call! {
    /// Retrieves the products of a venue, in the form of `CoinMarketCap`.
    pub call Assets = "Assets": NoParameters => Reply<Vec<MarketAsset>>;
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct MarketAsset {
    /// Name of the product.
    pub name: Option<Text>,
    /// Identifier of the product at `CoinMarketCap`.
    pub unified_cryptoasset_id: Option<i64>,
    /// Smallest amount that can be withdrawn.
    pub min_withdraw: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
