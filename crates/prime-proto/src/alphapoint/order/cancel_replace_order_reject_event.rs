//! `CancelReplaceOrderRejectEvent`: an order could not be replaced.
//!
//! Comes after `SubscribeAccountEvents`. Documentation only. Fixtures: `fixtures/alphapoint/order/cancel_replace_order_reject_event/`.

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
    /// The order that would have taken its place.
    pub order_id: Option<OrderId>,
    /// Number that the client gave the order; 0 for none.
    pub client_order_id: Option<ClientOrderId>,
    /// Limit price.
    pub limit_price: Option<Number>,
    /// The other order of a pair of which one cancels the other; 0 for none.
    #[serde(rename = "OrderIdOCO")]
    pub order_id_oco: Option<OrderId>,
    /// Type of the order.
    pub order_type: Option<Word<OrderType>>,
    /// Which price the stop price is compared with.
    pub peg_price_type: Option<Word<PegPriceType>>,
    /// The order to replace.
    pub order_id_to_replace: Option<OrderId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Reference price.
    pub reference_price: Option<Number>,
    /// Quantity.
    pub quantity: Option<Number>,
    /// Whether it buys or sells.
    pub side: Option<Word<Side>>,
    /// Stop price; 0 for none.
    pub stop_price: Option<Number>,
    /// How long it would have stayed in force.
    pub time_in_force: Option<Word<TimeInForce>>,
    /// `Rejected`.
    pub status: Option<Word<SendStatus>>,
    /// Why.
    pub reject_reason: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl CancelReplaceOrderReject {
    /// The number that the client gave the order, if it gave one.
    #[must_use]
    pub fn client_order(&self) -> Option<ClientOrderId> {
        self.client_order_id.filter(|number| number.get() != 0)
    }
}
