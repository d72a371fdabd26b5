//! `UnSubscribeOrderStateEvents`: ends the subscription to the states of the orders of an account.
//!
//! Known from one venue of release 4.3. Fixtures: `fixtures/alphapoint/account/unsubscribe_order_state_events/`.

use super::{SubscribeOrderStateEventsRequest, Unsubscription};
use crate::alphapoint::OwnReply;

crate::call! {
    /// Ends the subscription to the states of the orders of an account.
    pub call UnsubscribeOrderStateEvents = "UnSubscribeOrderStateEvents": SubscribeOrderStateEventsRequest => OwnReply<Unsubscription>;
}
