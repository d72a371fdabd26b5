//! `SubscribeOrderStateEvents`: the states of the orders of an account.
//!
//! Known from one venue of release 4.3. Fixtures: `fixtures/alphapoint/account/subscribe_order_state_events/`.

use super::Subscription;
use crate::alphapoint::{AccountId, InstrumentId, OmsId, OwnReply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Subscribes only to `OrderStateEvent`, for all orders of an account or those of one instrument.
    pub call SubscribeOrderStateEvents = "SubscribeOrderStateEvents": SubscribeOrderStateEventsRequest => OwnReply<Subscription>;
}

/// The orders to subscribe to. `UnSubscribeOrderStateEvents` has the same request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SubscribeOrderStateEventsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Only orders of this instrument.
    pub instrument_id: Option<InstrumentId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeOrderStateEventsRequest {
    /// Subscribes to all orders of an account, or unsubscribes.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            ..Self::default()
        }
    }
}
