//! `GetOMS`: an order management system.
//!
//! Documentation of the vendor and of one venue, release 4.3. Fixtures: `fixtures/alphapoint/session/get_oms/`.

use crate::alphapoint::{AccountId, OmsId, Reply};
use crate::wire::{Extra, Record, Secret, Text, TextOrNull};

crate::call! {
    /// Retrieves an order management system.
    pub call GetOms = "GetOMS": GetOmsRequest => Reply<Oms>;
}

/// A request for an order management system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOmsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOmsRequest {
    /// Requests the order management system `oms_id`.
    #[must_use]
    pub fn new(oms_id: OmsId) -> Self {
        Self {
            oms_id: Some(oms_id),
            extra: Extra::new(),
        }
    }
}

/// An order management system.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct Oms {
    /// The order management system.
    pub id: OmsId,
    /// Owner of the system; 0 in the only recording.
    pub owner_id: Option<i64>,
    /// Name of the system.
    #[serde(rename = "OMSName")]
    pub oms_name: TextOrNull,
    /// GUID of the instance; empty in the only recording.
    #[serde(rename = "InstanceGUID")]
    pub instance_guid: Option<Text>,
    /// The asset manager; empty in the only recording.
    pub asset_manager_core_id: Option<Text>,
    /// Login name at the asset manager; empty in the only recording.
    pub asset_manager_core_user: Option<Text>,
    /// Password at the asset manager; empty in the only recording.
    pub asset_manager_core_password: Option<Secret>,
    /// Number of the asset manager.
    pub asset_manager_id: Option<i64>,
    /// How risk is checked; `Unknown` in the only recording.
    #[serde(rename = "OMSRiskMode")]
    pub oms_risk_mode: Option<Text>,
    /// Whether accounts can trade on margin.
    pub system_margin_enabled: Option<bool>,
    /// Whether market data requires a permission.
    pub permissioned_market_data: Option<bool>,
    /// Whether instruments require a permission.
    pub permissioned_instrument: Option<bool>,
    /// Whether products require a permission.
    pub permissioned_product: Option<bool>,
    /// The account that receives fees.
    pub fee_account_id: Option<AccountId>,
    /// The account on the other side of deposits.
    pub deposit_contra_account_id: Option<AccountId>,
    /// The account that lends; 0 for none.
    pub lending_account_id: Option<AccountId>,
    /// Time zone of the venue, as a Windows time zone name.
    pub venue_time_zone: Option<Text>,
    /// The product in which notional values are stated, such as `USD`.
    pub base_notional_product_symbol: Option<Text>,
    /// Release of the system, such as `4.3.65.1063`.
    pub oms_version: Option<Text>,
    /// The standard account; 0 for none.
    pub standard_account_id: Option<AccountId>,
    /// The account that settles trades; 0 for none.
    pub trade_settlement_account_id: Option<AccountId>,
    /// The account that receives interest; 0 for none.
    pub lending_interest_account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
