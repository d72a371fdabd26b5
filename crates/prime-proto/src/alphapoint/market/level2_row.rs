//! A row of a book.

use super::ActionType;
use crate::alphapoint::InstrumentId;
use crate::alphapoint::order::Side;
use crate::wire::{Code, Number, Rest, Row, UnixMillis};

/// A price level of a book, or a change of one: a row of `GetL2Snapshot`, `SubscribeLevel2` and `Level2UpdateEvent`.
///
/// A snapshot has bids first, from the best down, then asks, from the best up. An event has any number of rows in any order of
/// prices and update numbers, which apply in the order they have in the array. A level that is pushed out of the depth that was
/// asked for is never deleted.
#[derive(Clone, Debug, PartialEq, Eq, Row)]
#[row(parts)]
#[non_exhaustive]
pub struct Level2Row {
    /// Number of the update. In a snapshot of `GetL2Snapshot` one for all rows; in a subscription a counter, on two venues local to
    /// it.
    #[row(name = "MDUpdateId")]
    pub md_update_id: i64,
    /// How many accounts have orders at this level; 0 in the snapshots of two venues.
    pub accounts: i64,
    /// When it happened.
    pub action_date_time: UnixMillis,
    /// What happened to the level.
    pub action_type: Code<ActionType>,
    /// Price of the last trade.
    pub last_trade_price: Number,
    /// How many orders are at this level; 0 when it is deleted.
    pub orders: i64,
    /// Price of the level.
    pub price: Number,
    /// The instrument.
    pub product_pair_code: InstrumentId,
    /// Quantity at this level, in all, not a change of it; 0 when it is deleted.
    pub quantity: Number,
    /// Side of the book.
    pub side: Code<Side>,
    /// Columns newer than this crate, as they came.
    #[row(rest)]
    pub rest: Rest,
}

impl Level2Row {
    /// The instrument, under the name that other messages have for it.
    #[must_use]
    pub const fn instrument_id(&self) -> InstrumentId {
        self.product_pair_code
    }
}
