//! `GetTradesHistory`: the trades of an account or a user.
//!
//! Recorded at NDAX in 2020, and printed in VulcanX' documentation 4.3 from real output. NDAX refuses the call with an error frame where
//! there is no session. Fixtures:
//! `fixtures/alphapoint/order/get_trades_history/`.

use super::{AccountTrade, TradeHistoryRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves the trades of an account or a user, the newest first.
    pub call GetTradesHistory = "GetTradesHistory": TradeHistoryRequest => Reply<Vec<AccountTrade>>;
}
