//! `GetProducts`: the products of a venue.
//!
//! Needs no login. Fixtures: `fixtures/alphapoint/market/get_products/`.

use super::Product;
use crate::alphapoint::{OmsId, Reply};
use crate::wire::{Extra, Flag, Record, Text};

crate::call! {
    /// Retrieves the products of a venue: currencies and other assets.
    pub call GetProducts = "GetProducts": GetProductsRequest => Reply<Vec<Product>>;
}

/// Which products.
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
    /// How many products at most. Release 4.4.
    pub depth: Option<i64>,
    /// How many products are skipped. Release 4.4.
    pub start_index: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetProductsRequest {
    /// The enabled products.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }

    /// Only products whose attribute has this value.
    #[must_use]
    pub fn with_attribute(mut self, attribute: impl Into<Text>, value: impl Into<Text>) -> Self {
        self.attribute = Some(attribute.into());
        self.attribute_value = Some(value.into());
        self
    }
}
