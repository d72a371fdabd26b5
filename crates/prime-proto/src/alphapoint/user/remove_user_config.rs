//! `RemoveUserConfig`: removes a setting from a user record.
//!
//! Manual: *`RemoveUserConfig`*, whose request and reply are copied from *`GetUserPermissions`*. Fixtures:
//! `fixtures/alphapoint/user/remove_user_config/`.

use super::Permission;
use crate::alphapoint::{Reply, UserId};
use crate::wire::{Extra, Record, Text};

crate::call! {
    /// Removes one setting. For operators.
    ///
    /// The reply is the standard object, in one release only `{"result":true}`; the manual shows the list of rights of another call,
    /// which is read too.
    pub call RemoveUserConfig = "RemoveUserConfig": RemoveUserConfigRequest => Reply<Vec<Permission>>;
}

/// A request to remove a setting.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct RemoveUserConfigRequest {
    /// The user.
    pub user_id: UserId,
    /// Login name of the user; absent in the manual, which shows the request of another call.
    pub user_name: Option<Text>,
    /// Name of the setting; absent in the manual, which shows the request of another call.
    pub key: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
