//! `DepositTicketUpdateEvent`: a deposit was announced, or changed.
//!
//! Its name is known from several clients; no payload was published. Fixtures: `fixtures/alphapoint/asset/deposit_ticket_update_event/`.

use crate::wire::RawJson;

crate::event! {
    /// A deposit was announced, or changed. Any payload is kept.
    pub event DepositTicketUpdateEvent = "DepositTicketUpdateEvent": RawJson;
}
