//! `User` stream, server to client: the user who owns the API key, with stored settings and rights.
//!
//! Sent on subscribing and on every change. Manual: *User*. Fixtures: `fixtures/kraken/user/`.

use super::update::Stream;
use crate::wire::{Entries, Extra, JsonText, Kind, List, Named, Record, Text, Timestamp};

crate::identifier! {
    /// Identifier of a customer user, assigned by the server.
    pub struct CustomerUserId;

    /// Name of a market account.
    pub struct MarketAccount;

    /// A right in the form `verb::resource`, such as `read::orders`. The set is open; case matters.
    pub struct Permission;
}

/// A customer user, with settings and rights.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct User {
    /// Identifier, the same in every record about this user.
    #[serde(rename = "CustomerUserID")]
    pub customer_user_id: CustomerUserId,
    /// Address used to sign in.
    pub email: Text,
    /// Name to display.
    pub display_name: Text,
    /// Stored settings, one for each key.
    pub config: List<UserSetting>,
    /// Rights of the user; absent if the server omits them.
    pub permissions: Option<Vec<Permission>>,
    /// Rights by market account; absent if the server omits them.
    pub market_account_authorizations: Option<Entries<MarketAccount, List<Permission>>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A stored setting of a user.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct UserSetting {
    /// When the setting was last changed. Documented as a string, shown as an integer of nanoseconds.
    #[cfg_attr(feature = "schema", schemars(extend("x-codegen" = crate::wire::timestamp::schema::text_or_integer())))]
    pub timestamp: Timestamp,
    /// The user it belongs to.
    #[serde(rename = "CustomerUserID")]
    pub customer_user_id: CustomerUserId,
    /// Whether the setting is in effect; absent in the documented example.
    pub mode: Option<ConfigMode>,
    /// Name of the setting, such as `recentSymbols` or `symbol`.
    pub key: Text,
    /// Value of the setting, as JSON text in a string.
    pub value: JsonText,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::open_enum! {
    /// Whether a setting is in effect.
    pub enum ConfigMode {
        /// In effect.
        Enabled = "Enabled",
        /// Stored, but not in effect.
        Disabled = "Disabled",
    }
}

/// Subscription to the `User` stream. It takes no parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct UserSubscription {
    /// Always `User`.
    name: Kind<User>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for User {
    const NAME: &'static str = "User";
}

impl Stream for User {}

impl Permission {
    /// The action that is permitted, such as `read`; the whole permission if it has no `::`.
    ///
    /// ```
    /// use prime_proto::kraken::Permission;
    ///
    /// let right = Permission::from("read::orders");
    /// assert_eq!((right.verb(), right.resource()), ("read", Some("orders")));
    /// ```
    #[must_use]
    pub fn verb(&self) -> &str {
        self.as_str().split_once("::").map_or(self.as_str(), |(verb, _)| verb)
    }

    /// The resource of the action, such as `orders`; `None` if the permission has no `::`.
    #[must_use]
    pub fn resource(&self) -> Option<&str> {
        self.as_str().split_once("::").map(|(_, resource)| resource)
    }
}
