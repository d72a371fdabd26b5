//! `Level2UpdateEvent`: changes to a book, after `SubscribeLevel2`.
//!
//! Fixtures: `fixtures/alphapoint/market/level2_update_event/`.

use super::Level2Row;

crate::event! {
    /// Price levels that changed, to be applied in the order of the array.
    pub event Level2UpdateEvent = "Level2UpdateEvent": Vec<Level2Row>;
}
