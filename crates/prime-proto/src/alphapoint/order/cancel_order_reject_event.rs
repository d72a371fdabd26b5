//! `CancelOrderRejectEvent`: an order could not be cancelled.
//!
//! Sent after `SubscribeAccountEvents`. Documentation only. Fixtures: `fixtures/alphapoint/order/cancel_order_reject_event/`.

use super::{OrderType, SendStatus};
use crate::alphapoint::{AccountId, InstrumentId, OmsId, OrderId};
use crate::wire::{Extra, Record, Text, Word};

crate::event! {
    /// An order of the account could not be cancelled. Documentation only.
    pub event CancelOrderRejectEvent = "CancelOrderRejectEvent": CancelOrderReject;
}

/// An order of the account could not be cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelOrderReject {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The order.
    pub order_id: Option<OrderId>,
    /// Revision of the order.
    pub order_revision: Option<i64>,
    /// Type of the order; `Unknown` in the example.
    pub order_type: Option<Word<OrderType>>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// `Rejected`.
    pub status: Option<Word<SendStatus>>,
    /// Reason for the rejection.
    pub reject_reason: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
