//! The record of Level 1.

use crate::alphapoint::{InstrumentId, OmsId};
use crate::wire::{Extra, MaybeQuoted, Number, Record, Text, UnixMillis};

/// Best prices, last trade and daily statistics of an instrument.
///
/// The required members are in every recording; release 2 has only these 19. Releases 3 and 4 have 26.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct Level1 {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// Name of the instrument, such as `btcbrl`. Recordings of one venue of 2022.
    pub market_id: Option<Text>,
    /// Best bid; 0 if there is none, see [`Level1::bid`]. A string in recordings of one venue of November 2022.
    pub best_bid: MaybeQuoted<Number>,
    /// Best offer; 0 if there is none, see [`Level1::offer`]. A string in recordings of one venue of November 2022.
    pub best_offer: MaybeQuoted<Number>,
    /// Price of the last trade.
    pub last_traded_px: Number,
    /// Quantity of the last trade.
    pub last_traded_qty: Number,
    /// When the last trade took place. One venue writes seconds.
    pub last_trade_time: UnixMillis,
    /// First price of the session.
    pub session_open: Number,
    /// Highest price of the session.
    pub session_high: Number,
    /// Lowest price of the session.
    pub session_low: Number,
    /// Last price of the session.
    pub session_close: Number,
    /// Quantity of the last trade; not the volume of a day.
    pub volume: Number,
    /// Quantity traded today, in UTC.
    pub current_day_volume: Number,
    /// Value traded today. Releases 3 and 4.
    pub current_day_notional: Option<Number>,
    /// Number of trades today.
    pub current_day_num_trades: i64,
    /// Price change today.
    pub current_day_px_change: Number,
    /// Value traded today, under the name that the documentation uses.
    pub current_notional: Option<Number>,
    /// Quantity traded in the last 24 hours.
    pub rolling24_hr_volume: Number,
    /// Value traded in the last 24 hours. Releases 3 and 4.
    pub rolling24_hr_notional: Option<Number>,
    /// Number of trades in the last 24 hours. Tables of documentation spell it `Rolling24HrNumTrades`.
    pub rolling24_num_trades: i64,
    /// Price change in the last 24 hours: in percent in release 2, an amount in releases 3 and 4.
    pub rolling24_hr_px_change: Number,
    /// Time of the record. A string of digits at most venues, a number at some. One venue writes seconds, and the vendor's first manual
    /// shows ticks.
    pub time_stamp: MaybeQuoted<UnixMillis>,
    /// Quantity at the best bid. Releases 3 and 4.
    pub bid_qty: Option<Number>,
    /// Quantity at the best offer. Releases 3 and 4.
    pub ask_qty: Option<Number>,
    /// Number of orders at the best bid; 0 in every recording. Releases 3 and 4.
    pub bid_order_ct: Option<i64>,
    /// Number of orders at the best offer; 0 in every recording. Releases 3 and 4.
    pub ask_order_ct: Option<i64>,
    /// Price change in the last 24 hours, in percent. Releases 3 and 4.
    pub rolling24_hr_px_change_percent: Option<Number>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Level1 {
    /// The best bid; `None` if there is none.
    ///
    /// ```
    /// use prime_proto::alphapoint::Call as _;
    /// use prime_proto::alphapoint::market::GetLevel1;
    ///
    /// let text = r#"{"OMSId":1,"InstrumentId":7,"BestBid":0,"BestOffer":31.50,"LastTradedPx":31.2,"LastTradedQty":4,"LastTradeTime":1690000000123,
    ///     "SessionOpen":0,"SessionHigh":0,"SessionLow":0,"SessionClose":31.2,"Volume":4,"CurrentDayVolume":0,"CurrentDayNumTrades":0,
    ///     "CurrentDayPxChange":0,"Rolling24HrVolume":0,"Rolling24NumTrades":0,"Rolling24HrPxChange":0,"TimeStamp":"1690000000456"}"#;
    /// let level1 = GetLevel1::decode_reply(text)?.into_result()?;
    /// assert_eq!(level1.bid(), None);
    /// assert_eq!(level1.offer().unwrap().to_string(), "31.50");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn bid(&self) -> Option<Number> {
        self.best_bid.get().side_price()
    }

    /// The best offer; `None` if there is none.
    #[must_use]
    pub fn offer(&self) -> Option<Number> {
        self.best_offer.get().side_price()
    }

    /// Value traded today, under either name.
    #[must_use]
    pub fn day_notional(&self) -> Option<Number> {
        self.current_day_notional.or(self.current_notional)
    }
}
