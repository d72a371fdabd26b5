//! `WithdrawTicketUpdateEvent`: a withdrawal was asked for, or changed, after `SubscribeAccountEvents`.
//!
//! Captured at one venue. Fixtures: `fixtures/alphapoint/asset/withdraw_ticket_update_event/`.

use super::WithdrawTicket;

crate::event! {
    /// A withdrawal was asked for, or changed: the ticket as it is now.
    pub event WithdrawTicketUpdateEvent = "WithdrawTicketUpdateEvent": WithdrawTicket;
}
