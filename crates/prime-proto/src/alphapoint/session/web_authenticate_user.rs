//! `WebAuthenticateUser`: logs in over the socket as a web page does.
//!
//! Three forms: with a password, with the token of a session that was opened over HTTP, or with a JSON Web Token (release 4.3). The session
//! ends an hour after the last message. Fixtures: `fixtures/alphapoint/session/web_authenticate_user/`.

use crate::alphapoint::{Outcome, OwnReply, Refusal, UserId};
use crate::wire::{Extra, MaybeQuoted, Nullable, Record, Secret, Text};

crate::call! {
    /// Logs in, or resumes a session that was opened over HTTP.
    pub call WebAuthenticateUser = "WebAuthenticateUser": WebAuthenticateUserRequest => OwnReply<WebAuthentication>;
}

/// The credentials of a login: a login name with its password, or a token.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct WebAuthenticateUserRequest {
    /// Login name.
    pub user_name: Option<Text>,
    /// Password.
    pub password: Option<Secret>,
    /// Token of a session that was opened over HTTP.
    pub session_token: Option<Secret>,
    /// JSON Web Token. Documentation of one venue, release 4.3.
    #[serde(rename = "JWTToken")]
    pub jwt_token: Option<Secret>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl WebAuthenticateUserRequest {
    /// A login with a password.
    #[must_use]
    pub fn with_password(user_name: impl Into<Text>, password: Secret) -> Self {
        Self {
            user_name: Some(user_name.into()),
            password: Some(password),
            ..Self::default()
        }
    }

    /// Resumes a session that was opened over HTTP.
    #[must_use]
    pub fn with_session_token(session_token: Secret) -> Self {
        Self {
            session_token: Some(session_token),
            ..Self::default()
        }
    }

    /// A login with a JSON Web Token.
    #[must_use]
    pub fn with_jwt(jwt_token: Secret) -> Self {
        Self {
            jwt_token: Some(jwt_token),
            ..Self::default()
        }
    }
}

/// The result of a login, and the session. A failure has only `Authenticated`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct WebAuthentication {
    /// Whether the credentials are right. Also true if a second factor is required, although no session exists yet: see
    /// [`WebAuthentication::has_session`].
    pub authenticated: bool,
    /// Token to resume the session with.
    pub session_token: Nullable<Secret>,
    /// The user. A string in the table of one venue.
    pub user_id: Option<MaybeQuoted<UserId>>,
    /// Token for the second factor. Documentation of one venue.
    #[serde(rename = "twoFAToken")]
    pub two_fa_token: Nullable<Secret>,
    /// Whether a second factor is required before the session exists. Documentation of one venue.
    #[serde(rename = "Requires2FA")]
    pub requires_2fa: Option<bool>,
    /// The required second factor, such as `Google`. Documentation of one venue.
    pub auth_type: Nullable<Text>,
    /// Error message. Documentation of one venue.
    #[serde(rename = "errormsg")]
    pub errormsg: Nullable<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl WebAuthentication {
    /// Whether the session exists: the credentials are right, and no second factor is required.
    #[must_use]
    pub fn has_session(&self) -> bool {
        self.authenticated && self.requires_2fa != Some(true)
    }
}

impl Outcome for WebAuthentication {
    fn refusal(&self) -> Option<Refusal> {
        let text = self.errormsg.value().map(|text| &**text);
        (!self.authenticated).then(|| Refusal::new().with_text(text))
    }
}
