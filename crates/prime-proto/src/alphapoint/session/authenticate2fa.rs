//! `Authenticate2FA`: completes a login with the second factor.
//!
//! Over HTTP the header [`PENDING_2FA_TOKEN_HEADER`](super::PENDING_2FA_TOKEN_HEADER) carries the token that the login returned. Fixtures:
//! `fixtures/alphapoint/session/authenticate2fa/`.

use crate::alphapoint::{Outcome, OwnReply, Refusal, UserId};
use crate::wire::{Extra, Nullable, Record, Secret};

crate::call! {
    /// Completes a login with the code of the second factor.
    pub call Authenticate2fa = "Authenticate2FA": Authenticate2faRequest => OwnReply<SecondFactor>;
}

/// A request with the code of the second factor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Authenticate2faRequest {
    /// The code, a string of digits. The vendor's first manual has an integer in its table and a string in its example.
    pub code: Option<Secret>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Authenticate2faRequest {
    /// Creates the request.
    #[must_use]
    pub fn new(code: Secret) -> Self {
        Self {
            code: Some(code),
            extra: Extra::new(),
        }
    }
}

/// The result of the second factor, and the session. A failure has only `Authenticated`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct SecondFactor {
    /// Whether the code is right and the session exists.
    pub authenticated: bool,
    /// The user.
    pub user_id: Option<UserId>,
    /// Token of the session.
    pub session_token: Nullable<Secret>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Outcome for SecondFactor {
    fn refusal(&self) -> Option<Refusal> {
        (!self.authenticated).then(Refusal::new)
    }
}
