//! The request of calls about one instrument.

use crate::alphapoint::{InstrumentId, OmsId};
use crate::wire::{Extra, Record};

/// A request about an instrument: for `GetInstrument`, `GetLevel1`, `GetEarliestTickTime`, `SubscribeBlockTrades` and the calls that end a
/// subscription.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct InstrumentRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl InstrumentRequest {
    /// A request about the instrument `instrument_id`.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            extra: Extra::new(),
        }
    }
}
