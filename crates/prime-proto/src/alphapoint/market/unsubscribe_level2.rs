//! `UnsubscribeLevel2`: ends a subscription to a book.
//!
//! Also sent as `UnSubscribeLevel2`; the reply repeats the spelling of the request. Fixtures:
//! `fixtures/alphapoint/market/unsubscribe_level2/`.

use super::InstrumentRequest;
use crate::alphapoint::StandardResponse;

crate::call! {
    /// Ends the subscription to a book.
    pub call UnsubscribeLevel2 = "UnsubscribeLevel2": InstrumentRequest => StandardResponse;
}
