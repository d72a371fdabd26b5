//! `DepositEvent`: an account was credited with a deposit, after `SubscribeAccountEvents`.
//!
//! Known from the types of one venue's client. Fixtures: `fixtures/alphapoint/asset/deposit_event/`.

use crate::alphapoint::{AccountId, OmsId, ProductId};
use crate::wire::{Extra, Number, Record};

crate::event! {
    /// An account was credited with a deposit.
    pub event DepositEvent = "DepositEvent": Deposit;
}

/// A deposit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Deposit {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The product.
    pub product_id: Option<ProductId>,
    /// Quantity of the product.
    pub quantity: Option<Number>,
    /// Part of the account; 0 for none.
    pub sub_account_id: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
