//! `AuthenticateUser`: logs in over the socket.
//!
//! Two forms: with a password, or with an API key and a signature. Fixtures: `fixtures/alphapoint/session/authenticate_user/`.

use std::borrow::Cow;

use crate::alphapoint::{AccountId, OmsId, Outcome, OwnReply, Refusal, UserId};
use crate::wire::{Extra, MaybeQuoted, Nullable, Record, Secret, Text};

crate::call! {
    /// Logs in. The session ends with the socket.
    pub call AuthenticateUser = "AuthenticateUser": AuthenticateUserRequest => OwnReply<Authentication>;
}

/// The credentials of a login: a login name with its password, or an API key with a signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AuthenticateUserRequest {
    /// Login name.
    pub user_name: Option<Text>,
    /// Login name, as some clients spell it.
    pub username: Option<Text>,
    /// Password.
    pub password: Option<Secret>,
    /// The API key; 32 hexadecimal digits on two venues.
    #[serde(rename = "APIKey")]
    pub api_key: Option<Secret>,
    /// HMAC-SHA256 of nonce, user and API key with the key's secret, in lower-case hexadecimal.
    pub signature: Option<Secret>,
    /// The user of the API key, as a string of digits.
    pub user_id: Option<MaybeQuoted<UserId>>,
    /// A number that is used only once, as a string of digits.
    pub nonce: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AuthenticateUserRequest {
    /// A login with a password.
    #[must_use]
    pub fn with_password(user_name: impl Into<Text>, password: Secret) -> Self {
        Self {
            user_name: Some(user_name.into()),
            password: Some(password),
            ..Self::default()
        }
    }

    /// The login name, from `UserName`, `Username` or `username`.
    ///
    /// ```
    /// use prime_proto::alphapoint::Call as _;
    /// use prime_proto::alphapoint::session::AuthenticateUser;
    ///
    /// for name in ["UserName", "Username", "username"] {
    ///     let request = AuthenticateUser::decode_request(&format!(r#"{{"{name}":"mlindgren","Password":"..."}}"#))?;
    ///     assert_eq!(request.login_name().as_deref(), Some("mlindgren"));
    /// }
    /// # Ok::<(), prime_proto::DecodeError>(())
    /// ```
    #[must_use]
    pub fn login_name(&self) -> Option<Cow<'_, str>> {
        let known = self.user_name.as_deref().or(self.username.as_deref());
        let lower_case = || self.extra.iter().find(|(name, _)| *name == "username");
        known
            .map(Cow::Borrowed)
            .or_else(|| lower_case().and_then(|(_, value)| value.as_string()))
    }
}

/// The result of a login, and the session.
///
/// Forms seen: with a session; without a token, since the socket is the session; with a required second factor; after a wrong
/// password; after an unknown API key; and the form of 2017, which has `Token` and identifiers as strings.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Authentication {
    /// Whether the credentials are right. Also true if a second factor is required, although no session exists yet: see
    /// [`Authentication::has_session`].
    pub authenticated: bool,
    /// Token to resume the session with; null after a failure, absent on one venue.
    pub session_token: Nullable<Secret>,
    /// The user; with zeros and nulls for an unknown API key.
    pub user: Option<AuthenticatedUser>,
    /// Whether the user is locked out after failed logins.
    pub locked: Option<bool>,
    /// Whether a second factor is required before the session exists.
    #[serde(rename = "Requires2FA")]
    pub requires_2fa: Option<bool>,
    /// Whether the user must set up a second factor.
    #[serde(rename = "EnforceEnable2FA")]
    pub enforce_enable_2fa: Option<bool>,
    /// The second factor that the user has set up, such as `Google`.
    #[serde(rename = "TwoFAType")]
    pub two_fa_type: Nullable<Text>,
    /// Token for the second factor.
    #[serde(rename = "TwoFAToken")]
    pub two_fa_token: Nullable<Secret>,
    /// Error message.
    #[serde(rename = "errormsg")]
    pub errormsg: Nullable<Text>,
    /// The required second factor, such as `Google`.
    pub auth_type: Option<Text>,
    /// Details of the second factor; empty in every recording.
    pub addtl_info: Option<Text>,
    /// Token that identifies this login when the second factor is sent over HTTP.
    #[serde(rename = "Pending2FaToken")]
    pub pending_2fa_token: Option<Secret>,
    /// The user, in the form of 2017.
    pub user_id: Option<UserId>,
    /// Token to resume the session with, in the form of 2017.
    pub token: Option<Secret>,
    /// The account, in the form of 2017.
    pub account_id: Option<MaybeQuoted<AccountId>>,
    /// The order management system, in the form of 2017.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<MaybeQuoted<OmsId>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Authentication {
    /// A result without further members.
    #[must_use]
    pub fn new(authenticated: bool) -> Self {
        Self {
            authenticated,
            session_token: Nullable::Absent,
            user: None,
            locked: None,
            requires_2fa: None,
            enforce_enable_2fa: None,
            two_fa_type: Nullable::Absent,
            two_fa_token: Nullable::Absent,
            errormsg: Nullable::Absent,
            auth_type: None,
            addtl_info: None,
            pending_2fa_token: None,
            user_id: None,
            token: None,
            account_id: None,
            oms_id: None,
            extra: Extra::new(),
        }
    }

    /// Whether the login waits for the code of the second factor, which
    /// [`Authenticate2fa`](crate::alphapoint::session::Authenticate2fa) sends.
    #[must_use]
    pub fn awaits_2fa(&self) -> bool {
        self.authenticated && self.requires_2fa == Some(true)
    }

    /// Whether the session exists: the credentials are right, and no second factor is required.
    #[must_use]
    pub fn has_session(&self) -> bool {
        self.authenticated && self.requires_2fa != Some(true)
    }
}

impl Outcome for Authentication {
    fn refusal(&self) -> Option<Refusal> {
        let text = self.errormsg.value().map(|text| &**text);
        (!self.authenticated).then(|| Refusal::new().with_text(text))
    }
}

/// The user who logged in.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct AuthenticatedUser {
    /// The user; 0 for an unknown API key.
    pub user_id: UserId,
    /// Login name.
    pub user_name: Nullable<Text>,
    /// Email address.
    pub email: Nullable<Text>,
    /// Whether the email address is verified.
    pub email_verified: Option<bool>,
    /// The default account.
    pub account_id: Option<AccountId>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Whether the user must use two-factor authentication.
    #[serde(rename = "Use2FA")]
    pub use_2fa: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
