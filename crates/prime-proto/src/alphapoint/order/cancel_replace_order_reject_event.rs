//! `CancelReplaceOrderRejectEvent`: an order could not be replaced.
//!
//! Sent after `SubscribeAccountEvents`. Documentation only. Fixtures: `fixtures/alphapoint/order/cancel_replace_order_reject_event/`.

use super::{OrderType, PegPriceType, SendStatus, Side, TimeInForce};
use crate::alphapoint::{AccountId, ClientOrderId, InstrumentId, OmsId, OrderId};
use crate::wire::{Extra, Number, Record, Text, Word};

crate::event! {
    /// An order of the account could not be replaced. Documentation only.
    pub event CancelReplaceOrderRejectEvent = "CancelReplaceOrderRejectEvent": CancelReplaceOrderReject;
}

/// An order of the account could not be replaced.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CancelReplaceOrderReject {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The new order.
    pub order_id: Option<OrderId>,
    /// Identifier that the client assigned to the order; 0 for none.
    pub client_order_id: Option<ClientOrderId>,
    /// Limit price.
    pub limit_price: Option<Number>,
    /// The other order of a one-cancels-the-other pair; 0 for none.
    #[serde(rename = "OrderIdOCO")]
    pub order_id_oco: Option<OrderId>,
    /// Type of the order.
    pub order_type: Option<Word<OrderType>>,
    /// The price with which the stop price is compared.
    pub peg_price_type: Option<Word<PegPriceType>>,
    /// The order to replace.
    pub order_id_to_replace: Option<OrderId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Reference price.
    pub reference_price: Option<Number>,
    /// Quantity.
    pub quantity: Option<Number>,
    /// Side of the order.
    pub side: Option<Word<Side>>,
    /// Stop price; 0 for none.
    pub stop_price: Option<Number>,
    /// How long the order would have stayed in effect.
    pub time_in_force: Option<Word<TimeInForce>>,
    /// `Rejected`.
    pub status: Option<Word<SendStatus>>,
    /// Reason for the rejection.
    pub reject_reason: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelReplaceOrderReject {
    /// The identifier that the client assigned to the order; `None` if it assigned none.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        self.client_order_id.filter(|number| number.get() != 0)
    }
}
