//! `NewOrderRejectEvent`: an order was rejected after it was accepted by `SendOrder`.
//!
//! Sent after `SubscribeAccountEvents`. Documentation only. Fixtures: `fixtures/alphapoint/order/new_order_reject_event/`.

use super::SendStatus;
use crate::alphapoint::{AccountId, ClientOrderId, OmsId};
use crate::wire::{Extra, Record, Text, Word};

crate::event! {
    /// An order that the account sent was rejected. Documentation only.
    pub event NewOrderRejectEvent = "NewOrderRejectEvent": NewOrderReject;
}

/// An order that the account sent was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct NewOrderReject {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Identifier that the client assigned to the order; 0 for none.
    pub client_order_id: Option<ClientOrderId>,
    /// `Rejected`.
    pub status: Option<Word<SendStatus>>,
    /// Reason for the rejection.
    pub reject_reason: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl NewOrderReject {
    /// The identifier that the client assigned to the order; `None` if it assigned none.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        self.client_order_id.filter(|number| number.get() != 0)
    }
}
