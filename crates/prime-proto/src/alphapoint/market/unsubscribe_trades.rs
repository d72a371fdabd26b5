//! `UnsubscribeTrades`: ends the subscription to the trades of an instrument.
//!
//! Also sent as `UnSubscribeTrades`; the reply repeats the spelling of the request. Documented by the vendor and two venues; a frame is
//! captured only for `UnsubscribeLevel2`. Fixtures: `fixtures/alphapoint/market/unsubscribe_trades/`.

use super::InstrumentRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Ends the subscription to the trades of an instrument.
    pub call UnsubscribeTrades = "UnsubscribeTrades": InstrumentRequest => StandardResponse;
}
