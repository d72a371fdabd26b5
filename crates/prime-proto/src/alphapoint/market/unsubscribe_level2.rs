//! `UnsubscribeLevel2`: ends a subscription of a book.
//!
//! Also sent as `UnSubscribeLevel2`; the reply repeats the spelling of the request. Fixtures:
//! `fixtures/alphapoint/market/unsubscribe_level2/`.

use crate::alphapoint::{InstrumentId, OmsId, StandardResponse};
use crate::wire::{Extra, Record};

crate::call! {
    /// Ends the subscription of a book.
    pub call UnsubscribeLevel2 = "UnsubscribeLevel2": UnsubscribeLevel2Request => StandardResponse;
}

/// Which book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct UnsubscribeLevel2Request {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl UnsubscribeLevel2Request {
    /// The book of an instrument.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            extra: Extra::new(),
        }
    }
}
