//! Why the asset manager refused.

crate::open_code! {
    /// `statuscode` of the calls that reach the asset manager, such as `GetWithdrawTemplate`; 0 is success.
    ///
    /// Evidence: the manual's pages of these calls (32, 33). Other numbers are kept as they came.
    pub struct StatusCode {
        /// The call succeeded.
        SUCCESS = 0, "Success";
        /// The caller may not do this.
        NOT_AUTHORIZED = 32, "Not Authorized";
        /// The asset manager of the product does not exist.
        ASSET_MANAGER_NOT_FOUND = 33, "Asset_Manager_Not_Found";
    }
}
