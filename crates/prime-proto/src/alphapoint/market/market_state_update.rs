//! `MarketStateUpdate`: trading of an instrument was paused, resumed, halted or opened again, after `SubscribeAccountEvents`.
//!
//! Known from documentation only. Fixtures: `fixtures/alphapoint/market/market_state_update/`.

use super::{MarketAction, SessionStatus};
use crate::wire::{Extra, Record, TimestampMillis, Word};

crate::event! {
    /// Trading of an instrument was paused, resumed, halted or opened again. Known from documentation only; one client waits for
    /// `MarketStatusUpdate`, which no documentation has.
    pub event MarketStateUpdate = "MarketStateUpdate": MarketState;
}

/// Whether an instrument is traded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct MarketState {
    /// The exchange.
    pub exchange_id: Option<i64>,
    /// The adapter of the venue.
    pub venue_adapter_id: Option<i64>,
    /// The instrument, by its number at the venue.
    pub venue_instrument_id: Option<i64>,
    /// What was done.
    pub action: Option<Word<MarketAction>>,
    /// Status before.
    pub previous_status: Option<Word<SessionStatus>>,
    /// Status now.
    pub new_status: Option<Word<SessionStatus>>,
    /// When it was done.
    pub exchange_date_time: Option<TimestampMillis>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
