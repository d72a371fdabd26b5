//! The record of a product.

use super::ProductType;
use crate::alphapoint::{OmsId, ProductId};
use crate::wire::{Extra, Number, Record, Text, TextOrNull, Word};

/// A product: a currency or another asset that accounts hold.
///
/// The required members are in every recording; those of 2017 have no others. Recordings of one venue of 2022 have 11 members, those
/// of releases 3 and 4 elsewhere have 13.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Product {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The product.
    pub product_id: ProductId,
    /// Symbol of the product, such as `BTC`.
    pub product: TextOrNull,
    /// Name of the product.
    pub product_full_name: TextOrNull,
    /// Symbol of the product in the master data; empty in every recording, absent in 2017.
    pub master_data_unique_product_symbol: Option<Text>,
    /// Type of the product.
    pub product_type: Word<ProductType>,
    /// Number of decimal places of amounts.
    pub decimal_places: i64,
    /// Smallest amount.
    pub tick_size: Number,
    /// Whether the product can be deposited; absent at one venue and in 2017.
    pub deposit_enabled: Option<bool>,
    /// Whether the product can be withdrawn; absent at one venue and in 2017.
    pub withdraw_enabled: Option<bool>,
    /// Whether no fees are charged in this product.
    pub no_fees: bool,
    /// Whether the product is disabled; absent in 2017.
    pub is_disabled: Option<bool>,
    /// Whether the product can be used as margin; absent in 2017.
    pub margin_enabled: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
