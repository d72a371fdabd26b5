//! `GetProducts`: the products of a venue.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_products/`.

use super::Product;
use crate::alphapoint::{OmsId, Reply};
use crate::wire::{Extra, Flag, Record, Text};

crate::call! {
    /// Retrieves the products of a venue: currencies and other assets.
    pub call GetProducts = "GetProducts": GetProductsRequest => Reply<Vec<Product>>;
}

/// A request for the products of a venue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetProductsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Only products with this attribute.
    pub attribute: Option<Text>,
    /// Only products whose attribute has this value.
    pub attribute_value: Option<Text>,
    /// Whether disabled products are included: a Boolean in the table of one venue, 1 in its example.
    pub get_disabled: Option<Flag>,
    /// Largest number of products. Release 4.4.
    pub depth: Option<i64>,
    /// Number of products to skip. Release 4.4.
    pub start_index: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetProductsRequest {
    /// Requests the enabled products.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }
}
