//! The request of the calls that retrieve trades of an account.

use crate::alphapoint::{AccountId, ExecutionId, InstrumentId, OmsId, OrderId, TradeId, UserId};
use crate::wire::{Extra, Record};

/// A request for the trades of an account that match every filter. A filter that is absent or 0 matches all.
///
/// The times have two spellings; [`start`](Self::start) and [`end`](Self::end) return either.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct TradeHistoryRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Only trades of this user; known only to `GetTradesHistory`.
    pub user_id: Option<UserId>,
    /// Number of trades to skip.
    pub start_index: Option<i64>,
    /// Largest number of trades, up to 200. `GetAccountTrades` of older releases.
    pub count: Option<i64>,
    /// Largest number of trades, up to 200.
    pub depth: Option<i64>,
    /// Only trades of this instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Only this trade.
    pub trade_id: Option<TradeId>,
    /// Only trades of this order.
    pub order_id: Option<OrderId>,
    /// Only trades from this time on. Documentation calls it a time "in POSIX format"; clients send seconds as well as
    /// milliseconds.
    pub start_timestamp: Option<i64>,
    /// Only trades up to this time.
    pub end_timestamp: Option<i64>,
    /// The start in another spelling.
    pub start_time_stamp: Option<i64>,
    /// The end in another spelling.
    pub end_time_stamp: Option<i64>,
    /// Only this execution.
    pub execution_id: Option<ExecutionId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl TradeHistoryRequest {
    /// Requests all trades of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            ..Self::default()
        }
    }

    /// The start of the period, under either spelling.
    #[must_use]
    pub fn start(&self) -> Option<i64> {
        self.start_timestamp.or(self.start_time_stamp)
    }

    /// The end of the period, under either spelling.
    #[must_use]
    pub fn end(&self) -> Option<i64> {
        self.end_timestamp.or(self.end_time_stamp)
    }
}
