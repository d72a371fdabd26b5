//! `GetAccountSettlementPositions`: the amounts that an account trading on credit owes.
//!
//! Known from the documentation of one venue of release 4.3 and the types of a client of another. Fixtures:
//! `fixtures/alphapoint/account/get_account_settlement_positions/`.

use crate::alphapoint::market::ProductType;
use crate::alphapoint::{AccountId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Nullable, Number, Record, Text, Word};

crate::call! {
    /// Retrieves the amounts that an account trading on credit owes, in total and for each product.
    pub call GetAccountSettlementPositions = "GetAccountSettlementPositions": GetAccountSettlementPositionsRequest => Reply<AccountSettlement>;
}

/// A request for the settlement positions of an account.
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
    /// Requests the settlement positions of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            extra: Extra::new(),
        }
    }
}

/// The amounts that an account owes, in its base product and for each product.
///
/// Only the keys and the array are required here, since the reply of only one venue is known.
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
    /// Credit tier of the account.
    pub credit_tier: Option<i64>,
    /// Whether trading of the account is halted.
    pub trading_halted: Option<bool>,
    /// The product of the amounts.
    pub base_product_id: Option<ProductId>,
    /// Symbol of the product of the amounts.
    pub base_product_symbol: Option<Text>,
    /// Amount of national currencies.
    pub base_product_amount_fiat: Option<Number>,
    /// Amount of other products; up to 29 digits.
    pub base_product_amount_crypto: Option<Number>,
    /// Amount owed.
    pub base_product_net_owed_amount: Option<Number>,
    /// Amount that may be owed.
    pub base_product_net_owed_limit: Option<Number>,
    /// Amount that may still be owed.
    pub base_product_net_owed_remaining: Option<Number>,
    /// Amount of national currencies owed.
    pub base_product_net_owed_amount_fiat: Option<Number>,
    /// Amount of other products owed.
    pub base_product_net_owed_amount_crypto: Option<Number>,
    /// The amounts owed for each product.
    pub account_settlement_positions: Vec<AccountSettlementPosition>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The amount that an account owes of a product.
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
    /// Amount of the product; negative if it is owed.
    pub position: Option<Number>,
    /// The product of the converted amounts.
    pub base_product_id: Option<ProductId>,
    /// Symbol of that product; null in documentation.
    pub base_product_symbol: Nullable<Text>,
    /// Value of the position.
    pub base_product_notional_amount: Option<Number>,
    /// Amount that may be owed.
    pub credit_limit: Option<Number>,
    /// Amount owed.
    pub credit_utilization: Option<Number>,
    /// Amount that may still be owed.
    pub credit_remaining: Option<Number>,
    /// Current rate of the product.
    pub current_notional_rate: Option<Number>,
    /// Value of the position at that rate.
    pub current_base_product_notional_amount: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
