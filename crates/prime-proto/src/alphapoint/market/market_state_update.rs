//! `MarketStateUpdate`: trading of an instrument was paused, resumed, halted or reopened, after `SubscribeAccountEvents`.
//!
//! Known from documentation only. Fixtures: `fixtures/alphapoint/market/market_state_update/`.

use super::{MarketAction, SessionStatus};
use crate::wire::{Extra, Record, TimestampMillis, Word};

crate::event! {
    /// Trading of an instrument was paused, resumed, halted or reopened. Known from documentation only; one client expects
    /// `MarketStatusUpdate`, which no documentation mentions.
    pub event MarketStateUpdate = "MarketStateUpdate": MarketState;
}

/// A change to the trading of an instrument.
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
    /// The change.
    pub action: Option<Word<MarketAction>>,
    /// Previous status.
    pub previous_status: Option<Word<SessionStatus>>,
    /// New status.
    pub new_status: Option<Word<SessionStatus>>,
    /// When the change took place.
    pub exchange_date_time: Option<TimestampMillis>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
