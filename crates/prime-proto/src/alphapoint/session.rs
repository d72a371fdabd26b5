//! Sessions: logging in and out, keeping the connection, and what server it is.

#[cfg(feature = "sign")]
mod sign;

#[cfg(feature = "sign")]
pub use sign::{ApiKeyHeaders, basic_authorization};

table! { modules session }
