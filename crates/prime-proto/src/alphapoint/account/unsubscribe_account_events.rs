//! `UnSubscribeAccountEvents`: ends the subscription to the events of an account.
//!
//! Fixtures: `fixtures/alphapoint/account/unsubscribe_account_events/`.

use super::{SubscribeAccountEventsRequest, Unsubscription};
use crate::alphapoint::OwnReply;

crate::call! {
    /// Ends the subscription to the events of an account.
    pub call UnsubscribeAccountEvents = "UnSubscribeAccountEvents": SubscribeAccountEventsRequest => OwnReply<Unsubscription>;
}
