//! `GetAccountFees`: the fees that an account pays.
//!
//! Replies from one venue of release 4.3. Vendor documentation of 3.5 shows other names (`feeAmt`), which no known server sends.
//! Fixtures: `fixtures/alphapoint/account/get_account_fees/`.

use super::{FeeCalcType, FeeType};
use crate::alphapoint::order::OrderType;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, ProductId, Reply};
use crate::wire::{Extra, Number, Record, Word};

crate::call! {
    /// Retrieves the fees that an account pays, including those that apply to all accounts.
    pub call GetAccountFees = "GetAccountFees": GetAccountFeesRequest => Reply<Vec<AccountFee>>;
}

/// A request for the fees of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetAccountFeesRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetAccountFeesRequest {
    /// Requests the fees of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            extra: Extra::new(),
        }
    }
}

/// A fee of an account.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(parts)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AccountFee {
    /// Number of the fee.
    pub fee_id: i64,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// Tier of the fee. Absent before release 4.
    pub fee_tier: Option<i64>,
    /// The account; 0 for a fee that applies to all.
    pub account_id: AccountId,
    /// The fee: an amount or a percentage; see `FeeCalcType`.
    pub fee_amt: Number,
    /// How the fee is calculated.
    pub fee_calc_type: Word<FeeCalcType>,
    /// Type of the fee.
    pub fee_type: Word<FeeType>,
    /// Volume from which the fee applies, for a ladder; 0 otherwise.
    pub ladder_threshold: Number,
    /// Seconds over which the volume of a ladder is counted; 0 otherwise.
    pub ladder_seconds: i64,
    /// Whether the fee is in effect.
    pub is_active: bool,
    /// The instrument.
    pub instrument_id: InstrumentId,
    /// Type of the orders; `Unknown` for all types.
    pub order_type: Word<OrderType>,
    /// The product that the fee is pegged to; 0 for none. Absent before release 4.
    pub pegged_product_id: Option<ProductId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
