//! Candles.

use rust_decimal::prelude::ToPrimitive as _;

use crate::alphapoint::InstrumentId;
use crate::wire::{Number, Rest, Row, UnixMillis};

/// A candle of an instrument: a row of `GetTickerHistory`, `SubscribeTicker` and `TickerDataUpdateEvent`.
///
/// The prices are in the order high, low, open, close. Rows are oldest first; a row without trades repeats the last price, with volume 0.
#[derive(Clone, Debug, PartialEq, Eq, Row)]
#[row(parts)]
#[non_exhaustive]
pub struct TickerRow {
    /// End of the candle, in milliseconds since 1970; some servers write a fraction. See [`TickerRow::end`].
    pub end_date_time: Number,
    /// Highest price.
    pub high: Number,
    /// Lowest price.
    pub low: Number,
    /// First price.
    pub open: Number,
    /// Last price.
    pub close: Number,
    /// Quantity traded.
    pub volume: Number,
    /// Best bid at the end of the candle; 0 if there was none. See [`TickerRow::bid`].
    pub inside_bid_price: Number,
    /// Best ask at the end of the candle; 0 if there was none. See [`TickerRow::ask`].
    pub inside_ask_price: Number,
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// Beginning of the candle: the end of the previous one. In every recording; documentation has nine columns. See
    /// [`TickerRow::begin`].
    pub begin_date_time: Option<Number>,
    /// Columns newer than this crate, as they came.
    #[row(rest)]
    pub rest: Rest,
}

impl TickerRow {
    /// Beginning of the candle, without a fraction of a millisecond; `None` if the row has none.
    #[must_use]
    pub fn begin(&self) -> Option<UnixMillis> {
        millis(self.begin_date_time?)
    }

    /// End of the candle, without a fraction of a millisecond; `None` if it exceeds 64 bits.
    #[must_use]
    pub fn end(&self) -> Option<UnixMillis> {
        millis(self.end_date_time)
    }

    /// Best bid at the end of the candle; `None` if there was none.
    #[must_use]
    pub fn bid(&self) -> Option<Number> {
        self.inside_bid_price.side_price()
    }

    /// Best ask at the end of the candle; `None` if there was none.
    #[must_use]
    pub fn ask(&self) -> Option<Number> {
        self.inside_ask_price.side_price()
    }
}

fn millis(time: Number) -> Option<UnixMillis> {
    time.value().floor().to_i64().map(UnixMillis::from)
}

#[cfg(test)]
mod tests {
    use super::TickerRow;
    use crate::json;
    use crate::wire::UnixMillis;

    #[test]
    fn times_have_no_fraction_and_an_empty_side_has_no_price() {
        let text = "[1608290188062.7678,7.2,7.0,7.1,7.15,0,0,7.16,7]";
        let row: TickerRow = json::decode(text).unwrap();
        assert_eq!(row.end(), Some(UnixMillis::from(1_608_290_188_062)));
        assert_eq!((row.begin(), row.bid()), (None, None));
        assert_eq!(row.ask(), Some("7.16".parse().unwrap()));
        assert_eq!(json::encode(&row), text);

        let row: TickerRow = json::decode("[79228162514264337593543950335,7,7,7,7,0,7,0,7,-0.5]").unwrap();
        assert_eq!((row.end(), row.begin()), (None, Some(UnixMillis::from(-1))));
        assert_eq!((row.bid(), row.ask()), (Some(7.into()), None));
    }
}
