//! `CancelAllOrdersRejectEvent`: the orders of an account could not be cancelled.
//!
//! Sent after `SubscribeAccountEvents`. Documentation only. Fixtures: `fixtures/alphapoint/order/cancel_all_orders_reject_event/`.

use super::SendStatus;
use crate::alphapoint::{AccountId, InstrumentId, OmsId};
use crate::wire::{Extra, Record, Text, Word};

crate::event! {
    /// The orders of the account could not be cancelled. Documentation only.
    pub event CancelAllOrdersRejectEvent = "CancelAllOrdersRejectEvent": CancelAllOrdersReject;
}

/// The orders of the account could not be cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelAllOrdersReject {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The instrument; 0 for all.
    pub instrument_id: Option<InstrumentId>,
    /// `Rejected`.
    pub status: Option<Word<SendStatus>>,
    /// Reason for the rejection.
    pub reject_reason: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
