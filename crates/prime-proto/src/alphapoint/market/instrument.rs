//! The record of an instrument.

use super::{InstrumentType, SessionStatus};
use crate::alphapoint::{AccountId, InstrumentId, OmsId, ProductId, UserId};
use crate::wire::{Extra, Number, Record, Text, TextOrNull, TimestampMillis, Word};

/// An instrument: a product that is traded for another one.
///
/// The required members are in every recording; those of 2017 have no others. Releases 3 and 4 have 40 members, the vendor's
/// documentation of release 3.5 and one venue's client have 31.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Instrument {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// Symbol of the instrument, such as `BTCUSD`; with a separator on one venue.
    pub symbol: TextOrNull,
    /// The base product: what is bought and sold.
    pub product1: ProductId,
    /// Symbol of the base product.
    pub product1_symbol: TextOrNull,
    /// The quote product: what it is paid in.
    pub product2: ProductId,
    /// Symbol of the quote product.
    pub product2_symbol: TextOrNull,
    /// Type of the instrument.
    pub instrument_type: Word<InstrumentType>,
    /// The number of the instrument at the venue where it trades.
    pub venue_instrument_id: InstrumentId,
    /// The venue where it trades.
    pub venue_id: i64,
    /// Position of the instrument in lists.
    pub sort_index: i64,
    /// Status of trading.
    pub session_status: Word<SessionStatus>,
    /// The previous status.
    pub previous_session_status: Word<SessionStatus>,
    /// When the status changed; a time in the year 1 if it never did.
    pub session_status_date_time: TimestampMillis,
    /// Whether orders of one account do not trade with each other.
    pub self_trade_prevention: bool,
    /// Smallest step of a quantity.
    pub quantity_increment: Number,
    /// Smallest step of a price. This and the following members are absent in 2017.
    pub price_increment: Option<Number>,
    /// Smallest quantity of an order.
    pub minimum_quantity: Option<Number>,
    /// Lowest price of an order.
    pub minimum_price: Option<Number>,
    /// Symbol of the instrument at the venue where it trades.
    pub venue_symbol: Option<Text>,
    /// Whether the instrument is disabled.
    pub is_disable: Option<bool>,
    /// Number of the instrument in the master data; 0 in every recording.
    pub master_data_id: Option<i64>,
    /// Smallest quantity to which the price collar applies.
    pub price_collar_threshold: Option<Number>,
    /// Largest deviation of the price of an order from the market, in percent.
    pub price_collar_percent: Option<Number>,
    /// Whether the price collar applies.
    pub price_collar_enabled: Option<bool>,
    /// Lowest price at which it trades.
    pub price_floor_limit: Option<Number>,
    /// Whether the lowest price applies.
    pub price_floor_limit_enabled: Option<bool>,
    /// Highest price at which it trades.
    pub price_ceiling_limit: Option<Number>,
    /// Whether the highest price applies.
    pub price_ceiling_limit_enabled: Option<bool>,
    /// Whether it trades as soon as it is created.
    pub create_with_market_running: Option<bool>,
    /// Whether orders only trade with those of market makers.
    pub allow_only_market_maker_counter_party: Option<bool>,
    /// Largest deviation of the price from an index.
    pub price_collar_index_difference: Option<Number>,
    /// Whether orders outside the price collar are executed over the counter.
    pub price_collar_convert_to_otc_enabled: Option<bool>,
    /// The user for whom orders are executed over the counter; 0 for none.
    pub price_collar_convert_to_otc_client_user_id: Option<UserId>,
    /// The account for which orders are executed over the counter; 0 for none.
    pub price_collar_convert_to_otc_account_id: Option<AccountId>,
    /// Threshold from which orders outside the price collar are executed over the counter.
    pub price_collar_convert_to_otc_threshold: Option<Number>,
    /// Size from which orders are executed over the counter.
    pub otc_convert_size_threshold: Option<Number>,
    /// Whether large orders are executed over the counter.
    pub otc_convert_size_enabled: Option<bool>,
    /// Whether trades over the counter are public.
    pub otc_trades_public: Option<bool>,
    /// Price tier.
    pub price_tier: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
