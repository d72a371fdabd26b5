//! Sessions: hosts and path, and what a client does from the connection to the reconnect.
//!
//! This module has no types of its own: messages are in [`kraken`](super), the signature in `kraken::sign` of the feature `sign`.
#![doc = include_str!("session.md")]
//!
//! [`hello`]: super::Hello
//! [`subscribe`]: super::Subscribe
//! [`error`]: super::ErrorMessage
//! [`page`]: super::Page
//! [`cancel`]: super::Cancel
//! [`NewOrderSingle`]: super::NewOrderSingle
//! [`Ping`]: super::Ping
//! [`Pong`]: super::Pong

/// Host of the production environment.
pub const HOST: &str = "wss.prime.kraken.com";

/// Host of the sandbox, which has keys of its own.
pub const SANDBOX_HOST: &str = "wss.sandbox.prime.kraken.com";

/// Path of the WebSocket on either host.
pub const PATH: &str = "/ws/v1";

#[cfg(test)]
mod tests {
    use super::{HOST, PATH, SANDBOX_HOST};

    #[test]
    fn page_and_constants_name_the_same_addresses() {
        let page = include_str!("session.md");
        for host in [HOST, SANDBOX_HOST] {
            assert!(page.contains(&format!("`wss://{host}{PATH}`")), "{host}");
        }
    }

    /// The vectors of the page, as rows of secret and signature.
    #[cfg(feature = "sign")]
    #[test]
    fn signatures_of_the_page_are_what_is_signed() {
        use crate::kraken::sign::Headers;
        use crate::wire::Secret;

        let (_, table) = include_str!("session.md")
            .split_once("| secret | `ApiSign` |\n| --- | --- |\n")
            .unwrap();
        let rows: Vec<Vec<&str>> = table
            .lines()
            .take_while(|line| line.starts_with('|'))
            .map(|line| line.split('`').skip(1).step_by(2).collect())
            .collect();
        assert_eq!(rows.len(), 3);
        for row in rows {
            let time = "2019-02-13T05:17:32.000000Z".parse().unwrap();
            let headers = Headers::new("key-1", &Secret::from(row[0]), time, SANDBOX_HOST, PATH);
            assert_eq!(headers.api_sign(), row[1]);
        }
    }
}
