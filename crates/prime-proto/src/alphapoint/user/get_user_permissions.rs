//! `GetUserPermissions`: the rights of a user.
//!
//! Manual: *`GetUserPermissions`*. Fixtures: `fixtures/alphapoint/user/get_user_permissions/`.

use super::Permission;
use crate::alphapoint::{Reply, UserId};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the names of the rights that a user has.
    pub call GetUserPermissions = "GetUserPermissions": GetUserPermissionsRequest => Reply<Vec<Permission>>;
}

/// A request for the rights of a user.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetUserPermissionsRequest {
    /// The user. Ordinary users may only specify themselves. The vendor's own client omits it and sends `{"OMSId":1}`.
    #[cfg_attr(feature = "schema", schemars(extend("x-required-when-written" = true)))]
    pub user_id: Option<UserId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetUserPermissionsRequest {
    /// Requests the rights of the user `user_id`.
    #[must_use]
    pub fn new(user_id: UserId) -> Self {
        Self {
            user_id: Some(user_id),
            extra: Extra::new(),
        }
    }
}
