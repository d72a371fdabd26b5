//! `SubscribeAccountEvents`: the events of an account.
//!
//! Documentation calls the events "CSV"; each is a JSON object. Fixtures: `fixtures/alphapoint/account/subscribe_account_events/`.

use super::Subscription;
use crate::alphapoint::{AccountId, OmsId, OwnReply};
use crate::wire::{Extra, Record};

crate::call! {
    /// Subscribes to the events of an account: orders, trades, positions, transactions, tickets.
    ///
    /// Events are numbered by a separate counter in steps of two; they do not contain the number of this request.
    pub call SubscribeAccountEvents = "SubscribeAccountEvents": SubscribeAccountEventsRequest => OwnReply<Subscription>;
}

/// The account to subscribe to. `UnSubscribeAccountEvents` has the same request.
///
/// One client adds the members of the login (`APIKey`, `Signature`, `UserId`, `Nonce`), which servers ignore: they are kept in `extra`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SubscribeAccountEventsRequest {
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: Option<OmsId>,
    /// The account.
    pub account_id: Option<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubscribeAccountEventsRequest {
    /// Subscribes to the events of an account, or unsubscribes.
    #[must_use]
    pub fn new(oms_id: OmsId, account_id: AccountId) -> Self {
        Self {
            oms_id: Some(oms_id),
            account_id: Some(account_id),
            extra: Extra::new(),
        }
    }
}
