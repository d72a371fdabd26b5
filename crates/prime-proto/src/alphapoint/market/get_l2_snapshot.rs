//! `GetL2Snapshot`: the book of an instrument.
//!
//! Requires no login. Fixtures: `fixtures/alphapoint/market/get_l2_snapshot/`.

use super::Level2Row;
use crate::alphapoint::{InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the book of an instrument: bids from the best down, then asks from the best up. The reply is an empty array for an empty
    /// book, and on one venue for an instrument that does not exist.
    ///
    /// Updates are numbered per instrument, not per subscription: on one venue the numbers cannot be compared with those of
    /// `Level2UpdateEvent`.
    pub call GetL2Snapshot = "GetL2Snapshot": GetL2SnapshotRequest => Reply<Vec<Level2Row>>;
}

/// A request for a book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetL2SnapshotRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Number of levels on each side.
    pub depth: Option<i64>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetL2SnapshotRequest {
    /// Requests the book of an instrument, with `depth` levels on each side.
    #[must_use]
    pub fn new(oms_id: OmsId, instrument_id: InstrumentId, depth: i64) -> Self {
        Self {
            oms_id: Some(oms_id),
            instrument_id: Some(instrument_id),
            depth: Some(depth),
            extra: Extra::new(),
        }
    }
}
