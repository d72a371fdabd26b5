//! Lengths of candles.

crate::open_code! {
    /// Length of a candle in seconds.
    ///
    /// Evidence: the refusal of one venue, captured in 2026, lists these. Other numbers are kept.
    pub struct TickerInterval {
        /// One minute.
        MINUTE = 60, "1 minute";
        /// Five minutes.
        FIVE_MINUTES = 300, "5 minutes";
        /// Fifteen minutes.
        FIFTEEN_MINUTES = 900, "15 minutes";
        /// Half an hour.
        THIRTY_MINUTES = 1_800, "30 minutes";
        /// One hour.
        HOUR = 3_600, "1 hour";
        /// Two hours.
        TWO_HOURS = 7_200, "2 hours";
        /// Four hours.
        FOUR_HOURS = 14_400, "4 hours";
        /// Six hours.
        SIX_HOURS = 21_600, "6 hours";
        /// Half a day.
        TWELVE_HOURS = 43_200, "12 hours";
        /// One day.
        DAY = 86_400, "1 day";
        /// One week.
        WEEK = 604_800, "1 week";
        /// Four weeks.
        FOUR_WEEKS = 2_419_200, "4 weeks";
        /// Sixteen weeks.
        SIXTEEN_WEEKS = 9_676_800, "16 weeks";
        /// Fifty-two weeks.
        FIFTY_TWO_WEEKS = 31_449_600, "52 weeks";
    }
}
