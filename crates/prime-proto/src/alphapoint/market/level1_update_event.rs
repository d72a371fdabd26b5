//! `Level1UpdateEvent`: best prices and last trade changed, after `SubscribeLevel1`.
//!
//! Fixtures: `fixtures/alphapoint/market/level1_update_event/`.

use super::Level1;

crate::event! {
    /// The best prices, the last trade or the daily statistics of an instrument changed.
    pub event Level1UpdateEvent = "Level1UpdateEvent": Level1;
}
