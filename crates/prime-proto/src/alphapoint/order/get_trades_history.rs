//! `GetTradesHistory`: the trades of an account or a user.
//!
//! Recorded at NDAX in 2020; VulcanX' documentation 4.3 shows real output. Without a session, NDAX refuses the call with an error
//! frame. Fixtures:
//! `fixtures/alphapoint/order/get_trades_history/`.

use super::{AccountTrade, TradeHistoryRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves the trades of an account or a user, the newest first.
    pub call GetTradesHistory = "GetTradesHistory": TradeHistoryRequest => Reply<Vec<AccountTrade>>;
}
