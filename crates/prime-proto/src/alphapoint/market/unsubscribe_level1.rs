//! `UnsubscribeLevel1`: ends the subscription to the prices of an instrument.
//!
//! Also sent as `UnSubscribeLevel1`; the reply repeats the spelling of the request. Documented by the vendor and two venues; a frame is
//! captured only for `UnsubscribeLevel2`. Fixtures: `fixtures/alphapoint/market/unsubscribe_level1/`.

use super::InstrumentRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Ends the subscription to the prices of an instrument.
    pub call UnsubscribeLevel1 = "UnsubscribeLevel1": InstrumentRequest => StandardResponse;
}
