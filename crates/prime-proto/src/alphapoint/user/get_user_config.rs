//! `GetUserConfig`: the settings that a venue stores with a user record.
//!
//! Manual: *`GetUserConfig`*. Fixtures: `fixtures/alphapoint/user/get_user_config/`.

use super::Config;
use crate::alphapoint::{AffiliateId, Reply, UserId};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Retrieves the settings stored by `SetUserConfig`. From release 3.5 on, the values are eight asterisks.
    pub call GetUserConfig = "GetUserConfig": GetUserConfigRequest => Reply<Config>;
}

/// A request for the settings of a user: the caller, unless a member identifies another user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetUserConfigRequest {
    /// The user. Ordinary users may only specify themselves.
    pub user_id: Option<UserId>,
    /// Login name of the user, as the manual spells it.
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

impl GetUserConfigRequest {
    /// Requests those of the caller.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Requests those of the user `user_id`, whose login name the manual requires too.
    #[must_use]
    pub fn of_user(user_id: UserId, user_name: impl Into<Text>) -> Self {
        Self {
            user_id: Some(user_id),
            user_name: Some(user_name.into()),
            ..Self::default()
        }
    }
}
