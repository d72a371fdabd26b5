//! `AccountPositionEvent`: a position changed, after `SubscribeAccountEvents`.
//!
//! Captured with 26 members; the documentation has 10 or 16 of them. Fixtures: `fixtures/alphapoint/account/account_position_event/`.

use super::AccountPosition;

crate::event! {
    /// The position of an account in a product changed: the current position.
    pub event AccountPositionEvent = "AccountPositionEvent": AccountPosition;
}
