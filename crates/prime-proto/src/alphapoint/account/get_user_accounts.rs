//! `GetUserAccounts`: the accounts that a user may act for.
//!
//! Fixtures: `fixtures/alphapoint/account/get_user_accounts/`.

use crate::alphapoint::{AccountId, OmsId, Reply, UserId};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Retrieves the numbers of the accounts that a user may act for.
    pub call GetUserAccounts = "GetUserAccounts": GetUserAccountsRequest => Reply<Vec<AccountId>>;
}

/// A request for the accounts of a user: the user of the session, unless a member identifies another user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetUserAccountsRequest {
    /// The order management system. Optional from release 4 on.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The user.
    pub user_id: Option<UserId>,
    /// Login name of the user.
    pub user_name: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetUserAccountsRequest {
    /// Requests the accounts of the user of the session.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }
}
