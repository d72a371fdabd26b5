//! `SubscribeBlockTrades`: the block trades of an instrument.
//!
//! Requires a permission. Vendor documentation of release 3.5 only. Fixtures: `fixtures/alphapoint/market/subscribe_block_trades/`.

use super::InstrumentRequest;
use crate::alphapoint::Reply;
use crate::alphapoint::order::Order;

crate::call! {
    /// Subscribes to the block trades of an instrument. The reply has the open ones, as orders of the type `BlockTrade`; new ones arrive as
    /// `BlockTradeDataUpdateEvent`.
    pub call SubscribeBlockTrades = "SubscribeBlockTrades": InstrumentRequest => Reply<Vec<Order>>;
}
