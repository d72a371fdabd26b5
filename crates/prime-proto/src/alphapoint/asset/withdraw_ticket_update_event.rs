//! `WithdrawTicketUpdateEvent`: a withdrawal was requested or changed, after `SubscribeAccountEvents`.
//!
//! Captured at one venue. Fixtures: `fixtures/alphapoint/asset/withdraw_ticket_update_event/`.

use super::WithdrawTicket;

crate::event! {
    /// A withdrawal was requested or changed: the current ticket.
    pub event WithdrawTicketUpdateEvent = "WithdrawTicketUpdateEvent": WithdrawTicket;
}
