//! `TradeDataUpdateEvent`: trades, after `SubscribeTrades`.
//!
//! No frame of it was ever published; clients decode it as they do the reply of `SubscribeTrades`. Documentation calls it `OrderTradeEvent`
//! by mistake. Fixtures: `fixtures/alphapoint/market/trade_data_update_event/`.

use super::TradeRow;

crate::event! {
    /// New trades, oldest first.
    pub event TradeDataUpdateEvent = "TradeDataUpdateEvent": Vec<TradeRow>;
}
