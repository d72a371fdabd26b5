//! `BlockTradeDataUpdateEvent`: block trades, after `SubscribeBlockTrades`.
//!
//! Its name is known from the vendor's web client; its payload is not documented. Fixtures:
//! `fixtures/alphapoint/market/block_trade_data_update_event/`.

use crate::wire::RawJson;

crate::event! {
    /// A block trade changed. Any payload is kept.
    pub event BlockTradeDataUpdateEvent = "BlockTradeDataUpdateEvent": RawJson;
}
