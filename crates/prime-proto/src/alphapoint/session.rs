//! Sessions: logging in and out, keeping the connection alive, and information about the server.
#![doc = include_str!("session.md")]
//!
//! [`Authenticate2FA`]: Authenticate2fa
//! [`Frame`]: super::Frame
//! [`SubscribeLevel2`]: super::market::SubscribeLevel2
//! [`UnsubscribeLevel2`]: super::market::UnsubscribeLevel2
//! [`GetL2Snapshot`]: super::market::GetL2Snapshot
//! [`SubscribeAccountEvents`]: super::account::SubscribeAccountEvents
//! [`UnSubscribeAccountEvents`]: super::account::UnsubscribeAccountEvents
//! [`GetAccountPositions`]: super::account::GetAccountPositions
//! [`GetOpenOrders`]: super::order::GetOpenOrders
//! [`GetOrderHistory`]: super::order::GetOrderHistory
//! [`GetAccountTrades`]: super::order::GetAccountTrades
//! [`CancelOrder`]: super::order::CancelOrder

#[cfg(feature = "sign")]
mod sign;

#[cfg(feature = "sign")]
pub use sign::{ApiKeyHeaders, basic_authorization};

table! { modules session }
