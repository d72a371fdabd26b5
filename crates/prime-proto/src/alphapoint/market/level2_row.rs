//! A row of a book.

use super::ActionType;
use crate::alphapoint::InstrumentId;
use crate::alphapoint::order::Side;
use crate::wire::{Code, Number, Rest, Row, UnixMillis};

/// A price level of a book, or a change to one: a row of `GetL2Snapshot`, `SubscribeLevel2` and `Level2UpdateEvent`.
///
/// A snapshot has bids first, from the best down, then asks, from the best up. An event has any number of rows, in any order of
/// prices and update numbers; apply them in the order of the array. No deletion is sent for a level that leaves the requested
/// depth.
#[derive(Clone, Debug, PartialEq, Eq, Row)]
#[row(parts)]
#[non_exhaustive]
pub struct Level2Row {
    /// Number of the update. The same for all rows of a `GetL2Snapshot`; in a subscription a counter, on two venues local to the
    /// subscription.
    #[row(name = "MDUpdateId")]
    pub md_update_id: i64,
    /// Number of accounts with orders at this level; 0 in the snapshots of two venues.
    pub accounts: i64,
    /// When the change took place.
    pub action_date_time: UnixMillis,
    /// How the level changed.
    pub action_type: Code<ActionType>,
    /// Price of the last trade.
    pub last_trade_price: Number,
    /// Number of orders at this level; 0 if the level is deleted.
    pub orders: i64,
    /// Price of the level.
    pub price: Number,
    /// The instrument.
    pub product_pair_code: InstrumentId,
    /// Total quantity at this level, not a difference; 0 if the level is deleted.
    pub quantity: Number,
    /// Side of the book.
    pub side: Code<Side>,
    /// Columns newer than this crate, as they came.
    #[row(rest)]
    pub rest: Rest,
}

impl Level2Row {
    /// The instrument, under the name that other messages use.
    #[must_use]
    pub const fn instrument_id(&self) -> InstrumentId {
        self.product_pair_code
    }
}
