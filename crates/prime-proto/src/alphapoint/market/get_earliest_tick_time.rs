//! `GetEarliestTickTime`: the time of the first candle of an instrument.
//!
//! Requires no login. Vendor documentation and one venue's, release 4.3. Fixtures: `fixtures/alphapoint/market/get_earliest_tick_time/`.

use super::InstrumentRequest;
use crate::alphapoint::Reply;
use crate::wire::UnixMillis;

crate::call! {
    /// Retrieves the time of the first candle of an instrument: an array with one time.
    pub call GetEarliestTickTime = "GetEarliestTickTime": InstrumentRequest => Reply<Vec<UnixMillis>>;
}
