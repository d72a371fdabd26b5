//! `UnsubscribeTicker`: ends the subscription to the candles of an instrument.
//!
//! Also sent as `UnSubscribeTicker`; the reply repeats the spelling of the request. Documented by the vendor and two venues; a frame is
//! captured only for `UnsubscribeLevel2`. Fixtures: `fixtures/alphapoint/market/unsubscribe_ticker/`.

use super::InstrumentRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Ends the subscription to the candles of an instrument.
    pub call UnsubscribeTicker = "UnsubscribeTicker": InstrumentRequest => StandardResponse;
}
