//! `GetUserInfo`: the record of a user.
//!
//! Manual: *`GetUserInfo`*. Fixtures: `fixtures/alphapoint/user/get_user_info/`.

use super::UserInfo;
use crate::alphapoint::{AffiliateId, OmsId, Reply, UserId};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Retrieves the record of a user.
    pub call GetUserInfo = "GetUserInfo": GetUserInfoRequest => Reply<UserInfo>;
}

/// A request for the record of a user: the caller, unless a member identifies another user. The manual has no such member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetUserInfoRequest {
    /// The order management system. 3.5 documentation.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The user. Ordinary users may only specify themselves. 3.5 documentation and later.
    pub user_id: Option<UserId>,
    /// Login name of the user, as the 3.5 documentation spells it.
    pub user_name: Option<Text>,
    /// Login name of the user, as the 4.x documentation spells it.
    pub username: Option<Text>,
    /// Email address of the user. 4.x documentation.
    pub email: Option<Text>,
    /// Affiliate number of the user. 4.x documentation.
    pub affiliate_id: Option<AffiliateId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetUserInfoRequest {
    /// Requests those of the caller.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Requests the record of the user `user_id`.
    #[must_use]
    pub fn of_user(user_id: UserId) -> Self {
        Self {
            user_id: Some(user_id),
            ..Self::default()
        }
    }
}
