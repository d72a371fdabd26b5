//! `GetAccountTrades`: the trades of an account.
//!
//! All releases. Fixtures:
//! `fixtures/alphapoint/order/get_account_trades/`.

use super::{AccountTrade, TradeHistoryRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves the trades of an account, the newest first; at most 200.
    pub call GetAccountTrades = "GetAccountTrades": TradeHistoryRequest => Reply<Vec<AccountTrade>>;
}
