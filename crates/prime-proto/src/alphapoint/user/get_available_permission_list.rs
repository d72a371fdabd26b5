//! `GetAvailablePermissionList`: the names of all rights that a user can have.
//!
//! For operators. Manual: *`GetAvailablePermissionList`*. Fixtures: `fixtures/alphapoint/user/get_available_permission_list/`.

use super::Permission;
use crate::alphapoint::Reply;
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the names of all rights that a user can have.
    ///
    /// The reply is sorted case-insensitively; the manual shows an abbreviated sample. On one venue, ordinary users receive an error
    /// frame with the text `Endpoint Not Found`.
    pub call GetAvailablePermissionList = "GetAvailablePermissionList": GetAvailablePermissionListRequest => Reply<Vec<Permission>>;
}

/// A request for the names of all rights. It takes no parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GetAvailablePermissionListRequest {
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAvailablePermissionListRequest {
    /// Creates the request.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
