//! `AccountInfoUpdateEvent`: an account changed.
//!
//! Known by its name from the vendor's web client; what it carries is documented nowhere. Fixtures:
//! `fixtures/alphapoint/account/account_info_update_event/`.

use crate::wire::RawJson;

crate::event! {
    /// An account changed. Any payload is kept.
    pub event AccountInfoUpdateEvent = "AccountInfoUpdateEvent": RawJson;
}
