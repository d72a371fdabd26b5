//! `UnsubscribeBlockTrades`: ends the subscription to the block trades of an instrument.
//!
//! Also sent as `UnSubscribeBlockTrades`; the reply repeats the spelling of the request. Vendor documentation of release 3.5 and one
//! venue's. Fixtures: `fixtures/alphapoint/market/unsubscribe_block_trades/`.

use super::InstrumentRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Ends the subscription to the block trades of an instrument.
    pub call UnsubscribeBlockTrades = "UnsubscribeBlockTrades": InstrumentRequest => StandardResponse;
}
