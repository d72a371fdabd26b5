//! `LogoutEvent`: the session ended.
//!
//! Its name is known from several clients; its payload is not documented. Fixtures:
//! `fixtures/alphapoint/session/logout_event/`.

use crate::wire::RawJson;

crate::event! {
    /// The session ended: after `LogOut`, from another connection, or because it expired. Any payload is kept.
    pub event LogoutEvent = "LogoutEvent": RawJson;
}
