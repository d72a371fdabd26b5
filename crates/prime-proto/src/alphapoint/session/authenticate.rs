//! `Authenticate`: logs in over HTTP.
//!
//! The credentials are headers: login name and password (`Authorization: Basic`), or an API key and a signature; with the feature
//! `sign` this crate creates both. The payload is empty. The reply is that of `AuthenticateUser`; its token belongs in the header
//! [`SESSION_TOKEN_HEADER`] of each later request. Fixtures: `fixtures/alphapoint/session/authenticate/`.

use super::Authentication;
use crate::alphapoint::{NoParameters, OwnReply};

crate::call! {
    /// Logs in over HTTP, with the credentials in headers.
    pub call Authenticate = "Authenticate": NoParameters => OwnReply<Authentication>;
}

/// Name of the header with the token of a session, for calls over HTTP that require a login.
pub const SESSION_TOKEN_HEADER: &str = "aptoken";

/// Name of the header with the token that `Authenticate` returns if a second factor is required, for `Authenticate2FA` over HTTP.
/// Documentation of one venue.
pub const PENDING_2FA_TOKEN_HEADER: &str = "pending2FaToken";
