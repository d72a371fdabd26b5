//! `GetAvailablePermissionList`: the names of all rights that can be given to a user.
//!
//! For operators. Manual: *`GetAvailablePermissionList`*. Fixtures: `fixtures/alphapoint/user/get_available_permission_list/`.

use super::Permission;
use crate::alphapoint::Reply;
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the names of all rights that can be given to a user.
    ///
    /// The reply is a list sorted without regard to case; the manual's is a sample cut short by dots. An ordinary user gets an
    /// error frame with the bare text `Endpoint Not Found` on one venue.
    pub call GetAvailablePermissionList = "GetAvailablePermissionList": GetAvailablePermissionListRequest => Reply<Vec<Permission>>;
}

/// Asks for the names of all rights. It takes no parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GetAvailablePermissionListRequest {
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAvailablePermissionListRequest {
    /// The request.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
