//! `GetUserAccountInfos`: the accounts that a user may act for, with their details.
//!
//! The request is that of `GetUserAccounts`. Fixtures: `fixtures/alphapoint/account/get_user_account_infos/`.

use super::{AccountInfo, GetUserAccountsRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves the accounts that a user may act for, as `GetAccountInfo` does for one.
    pub call GetUserAccountInfos = "GetUserAccountInfos": GetUserAccountsRequest => Reply<Vec<AccountInfo>>;
}
