//! `BlockTradeDataUpdateEvent`: block trades, after `SubscribeBlockTrades`.
//!
//! Known by its name from the vendor's web client; what it carries is documented nowhere. Fixtures:
//! `fixtures/alphapoint/market/block_trade_data_update_event/`.

use crate::wire::RawJson;

crate::event! {
    /// A block trade changed. Any payload is kept.
    pub event BlockTradeDataUpdateEvent = "BlockTradeDataUpdateEvent": RawJson;
}
