//! `GetOMSFeeTiers`: the fees of an order management system.
//!
//! Vendor documentation of release 3.5 only, whose names begin with a lower-case letter; no reply was recorded, and in other replies
//! of servers names begin with a capital letter. Fixtures: `fixtures/alphapoint/account/get_oms_fee_tiers/`.

use super::{FeeCalcType, FeeType};
use crate::alphapoint::order::OrderType;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, Reply};
use crate::wire::{Extra, Number, Record, Word};

crate::call! {
    /// Retrieves the fees of an order management system. Known from documentation only.
    pub call GetOmsFeeTiers = "GetOMSFeeTiers": GetOmsFeeTiersRequest => Reply<Vec<OmsFeeTier>>;
}

/// A request for fees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetOmsFeeTiersRequest {
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// Only the fees of this instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOmsFeeTiersRequest {
    /// Requests all fees.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            ..Self::default()
        }
    }
}

/// A fee of an order management system.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OmsFeeTier {
    /// The order management system.
    pub oms_id: Option<OmsId>,
    /// The account; 0 for a fee that applies to all.
    pub account_id: Option<AccountId>,
    /// The instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Type of the orders; `Unknown` for all types.
    pub order_type: Option<Word<OrderType>>,
    /// Number of the fee.
    pub fee_id: i64,
    /// The fee: an amount or a percentage; see `feeCalcType`.
    pub fee_amt: Option<Number>,
    /// How the fee is calculated.
    pub fee_calc_type: Option<Word<FeeCalcType>>,
    /// Type of the fee.
    pub fee_type: Option<Word<FeeType>>,
    /// Volume from which the fee applies, for a ladder.
    pub ladder_threshold: Option<Number>,
    /// Seconds over which the volume of a ladder is counted.
    pub ladder_seconds: Option<i64>,
    /// Whether the fee is in effect.
    pub is_active: Option<bool>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
