//! `GetInstruments`: the instruments of a venue.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_instruments/`.

use super::Instrument;
use crate::alphapoint::{OmsId, Reply};
use crate::wire::{Extra, Record, Word};

crate::call! {
    /// Retrieves the instruments of a venue.
    pub call GetInstruments = "GetInstruments": GetInstrumentsRequest => Reply<Vec<Instrument>>;
}

/// A request for the instruments of a venue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetInstrumentsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Whether disabled instruments are included; absent for the enabled ones. Releases 4.3 and later.
    pub instrument_state: Option<Word<InstrumentState>>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetInstrumentsRequest {
    /// Requests the enabled instruments.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }
}

crate::coded_enum! {
    /// Which instruments `GetInstruments` returns. The documentation has no numbers, and states that case does not matter.
    pub enum InstrumentState {
        /// Enabled and disabled ones.
        Both = _ "Both",
        /// Disabled ones only.
        Inactive = _ "Inactive",
    }
}
