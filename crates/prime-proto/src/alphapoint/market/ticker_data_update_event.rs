//! `TickerDataUpdateEvent`: candles, after `SubscribeTicker`.
//!
//! No frame of it was ever published; clients decode it as they do the reply of `SubscribeTicker`. Fixtures:
//! `fixtures/alphapoint/market/ticker_data_update_event/`.

use super::TickerRow;

crate::event! {
    /// Candles that are new or changed.
    pub event TickerDataUpdateEvent = "TickerDataUpdateEvent": Vec<TickerRow>;
}
