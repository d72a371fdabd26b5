//! `AccountInfoUpdateEvent`: an account changed.
//!
//! Its name is known from the vendor's web client; its payload is not documented. Fixtures:
//! `fixtures/alphapoint/account/account_info_update_event/`.

use crate::wire::RawJson;

crate::event! {
    /// An account changed. Any payload is kept.
    pub event AccountInfoUpdateEvent = "AccountInfoUpdateEvent": RawJson;
}
