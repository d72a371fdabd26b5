//! `GetTickerHistory`: candles of an instrument between two times.
//!
//! Requires no login at some venues. Without a session, one venue replies over the socket with an empty payload, which is not JSON
//! and therefore an error.
//! Fixtures: `fixtures/alphapoint/market/get_ticker_history/`.

use std::ops::Range;

use chrono::{DateTime, Timelike as _, Utc};

use super::{TickerInterval, TickerRow};
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record, TextOrInteger};

crate::call! {
    /// Retrieves candles of an instrument between two times, oldest first.
    pub call GetTickerHistory = "GetTickerHistory": GetTickerHistoryRequest => Reply<Vec<TickerRow>>;
}

/// A request for candles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetTickerHistoryRequest {
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Length of a candle, in seconds.
    pub interval: Option<TickerInterval>,
    /// Start of the period: `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss` in UTC. Old documentation has POSIX time.
    pub from_date: Option<TextOrInteger>,
    /// End of the period, in the same form.
    pub to_date: Option<TextOrInteger>,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetTickerHistoryRequest {
    /// Requests the candles of an instrument between two times, exact to the second.
    ///
    /// ```
    /// use prime_proto::alphapoint::Call as _;
    /// use prime_proto::alphapoint::market::{GetTickerHistory, GetTickerHistoryRequest, TickerInterval};
    /// use prime_proto::wire::UnixMillis;
    ///
    /// let [from, to] = [1_690_000_000_000, 1_690_086_400_000].map(|time| UnixMillis::from(time).to_utc().unwrap());
    /// let request = GetTickerHistoryRequest::new(1.into(), 7.into(), TickerInterval::HOUR, from..to);
    /// assert_eq!(
    ///     GetTickerHistory::encode_request(&request),
    ///     r#"{"InstrumentId":7,"Interval":3600,"FromDate":"2023-07-22 04:26:40","ToDate":"2023-07-23 04:26:40","OMSId":1}"#
    /// );
    /// ```
    #[must_use]
    pub fn new(
        oms_id: OmsId,
        instrument_id: InstrumentId,
        interval: TickerInterval,
        between: Range<DateTime<Utc>>,
    ) -> Self {
        let date = |time: DateTime<Utc>| {
            let time = time.naive_utc();
            TextOrInteger::from(&*time.with_nanosecond(0).unwrap_or(time).to_string())
        };
        Self {
            instrument_id: Some(instrument_id),
            interval: Some(interval),
            from_date: Some(date(between.start)),
            to_date: Some(date(between.end)),
            oms_id: Some(oms_id),
            extra: Extra::new(),
        }
    }
}
