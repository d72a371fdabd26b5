//! `GetProduct`: one product.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_product/`.

use super::Product;
use crate::alphapoint::{OmsId, ProductId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves a product: a currency or another asset.
    pub call GetProduct = "GetProduct": GetProductRequest => Reply<Product>;
}

/// A request for a product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetProductRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetProductRequest {
    /// Requests the product `product_id`.
    #[must_use]
    pub fn new(oms_id: OmsId, product_id: ProductId) -> Self {
        Self {
            oms_id: Some(oms_id),
            product_id: Some(product_id),
            extra: Extra::new(),
        }
    }
}
