//! `GetAccountMarginState`: the buying power of an account on margin.
//!
//! Documentation of release 3.5 only, which shows the reply in camel case. Fixtures:
//! `fixtures/alphapoint/account/get_account_margin_state/`.

use crate::alphapoint::{AccountId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Number, Record};

crate::call! {
    /// Retrieves the buying power of an account on margin. Documentation only.
    pub call GetAccountMarginState = "GetAccountMarginState": GetAccountMarginStateRequest => Reply<AccountMarginState>;
}

/// A request for the margin state of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountMarginStateRequest {
    /// The account.
    pub account_id: Option<AccountId>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountMarginStateRequest {
    /// Requests the margin state of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            account_id: Some(account_id),
            oms_id: Some(oms_id),
            extra: Extra::new(),
        }
    }
}

/// The buying power of an account on margin.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AccountMarginState {
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The product of the two amounts.
    pub normalized_product_id: Option<ProductId>,
    /// Amount that may still be bought.
    pub buying_power: Option<Number>,
    /// Amount that must be kept in the account.
    pub maintenance_requirement: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
