//! Credentials of a login: the signature of an API key, and headers for HTTP. Feature `sign`.
//!
//! Nothing here opens a connection or reads a clock: the nonce is an argument.

mod headers;

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

pub use headers::{ApiKeyHeaders, basic_authorization};

use super::AuthenticateUserRequest;
use crate::alphapoint::UserId;
use crate::wire::{MaybeQuoted, Secret};

/// The HMAC-SHA256, in lower-case hexadecimal, of the concatenated nonce, user and API key, keyed with the secret.
#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn signature(api_key: &str, secret: &Secret, user_id: UserId, nonce: u64) -> Secret {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes()).expect("HMAC takes a key of any length");
    mac.update(format!("{nonce}{user_id}{api_key}").as_bytes());
    let mut signature = String::new();
    for byte in mac.finalize().into_bytes() {
        // Writing to a String does not fail.
        let _ = write!(signature, "{byte:02x}");
    }
    signature.into()
}

impl AuthenticateUserRequest {
    /// A login with an API key: signs the nonce, a number that is used only once. Feature `sign`.
    ///
    /// The signature is the HMAC-SHA256, in lower-case hexadecimal, of the concatenated nonce, user and API key, keyed with the secret.
    /// Over HTTP the same four values are headers: see [`ApiKeyHeaders`].
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
    pub fn sign(api_key: &str, secret: &Secret, user_id: UserId, nonce: u64) -> Self {
        Self {
            api_key: Some(api_key.into()),
            signature: Some(signature(api_key, secret, user_id, nonce)),
            user_id: Some(MaybeQuoted::quoted(user_id)),
            nonce: Some(nonce.to_string().into()),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::signature;
    use crate::alphapoint::Call as _;
    use crate::alphapoint::session::{AuthenticateUser, AuthenticateUserRequest};
    use crate::wire::Secret;

    /// The expected values were computed with OpenSSL and with Python's `hmac`.
    #[test]
    fn signatures_are_those_of_other_implementations() {
        let long = "k".repeat(65);
        for (secret, nonce, user_id, api_key, expected) in [
            (
                "9c0d7e2f4b6a8190a2b4c6d8e0f1a3b5",
                1_690_000_000_123,
                6,
                "4f1f0d0a5b6c47d2a1c09e8f7b6a5d4c",
                "57881f5b1d11d7b25805b7e587d6810a6029e74a4ca5b3f89e045c344df6cc48",
            ),
            (
                "",
                0,
                0,
                "",
                "a483313256f16049590cf1fffad7866938189c9851dc74c02a7f127532755d9d",
            ),
            (
                &long,
                u64::MAX,
                9_007_199_254_740_993,
                "x",
                "7cb89aa83d49964917922df7afbbf73323307e90b019d255646ea9573fe9e896",
            ),
        ] {
            let signature = signature(api_key, &Secret::from(secret), user_id.into(), nonce);
            assert_eq!(signature.expose(), expected);
        }
    }

    /// The vectors of the page on sessions: secret, nonce, user, key and signature.
    #[test]
    fn signatures_of_the_page_are_what_is_signed() {
        let header = "| secret, nonce, user, API key | `Signature` |\n| --- | --- |\n";
        let (_, table) = include_str!("../session.md").split_once(header).unwrap();
        let rows: Vec<Vec<&str>> = table
            .lines()
            .take_while(|line| line.starts_with('|'))
            .map(|line| line.split('`').skip(1).step_by(2).collect())
            .collect();
        assert_eq!(rows.len(), 2);
        for row in rows {
            let (user_id, nonce) = (row[2].parse::<i64>().unwrap(), row[1].parse().unwrap());
            let signature = signature(row[3], &Secret::from(row[0]), user_id.into(), nonce);
            assert_eq!(signature.expose(), row[4]);
        }
    }

    #[test]
    fn a_signed_login_has_four_strings() {
        let request = AuthenticateUserRequest::sign("key-1", &Secret::from("secret-1"), 6.into(), 41);
        let text = AuthenticateUser::encode_request(&request);
        let signature = request.signature.unwrap();
        let signature = signature.expose();
        assert_eq!(
            text,
            format!(r#"{{"APIKey":"key-1","Signature":"{signature}","UserId":"6","Nonce":"41"}}"#)
        );
    }
}
