//! The signature of a login with an API key. Feature `sign`.

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::AuthenticateUserRequest;
use crate::alphapoint::UserId;
use crate::wire::{MaybeQuoted, Secret};

impl AuthenticateUserRequest {
    /// With an API key: signs the nonce, a number that was not used before. Feature `sign`.
    ///
    /// The signature is the lower-case hexadecimal of the HMAC-SHA256, under the secret, of the digits of nonce and user and the key,
    /// one after the other. Over HTTP the same four values are headers.
    ///
    /// ```
    /// use prime_proto::alphapoint::UserId;
    /// use prime_proto::alphapoint::session::AuthenticateUserRequest;
    /// use prime_proto::wire::Secret;
    ///
    /// let secret = Secret::from("5f3c6b1e");
    /// let request = AuthenticateUserRequest::sign("a1b2c3", &secret, UserId::from(7), 1_700_000_000_001);
    /// let signature = request.signature.unwrap();
    /// assert_eq!(signature.expose(), "7921b9916d7ef597bf8c5d0947340bf135205923c001d8417c65491a2349ba32");
    /// ```
    #[must_use]
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "HMAC takes a key of any length"
    )]
    pub fn sign(api_key: &str, secret: &Secret, user_id: UserId, nonce: u64) -> Self {
        let nonce = nonce.to_string();
        let mut mac =
            Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes()).expect("HMAC takes a key of any length");
        mac.update(format!("{nonce}{user_id}{api_key}").as_bytes());
        let mut signature = String::new();
        for byte in mac.finalize().into_bytes() {
            // A String takes every text.
            let _ = write!(signature, "{byte:02x}");
        }
        Self {
            api_key: Some(api_key.into()),
            signature: Some(signature.into()),
            user_id: Some(MaybeQuoted::quoted(user_id)),
            nonce: Some(nonce.into()),
            ..Self::default()
        }
    }
}
