//! `GetInstrument`: one instrument.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_instrument/`.

use super::{Instrument, InstrumentRequest};
use crate::alphapoint::Reply;

crate::call! {
    /// Retrieves an instrument.
    pub call GetInstrument = "GetInstrument": InstrumentRequest => Reply<Instrument>;
}
