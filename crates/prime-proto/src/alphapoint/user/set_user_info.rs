//! `SetUserInfo`: changes the record of a user.
//!
//! Manual: *`SetUserInfo`*. Fixtures: `fixtures/alphapoint/user/set_user_info/`.

use super::UserInfo;
use crate::alphapoint::{AccountId, AffiliateId, Reply, UserId};
use crate::wire::{Extra, Record, Secret, Text};

crate::call! {
    /// Changes the record of a user. The reply is the changed record, not the standard object.
    pub call SetUserInfo = "SetUserInfo": SetUserInfoRequest => Reply<UserInfo>;
}

/// A request to change any members of a record. The manual sends the first seven, the 4.x documentation as few as two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SetUserInfoRequest {
    /// The user.
    pub user_id: Option<UserId>,
    /// New login name; cannot be changed in release 3.5.
    pub user_name: Option<Text>,
    /// New password. Absent from the 4.x documentation.
    pub password: Option<Secret>,
    /// New email address. In 4.x a change sets `EmailVerified` to false.
    pub email: Option<Text>,
    /// Whether the email address is verified. In release 3.5, false blocks the login.
    pub email_verified: Option<bool>,
    /// New default account.
    pub account_id: Option<AccountId>,
    /// Whether the user must use two-factor authentication.
    #[serde(rename = "Use2FA")]
    pub use_2fa: Option<bool>,
    /// Affiliate number of the referrer. 4.x documentation.
    pub referer_id: Option<AffiliateId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SetUserInfoRequest {
    /// A request without changes to the record of the user `user_id`.
    #[must_use]
    pub fn new(user_id: UserId) -> Self {
        Self {
            user_id: Some(user_id),
            ..Self::default()
        }
    }
}
