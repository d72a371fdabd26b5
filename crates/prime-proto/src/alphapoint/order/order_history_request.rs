//! The request of the calls that retrieve past orders.

use super::OrderState;
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OrderId, UserId};
use crate::wire::{Code, Extra, Record};

/// A request for the orders of an account that match every filter. A filter that is absent or 0 matches all.
///
/// The times have two spellings; [`start`](Self::start) and [`end`](Self::end) return either.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderHistoryRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Only orders in this state.
    pub order_state: Option<Code<OrderState>>,
    /// Only this order.
    pub order_id: Option<OrderId>,
    /// Only the order to which the client assigned this identifier.
    pub client_order_id: Option<ClientOrderId>,
    /// Only orders that replaced this one.
    pub original_order_id: Option<OrderId>,
    /// Only orders that replaced the one to which the client assigned this identifier.
    pub original_client_order_id: Option<ClientOrderId>,
    /// Only orders of this user.
    pub user_id: Option<UserId>,
    /// Only orders of this instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Only orders from this time on. Documentation calls it a time "in POSIX format"; clients send seconds as well as
    /// milliseconds.
    pub start_timestamp: Option<i64>,
    /// Only orders up to this time.
    pub end_timestamp: Option<i64>,
    /// The start in another spelling.
    pub start_time_stamp: Option<i64>,
    /// The end in another spelling.
    pub end_time_stamp: Option<i64>,
    /// Largest number of orders; 100 if absent.
    pub depth: Option<i64>,
    /// Largest number of orders, in release 4.
    pub limit: Option<i64>,
    /// Number of orders to skip.
    pub start_index: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl OrderHistoryRequest {
    /// Requests all orders of an account.
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
