//! `SetUserConfig`: stores settings with a user record.
//!
//! Manual: *`SetUserConfig`*. Fixtures: `fixtures/alphapoint/user/set_user_config/`.

use super::Config;
use crate::alphapoint::{AffiliateId, StandardResponse, UserId};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Adds settings, or replaces those with the same name. The reply only confirms the receipt of the request.
    pub call SetUserConfig = "SetUserConfig": SetUserConfigRequest => StandardResponse;
}

/// A request to store settings.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SetUserConfigRequest {
    /// The user; optional in the 4.x documentation, where another member may identify the user.
    pub user_id: Option<UserId>,
    /// Login name of the user, as the manual spells it.
    pub user_name: Option<Text>,
    /// Login name of the user, as the 4.x documentation spells it.
    pub username: Option<Text>,
    /// Email address of the user. 4.x documentation.
    pub email: Option<Text>,
    /// Affiliate number of the user. 4.x documentation.
    pub affiliate_id: Option<AffiliateId>,
    /// The settings.
    pub config: Config,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SetUserConfigRequest {
    /// Stores settings with the record of a user.
    #[must_use]
    pub fn new(user_id: UserId, user_name: impl Into<Text>, config: Config) -> Self {
        Self {
            user_id: Some(user_id),
            user_name: Some(user_name.into()),
            username: None,
            email: None,
            affiliate_id: None,
            config,
            extra: Extra::new(),
        }
    }
}
