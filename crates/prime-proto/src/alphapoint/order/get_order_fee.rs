//! `GetOrderFee`: the fee of an order.
//!
//! Two forms of the request: that of releases 2 and 3 with `Amount` and `ProductId`, that of release 4 with `Quantity`. Fixtures:
//! `fixtures/alphapoint/order/get_order_fee/`.

use super::{MakerTaker, OrderType, Side};
use crate::alphapoint::{AccountId, InstrumentId, OmsId, ProductId, Reply};
use crate::wire::{Code, Extra, MaybeQuoted, Number, Record, Word};

crate::call! {
    /// Estimates the fee of an order without sending the order.
    pub call GetOrderFee = "GetOrderFee": GetOrderFeeRequest => Reply<OrderFee>;
}

/// A request to estimate the fee of an order.
///
/// Quantity and price have other members in release 4 than before: see [`quantity`](Self::quantity) and [`amount`](Self::amount).
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOrderFeeRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// The product in which the fee is charged. Releases 2 and 3.
    pub product_id: Option<ProductId>,
    /// Quantity of the order, in releases 2 and 3.
    pub amount: Option<Number>,
    /// Quantity of the order, in release 4.
    pub quantity: Option<Number>,
    /// Side of the order.
    pub side: Option<Code<Side>>,
    /// Price of the order: a number in releases 2 and 3, a string in release 4.
    pub price: Option<MaybeQuoted<Number>>,
    /// Type of the order.
    pub order_type: Option<Code<OrderType>>,
    /// Whether the order would take or make liquidity: a number in releases 2 and 3, a name in release 4.
    pub maker_taker: Option<Word<MakerTaker>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOrderFeeRequest {
    /// Requests the fee of an order, initially without quantity and price.
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        account_id: AccountId,
        instrument_id: InstrumentId,
        side: Side,
        order_type: OrderType,
        maker_taker: MakerTaker,
    ) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            instrument_id: Some(instrument_id),
            side: Some(side.into()),
            order_type: Some(order_type.into()),
            maker_taker: Some(maker_taker.into()),
            ..Self::default()
        }
    }

    /// Quantity of the order, in either form of the request.
    #[must_use]
    pub fn order_quantity(&self) -> Option<Number> {
        self.quantity.or(self.amount)
    }
}

/// The estimated fee.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderFee {
    /// The fee; up to 28 digits after the point.
    pub order_fee: Number,
    /// The product in which the fee is charged.
    pub product_id: ProductId,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
