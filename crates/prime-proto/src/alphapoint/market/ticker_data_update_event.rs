//! `TickerDataUpdateEvent`: candles, after `SubscribeTicker`.
//!
//! No frame of this event was published; clients decode it like the reply of `SubscribeTicker`. Fixtures:
//! `fixtures/alphapoint/market/ticker_data_update_event/`.

use super::TickerRow;

crate::event! {
    /// Candles that are new or changed.
    pub event TickerDataUpdateEvent = "TickerDataUpdateEvent": Vec<TickerRow>;
}
