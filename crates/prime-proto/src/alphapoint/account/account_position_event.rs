//! `AccountPositionEvent`: a position changed, after `SubscribeAccountEvents`.
//!
//! Captured with 26 members; documentation has 10 or 16 of them. Fixtures: `fixtures/alphapoint/account/account_position_event/`.

use super::AccountPosition;

crate::event! {
    /// What an account holds of a product changed: the position as it is now.
    pub event AccountPositionEvent = "AccountPositionEvent": AccountPosition;
}
