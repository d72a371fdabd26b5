//! `PendingDepositUpdate`: the pending deposits of an account changed, after `SubscribeAccountEvents`.
//!
//! Known from documentation only. Fixtures: `fixtures/alphapoint/asset/pending_deposit_update/`.

use crate::alphapoint::{AccountId, ProductId};
use crate::wire::{Extra, Number, Record, Secret, Text};

crate::event! {
    /// The pending deposits of an account in a product changed. Known from documentation only.
    pub event PendingDepositUpdate = "PendingDepositUpdate": PendingDeposit;
}

/// The pending deposits of an account in a product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PendingDeposit {
    /// The account.
    pub account_id: Option<AccountId>,
    /// The product.
    pub asset_id: Option<ProductId>,
    /// Pending amount.
    pub total_pending_deposit_value: Option<Number>,
    /// In the vendor's documentation of release 3.5, like the next two members; they belong to the reply of a login.
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
