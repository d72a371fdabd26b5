//! `GetOpenTradeReports`: the block trades of an account whose counterparty has not reported its side.
//!
//! VulcanX' documentation 4.3 shows real output. Fixtures: `fixtures/alphapoint/order/get_open_trade_reports/`.

use super::Order;
use crate::alphapoint::{AccountId, OmsId, Reply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Retrieves the open block trades of an account: orders of the type `BlockTrade` with a counterparty.
    pub call GetOpenTradeReports = "GetOpenTradeReports": GetOpenTradeReportsRequest => Reply<Vec<Order>>;
}

/// A request for the open block trades of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetOpenTradeReportsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl GetOpenTradeReportsRequest {
    /// Requests the open block trades of an account.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            extra: Extra::new(),
        }
    }
}
