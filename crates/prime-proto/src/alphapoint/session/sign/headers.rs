//! Headers that authenticate requests over HTTP.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::signature;
use crate::alphapoint::UserId;
use crate::wire::{Secret, Text};

/// The four headers of a request over HTTP that an API key signs. Feature `sign`.
///
/// Used for `Authenticate`, and for any other call instead of the token of a session. The signature is that of
/// [`AuthenticateUserRequest::sign`](crate::alphapoint::session::AuthenticateUserRequest::sign). `Debug` hides the signature and the key.
///
/// ```
/// use prime_proto::alphapoint::UserId;
/// use prime_proto::alphapoint::session::ApiKeyHeaders;
/// use prime_proto::wire::Secret;
///
/// let headers = ApiKeyHeaders::sign("a1b2c3", &Secret::from("5f3c6b1e"), UserId::from(7), 1_700_000_000_001);
/// let [api_key, signature, user_id, nonce] = headers.pairs();
/// assert_eq!((api_key, user_id, nonce), (("APIKey", "a1b2c3"), ("UserId", "7"), ("Nonce", "1700000000001")));
/// assert_eq!(signature, ("Signature", "7921b9916d7ef597bf8c5d0947340bf135205923c001d8417c65491a2349ba32"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKeyHeaders {
    api_key: Secret,
    signature: Secret,
    user_id: Text,
    nonce: Text,
}

impl ApiKeyHeaders {
    /// Signs the nonce, a number that is used only once.
    #[must_use]
    pub fn sign(api_key: &str, secret: &Secret, user_id: UserId, nonce: u64) -> Self {
        Self {
            api_key: api_key.into(),
            signature: signature(api_key, secret, user_id, nonce),
            user_id: user_id.to_string().into(),
            nonce: nonce.to_string().into(),
        }
    }

    /// Names and values, ready for the request.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &str); 4] {
        [
            ("APIKey", self.api_key.expose()),
            ("Signature", self.signature.expose()),
            ("UserId", &self.user_id),
            ("Nonce", &self.nonce),
        ]
    }
}

impl fmt::Debug for ApiKeyHeaders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiKeyHeaders")
            .field("user_id", &self.user_id)
            .field("nonce", &self.nonce)
            .finish_non_exhaustive()
    }
}

/// The value of the header `Authorization` for a login with a password over HTTP: `Basic`, and the base64 of name, colon and password
/// (RFC 7617). Feature `sign`.
///
/// ```
/// use prime_proto::alphapoint::session::basic_authorization;
/// use prime_proto::wire::Secret;
///
/// let value = basic_authorization("mlindgren", &Secret::from("correct-horse-9"));
/// assert_eq!(value.expose(), "Basic bWxpbmRncmVuOmNvcnJlY3QtaG9yc2UtOQ==");
/// ```
#[must_use]
pub fn basic_authorization(user_name: &str, password: &Secret) -> Secret {
    let credentials = format!("{user_name}:{}", password.expose());
    format!("Basic {}", STANDARD.encode(credentials)).into()
}

#[cfg(test)]
mod tests {
    use super::{ApiKeyHeaders, basic_authorization};
    use crate::alphapoint::session::AuthenticateUserRequest;
    use crate::wire::Secret;

    #[test]
    fn the_headers_are_the_members_of_the_login_over_the_socket() {
        let secret = Secret::from("secret-1");
        let headers = ApiKeyHeaders::sign("key-1", &secret, 6.into(), 41);
        let request = AuthenticateUserRequest::sign("key-1", &secret, 6.into(), 41);
        let members = [
            ("APIKey", request.api_key.unwrap().expose().to_owned()),
            ("Signature", request.signature.unwrap().expose().to_owned()),
            ("UserId", request.user_id.unwrap().to_string()),
            ("Nonce", request.nonce.unwrap().to_string()),
        ];
        assert_eq!(headers.pairs().map(|(name, value)| (name, value.to_owned())), members);
    }

    #[test]
    fn neither_key_nor_signature_is_in_the_debug_output() {
        let headers = ApiKeyHeaders::sign("key-1", &Secret::from("secret-1"), 6.into(), 41);
        assert_eq!(
            format!("{headers:?}"),
            r#"ApiKeyHeaders { user_id: "6", nonce: "41", .. }"#
        );
    }

    #[test]
    fn a_name_with_non_ascii_letters_is_encoded_as_utf_8() {
        let value = basic_authorization("åsa", &Secret::from("l:ö"));
        assert_eq!(value.expose(), "Basic w6VzYTpsOsO2");
    }
}
