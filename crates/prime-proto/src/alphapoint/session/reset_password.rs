//! `ResetPassword`: starts to replace a forgotten password.
//!
//! No login is needed. Fixtures: `fixtures/alphapoint/session/reset_password/`.

use crate::alphapoint::StandardResponse;
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Sends an email with a link to choose a new password. With a second factor, the server first waits for it: `Waiting for 2FA.`
    /// in `errormsg` or in `detail`, and a second reply after `Authenticate2FA`.
    pub call ResetPassword = "ResetPassword": ResetPasswordRequest => StandardResponse;
}

/// Whose password to replace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ResetPasswordRequest {
    /// Login name.
    pub user_name: Option<Text>,
    /// Login name, as some clients spell it.
    pub username: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ResetPasswordRequest {
    /// The password of a user.
    #[must_use]
    pub fn new(user_name: impl Into<Text>) -> Self {
        Self {
            user_name: Some(user_name.into()),
            ..Self::default()
        }
    }

    /// The login name, from `UserName` or `Username`.
    #[must_use]
    pub fn login_name(&self) -> Option<&Text> {
        self.user_name.as_ref().or(self.username.as_ref())
    }
}
