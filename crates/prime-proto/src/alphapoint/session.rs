//! Sessions: logging in and out, keeping the connection alive, and information about the server.

#[cfg(feature = "sign")]
mod sign;

#[cfg(feature = "sign")]
pub use sign::{ApiKeyHeaders, basic_authorization};

table! { modules session }
