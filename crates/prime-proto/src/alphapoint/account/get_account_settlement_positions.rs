//! `GetAccountSettlementPositions`: what an account that trades on credit owes.
//!
//! Known from the documentation of one venue of release 4.3 and the types of a client of another. Fixtures:
//! `fixtures/alphapoint/account/get_account_settlement_positions/`.

use crate::alphapoint::market::ProductType;
use crate::alphapoint::{AccountId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Nullable, Number, Record, Text, Word};

crate::call! {
    /// Retrieves what an account that trades on credit owes, in all and of each product.
    pub call GetAccountSettlementPositions = "GetAccountSettlementPositions": GetAccountSettlementPositionsRequest => Reply<AccountSettlement>;
}

/// Whose positions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountSettlementPositionsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountSettlementPositionsRequest {
    /// The positions of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            extra: Extra::new(),
        }
    }
}

/// What an account owes, in its base product and of each product.
///
/// Only the keys and the list are required here, since one venue alone was seen to answer.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountSettlement {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The account.
    pub account_id: AccountId,
    /// Name of the account.
    pub account_name: Option<Text>,
    /// Tier of the credit that the account has.
    pub credit_tier: Option<i64>,
    /// Whether the account may not trade at present.
    pub trading_halted: Option<bool>,
    /// The product that amounts are in.
    pub base_product_id: Option<ProductId>,
    /// Symbol of the product that amounts are in.
    pub base_product_symbol: Option<Text>,
    /// Amount of national currencies.
    pub base_product_amount_fiat: Option<Number>,
    /// Amount of other products; up to 29 digits.
    pub base_product_amount_crypto: Option<Number>,
    /// Amount that is owed.
    pub base_product_net_owed_amount: Option<Number>,
    /// Amount that may be owed.
    pub base_product_net_owed_limit: Option<Number>,
    /// Amount that may still be owed.
    pub base_product_net_owed_remaining: Option<Number>,
    /// Amount of national currencies that is owed.
    pub base_product_net_owed_amount_fiat: Option<Number>,
    /// Amount of other products that is owed.
    pub base_product_net_owed_amount_crypto: Option<Number>,
    /// What the account owes of each product.
    pub account_settlement_positions: Vec<AccountSettlementPosition>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What an account owes of a product.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountSettlementPosition {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The account.
    pub account_id: AccountId,
    /// The product.
    pub product_id: ProductId,
    /// Symbol of the product.
    pub product_symbol: Option<Text>,
    /// Type of the product.
    pub product_type: Option<Word<ProductType>>,
    /// Amount of the product; below zero if it is owed.
    pub position: Option<Number>,
    /// The product that other amounts are in.
    pub base_product_id: Option<ProductId>,
    /// Symbol of that product; null in documentation.
    pub base_product_symbol: Nullable<Text>,
    /// Value of the position.
    pub base_product_notional_amount: Option<Number>,
    /// Amount that may be owed.
    pub credit_limit: Option<Number>,
    /// Amount that is owed.
    pub credit_utilization: Option<Number>,
    /// Amount that may still be owed.
    pub credit_remaining: Option<Number>,
    /// Rate of the product at present.
    pub current_notional_rate: Option<Number>,
    /// Value of the position at that rate.
    pub current_base_product_notional_amount: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
