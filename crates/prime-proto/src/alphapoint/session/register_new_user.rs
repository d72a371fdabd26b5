//! `RegisterNewUser`: creates a user.
//!
//! No login is needed. Fixtures: `fixtures/alphapoint/session/register_new_user/`.

use crate::alphapoint::{OperatorId, Outcome, OwnReply, Refusal, UserId};
use crate::wire::{Extra, Nullable, Record, Secret, Text};

crate::call! {
    /// Creates a user, with settings that the venue defines.
    pub call RegisterNewUser = "RegisterNewUser": RegisterNewUserRequest => OwnReply<RegisteredUser>;
}

/// The user to create.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct RegisterNewUserRequest {
    /// The user.
    pub user_info: Option<NewUser>,
    /// The user, as the manual 2.23 and one venue's web client spell the member.
    #[serde(rename = "userInfo")]
    pub user_info_in_camel_case: Option<NewUser>,
    /// Settings of the user, which the venue defines; may be empty.
    pub user_config: Option<Vec<NewUserSetting>>,
    /// The operator of the venue.
    pub operator_id: Option<OperatorId>,
    /// Tag of the affiliate who invited the user; may be empty.
    pub affiliate_tag: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl RegisterNewUserRequest {
    /// A user without settings.
    ///
    /// ```
    /// use prime_proto::alphapoint::session::{NewUser, NewUserParts, NewUserSetting, RegisterNewUser, RegisterNewUserRequest};
    /// use prime_proto::alphapoint::Frame;
    ///
    /// let user = NewUser::new(NewUserParts {
    ///     user_name: "mlindgren".into(),
    ///     email: "m@example.com".into(),
    /// })
    /// .password_hash("correct horse");
    /// let mut request = RegisterNewUserRequest::new(user, 1.into());
    /// request.user_config = Some(vec![NewUserSetting::new("language", "en".into())]);
    /// assert_eq!(request.user().unwrap().user_name, "mlindgren");
    ///
    /// let frame = Frame::request::<RegisterNewUser>(2, &request);
    /// assert_eq!(
    ///     frame.o.as_str(),
    ///     r#"{"UserInfo":{"UserName":"mlindgren","Email":"m@example.com","PasswordHash":"correct horse"},"UserConfig":[{"Name":"language","Value":"en"}],"OperatorId":1}"#,
    /// );
    /// ```
    #[must_use]
    pub fn new(user: NewUser, operator_id: OperatorId) -> Self {
        Self {
            user_info: Some(user),
            user_config: Some(Vec::new()),
            operator_id: Some(operator_id),
            ..Self::default()
        }
    }

    /// The user, from `UserInfo` or `userInfo`.
    #[must_use]
    pub fn user(&self) -> Option<&NewUser> {
        self.user_info.as_ref().or(self.user_info_in_camel_case.as_ref())
    }
}

/// A user to create.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct NewUser {
    /// Login name.
    pub user_name: Text,
    /// Email address.
    pub email: Text,
    /// The password in clear text, whatever the name says.
    pub password_hash: Option<Secret>,
    /// The password, as documentation of two venues spells the member.
    #[serde(rename = "passwordHash")]
    pub password_hash_in_camel_case: Option<Secret>,
    /// The affiliate who invited the user. Documented only.
    pub affiliate_id: Option<i64>,
    /// The affiliate, as one manual spells the member.
    pub affiliated_id: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl NewUser {
    /// The password in clear text, from `PasswordHash` or `passwordHash`.
    #[must_use]
    pub fn password(&self) -> Option<&Secret> {
        self.password_hash
            .as_ref()
            .or(self.password_hash_in_camel_case.as_ref())
    }
}

/// A setting of a new user.
///
/// The other calls have [`ConfigEntry`](crate::alphapoint::user::ConfigEntry), whose name is `Key`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct NewUserSetting {
    /// Name of the setting.
    pub name: Option<Text>,
    /// Name of the setting, as the vendor's documentation 3.5 spells the member.
    pub key: Option<Text>,
    /// Value of the setting, which may be personal data; one venue sends JSON text.
    pub value: Secret,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl NewUserSetting {
    /// A setting.
    #[must_use]
    pub fn new(name: impl Into<Text>, value: Secret) -> Self {
        Self {
            name: Some(name.into()),
            key: None,
            value,
            extra: Extra::new(),
        }
    }

    /// The name of the setting, from `Name` or `Key`.
    #[must_use]
    pub fn setting(&self) -> Option<&Text> {
        self.name.as_ref().or(self.key.as_ref())
    }
}

/// The user that was created, or why none was.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct RegisteredUser {
    /// The new user.
    pub user_id: Option<UserId>,
    /// The new user, as the manual 2.23 spells the member.
    #[serde(rename = "UserID")]
    pub user_id_in_capitals: Option<UserId>,
    /// Error message, such as `Username already exists.`. Documented only.
    #[serde(rename = "errormsg")]
    pub errormsg: Nullable<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl RegisteredUser {
    /// The new user, from `UserId` or `UserID`.
    #[must_use]
    pub fn user(&self) -> Option<UserId> {
        self.user_id.or(self.user_id_in_capitals)
    }
}

impl Outcome for RegisteredUser {
    fn refusal(&self) -> Option<Refusal> {
        let text = self.errormsg.value().map(|text| &**text);
        self.user().is_none().then(|| Refusal::new().with_text(text))
    }
}
