//! Public trades.

use super::Direction;
use crate::alphapoint::order::Side;
use crate::alphapoint::{ClientOrderId, InstrumentId, OrderId, TradeId};
use crate::wire::{Code, Flag, Number, Rest, Row, UnixMillis};

/// A public trade: a row of `GetLastTrades`, `SubscribeTrades` and `TradeDataUpdateEvent`.
#[derive(Clone, Debug, PartialEq, Eq, Row)]
#[row(parts)]
#[non_exhaustive]
pub struct TradeRow {
    /// The trade.
    pub trade_id: TradeId,
    /// The instrument.
    pub product_pair_code: InstrumentId,
    /// Quantity.
    pub quantity: Number,
    /// Price.
    pub price: Number,
    /// The order on one side.
    pub order1: OrderId,
    /// The order on the other side.
    pub order2: OrderId,
    /// When it took place.
    pub trade_time: UnixMillis,
    /// How its price compares with that of the previous trade.
    pub direction: Code<Direction>,
    /// Side of the order that took the liquidity.
    pub taker_side: Code<Side>,
    /// Whether it is a block trade: 0 or 1 in every recording, a Boolean in documentation.
    pub block_trade: Flag,
    /// Identifier that the client assigned to one of the orders; 0 for none.
    pub client_order_id: ClientOrderId,
    /// Columns newer than this crate, as they came.
    #[row(rest)]
    pub rest: Rest,
}

impl TradeRow {
    /// The instrument, under the name that other messages use.
    #[must_use]
    pub const fn instrument_id(&self) -> InstrumentId {
        self.product_pair_code
    }
}
