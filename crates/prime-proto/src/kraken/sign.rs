//! The headers that authenticate a connection.
//!
//! Nothing here opens a socket or reads a clock: the headers belong in the upgrade request of any WebSocket client, and the time
//! is an argument. Manual: *Authentication*.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::wire::{Secret, Text, Timestamp};

/// The three headers of an upgrade request.
///
/// `ApiSign` is the base64, in its URL-safe alphabet and with padding, of the HMAC-SHA256 over four lines: `GET`, the time, the
/// host and the path. The key is the bytes of the secret, which is not itself base64. The manual's text says base64, its sample
/// code uses the URL-safe alphabet. The time is signed and sent with six fraction digits; further digits are cut off.
///
/// `Debug` hides the signature, since anybody who reads it in time can use it.
///
/// ```
/// use prime_proto::kraken::sign::Headers;
/// use prime_proto::wire::{Secret, Timestamp};
///
/// let now: Timestamp = "2019-02-13T05:17:32.000000Z".parse()?;
/// let headers = Headers::new("key-1", &Secret::from("apisecret"), now, "wss.sandbox.prime.kraken.com", "/ws/v1");
/// for (name, value) in headers.pairs() {
///     println!("{name}: {value}");
/// }
/// assert_eq!(headers.api_sign(), "L-ml332uqpPbfJGJgtEmIineffImTFSxPUxFMKGlCK4=");
/// # Ok::<(), prime_proto::wire::OutOfRange>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Headers {
    key: Text,
    sign: Text,
    timestamp: Text,
}

impl Headers {
    /// Signs a connection to `host` (with `:port` if the address has one) and `path`, such as `/ws/v1`, at `timestamp`.
    #[must_use]
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "HMAC takes a key of any length"
    )]
    pub fn new(api_key: impl Into<Text>, secret: &Secret, timestamp: Timestamp, host: &str, path: &str) -> Self {
        let api_timestamp = timestamp.with_fraction_digits(6).to_string();
        let mut mac =
            Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes()).expect("HMAC takes a key of any length");
        mac.update(format!("GET\n{api_timestamp}\n{host}\n{path}").as_bytes());
        Self {
            key: api_key.into(),
            sign: URL_SAFE.encode(mac.finalize().into_bytes()).into(),
            timestamp: api_timestamp.into(),
        }
    }

    /// Names and values, ready for the request.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &str); 3] {
        [
            ("ApiKey", &self.key),
            ("ApiSign", &self.sign),
            ("ApiTimestamp", &self.timestamp),
        ]
    }

    /// The API key.
    #[must_use]
    pub fn api_key(&self) -> &str {
        &self.key
    }

    /// The signature.
    #[must_use]
    pub fn api_sign(&self) -> &str {
        &self.sign
    }

    /// The time that was signed.
    #[must_use]
    pub fn api_timestamp(&self) -> &str {
        &self.timestamp
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Headers")
            .field("key", &self.key)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(secret: &str, timestamp: &str, path: &str) -> Headers {
        let timestamp = timestamp.parse().unwrap();
        let host = "wss.sandbox.prime.kraken.com";
        Headers::new("key-1", &Secret::from(secret), timestamp, host, path)
    }

    #[test]
    fn signatures_agree_with_the_recorded_vectors() {
        for (secret, api_sign) in [
            ("apisecret", "L-ml332uqpPbfJGJgtEmIineffImTFSxPUxFMKGlCK4="),
            ("secret-1", "yPJ1QBg1QDv0TGG6sVwRmdjV7K_jT9nXiVtn9DBcmRE="),
            ("0123456789abcdef", "P5Ru7h0Pmlt0ddmxFkz64Om1i5hIMlipqLJJI8eojXU="),
        ] {
            assert_eq!(
                headers(secret, "2019-02-13T05:17:32.000000Z", "/ws/v1").pairs(),
                [
                    ("ApiKey", "key-1"),
                    ("ApiSign", api_sign),
                    ("ApiTimestamp", "2019-02-13T05:17:32.000000Z"),
                ]
            );
        }
    }

    #[test]
    fn the_time_that_is_signed_has_six_fraction_digits() {
        let six = headers("apisecret", "2019-02-13T05:17:32.000000Z", "/ws/v1");
        assert_eq!(headers("apisecret", "2019-02-13T05:17:32Z", "/ws/v1"), six);
        assert_eq!(headers("apisecret", "2019-02-13T05:17:32.000000999Z", "/ws/v1"), six);
        assert_ne!(headers("apisecret", "2019-02-13T05:17:32.000001Z", "/ws/v1"), six);
    }

    #[test]
    fn each_accessor_returns_the_value_of_its_header() {
        let headers = headers("apisecret", "2019-02-13T05:17:32Z", "/ws/v1");
        let each = [headers.api_key(), headers.api_sign(), headers.api_timestamp()];
        assert_eq!(each, headers.pairs().map(|(_, value)| value));
    }

    #[test]
    fn a_secret_of_any_length_signs() {
        let signs = ["", "s", &"s".repeat(64), &"s".repeat(65), &"s".repeat(1_000)]
            .map(|secret| headers(secret, "2019-02-13T05:17:32Z", "/ws/v1").api_sign().len());
        assert_eq!(signs, [44; 5]);
    }

    #[test]
    fn neither_secret_nor_signature_is_in_the_debug_output() {
        let headers = headers("apisecret", "2019-02-13T05:17:32Z", "/ws/v1");
        assert_eq!(
            format!("{headers:?}"),
            r#"Headers { key: "key-1", timestamp: "2019-02-13T05:17:32.000000Z", .. }"#
        );
    }
}
