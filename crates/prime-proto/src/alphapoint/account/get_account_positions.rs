//! `GetAccountPositions`: the positions of an account.
//!
//! Fixtures: `fixtures/alphapoint/account/get_account_positions/`.

use super::AccountPosition;
use crate::alphapoint::{AccountId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the positions of an account, one for each product.
    ///
    /// An account that is not an integer is refused with code 100.
    pub call GetAccountPositions = "GetAccountPositions": GetAccountPositionsRequest => Reply<Vec<AccountPosition>>;
}

/// A request for the positions of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountPositionsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Whether pending deposits and withdrawals are included. From release 4.2 on.
    pub include_pending: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountPositionsRequest {
    /// Requests the positions of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            ..Self::default()
        }
    }
}
