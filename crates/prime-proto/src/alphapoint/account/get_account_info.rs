//! `GetAccountInfo`: an account with its owner, risk and fees.
//!
//! Fixtures: `fixtures/alphapoint/account/get_account_info/`.

use super::AccountInfo;
use crate::alphapoint::{AccountId, OmsId, Reply};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Retrieves an account with its owner, how its risk is checked, and how it pays fees.
    pub call GetAccountInfo = "GetAccountInfo": GetAccountInfoRequest => Reply<AccountInfo>;
}

/// A request for an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountInfoRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account; absent for the default account of the user.
    pub account_id: Option<AccountId>,
    /// The account by its handle, instead of its number. Vendor documentation only.
    pub account_handle: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountInfoRequest {
    /// Requests the default account of the user.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }

    /// Requests an account by its number.
    #[must_use]
    pub fn of_account(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            account_id: Some(account_id),
            ..Self::new(oms_id)
        }
    }

    /// Requests an account by its handle.
    #[must_use]
    pub fn of_handle(oms_id: OmsId, account_handle: impl Into<Text>) -> Self {
        Self {
            account_handle: Some(account_handle.into()),
            ..Self::new(oms_id)
        }
    }
}
