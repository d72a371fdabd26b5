//! `GetLevel1`: best prices, last trade and daily statistics of an instrument.
//!
//! Requires no login. Releases 3 and 4. The vendor's documentation of release 3.5 shows other members in camel case, which no recording has.
//! Fixtures: `fixtures/alphapoint/market/get_level1/`.

use super::{InstrumentRequest, Level1};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves the best prices, the last trade and the daily statistics of an instrument. For an instrument that does not exist, one
    /// venue replies with a record of zeros.
    pub call GetLevel1 = "GetLevel1": InstrumentRequest => Reply<Level1>;
}
