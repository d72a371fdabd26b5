//! `PendingDepositUpdate`: what is pending of an account's deposits changed, after `SubscribeAccountEvents`.
//!
//! Known from documentation only. Fixtures: `fixtures/alphapoint/asset/pending_deposit_update/`.

use crate::alphapoint::{AccountId, ProductId};
use crate::wire::{Extra, Number, Record, Secret, Text};

crate::event! {
    /// What is pending of an account's deposits of a product changed. Known from documentation only.
    pub event PendingDepositUpdate = "PendingDepositUpdate": PendingDeposit;
}

/// What is pending of an account's deposits of a product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PendingDeposit {
    /// The account.
    pub account_id: Option<AccountId>,
    /// The product.
    pub asset_id: Option<ProductId>,
    /// Amount that is pending.
    pub total_pending_deposit_value: Option<Number>,
    /// Printed by the vendor's documentation of release 3.5, as are the two after it; they belong to the reply of a login.
    #[serde(rename = "Requires2FA")]
    pub requires_2fa: Option<bool>,
    /// See [`PendingDeposit::requires_2fa`].
    #[serde(rename = "TwoFAType")]
    pub two_fa_type: Option<Text>,
    /// See [`PendingDeposit::requires_2fa`].
    #[serde(rename = "TwoFAToken")]
    pub two_fa_token: Option<Secret>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
