//! Status codes of the asset manager.

crate::open_code! {
    /// `statuscode` of the calls that the asset manager handles, such as `GetWithdrawTemplate`; 0 means success.
    ///
    /// Evidence: the manual's pages of these calls (32, 33). Other numbers are kept.
    pub struct StatusCode {
        /// The call succeeded.
        SUCCESS = 0, "Success";
        /// The caller may not do this.
        NOT_AUTHORIZED = 32, "Not Authorized";
        /// The asset manager of the product does not exist.
        ASSET_MANAGER_NOT_FOUND = 33, "Asset_Manager_Not_Found";
    }
}
