//! `TradeDataUpdateEvent`: trades, after `SubscribeTrades`.
//!
//! No frame of this event was published; clients decode it like the reply of `SubscribeTrades`. Documentation calls it `OrderTradeEvent`
//! by mistake. Fixtures: `fixtures/alphapoint/market/trade_data_update_event/`.

use super::TradeRow;

crate::event! {
    /// New trades, oldest first.
    pub event TradeDataUpdateEvent = "TradeDataUpdateEvent": Vec<TradeRow>;
}
