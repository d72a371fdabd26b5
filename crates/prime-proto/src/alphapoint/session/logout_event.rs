//! `LogoutEvent`: the session ended.
//!
//! Known by its name from several clients; what it carries is documented nowhere. Fixtures:
//! `fixtures/alphapoint/session/logout_event/`.

use crate::wire::RawJson;

crate::event! {
    /// The session ended: after `LogOut`, since it was ended elsewhere, or since it expired. Any payload is kept.
    pub event LogoutEvent = "LogoutEvent": RawJson;
}
