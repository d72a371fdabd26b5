//! Generates JSON Schema, `OpenAPI` and `AsyncAPI` documents from the types of `prime-proto`, for other languages.
//!
//! [`files`] returns the published files: for each protocol three schemas, an `OpenAPI` and an `AsyncAPI` document and test
//! vectors, and a page that explains what each file is for. They are committed as `schemas/`.
//!
//! [`docs()`] returns a readable reference: one HTML page for each protocol.
//!
//! [`audit()`] reports where a message differs from its manual.

mod asyncapi;
mod audit;
mod bundle;
mod docs;
mod document;
mod generate;
mod meta;
mod openapi;
mod presence;
mod prose;
mod protocol;
mod scalars;
mod tidy;
mod vectors;

pub use audit::{
    Decoded, Direction, Finding, FindingKind, Report, Subject, audit, audit_as, audit_decoded, audit_with, audit_within,
};
pub use bundle::Profile;
pub use docs::docs;
pub use meta::{EXCEPTIONS, VERSION, listed_files};
pub use prime_proto::Protocol;

use std::collections::BTreeMap;

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// Generates every file: its content by its path below `schemas/`.
///
/// The same types give the same files, byte for byte.
///
/// ```
/// let files = prime_schema::files();
/// assert!(files["kraken-prime/codegen.schema.json"].contains("\"UserUpdate\""));
/// ```
#[must_use]
pub fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for protocol in Protocol::ALL {
        let folder = protocol.name();
        for profile in Profile::ALL {
            let path = format!("{folder}/{}.schema.json", profile.name());
            files.insert(path, text(protocol, profile));
        }
        files.insert(
            format!("{folder}/openapi.json"),
            document::text(&openapi::document(protocol)),
        );
        files.insert(
            format!("{folder}/asyncapi.json"),
            document::text(&asyncapi::document(protocol)),
        );
        for (path, vector) in vectors::vectors(protocol) {
            files.insert(format!("{folder}/examples/{path}"), document::text(&vector));
        }
    }
    files.insert("README.md".to_owned(), meta::readme());
    files.insert("CHANGELOG.md".to_owned(), meta::CHANGELOG.to_owned());
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    let meta = document::text(&meta::document(&paths));
    files.insert("meta.json".to_owned(), meta);
    files
}

/// Generates one schema as a JSON Schema 2020-12 document.
///
/// ```
/// use prime_schema::{Profile, Protocol, schema};
///
/// let schema = schema(Protocol::KrakenPrime, Profile::Accepted);
/// assert_eq!(schema["$defs"]["Ping"]["properties"]["type"]["const"], "Ping");
/// ```
#[must_use]
pub fn schema(protocol: Protocol, profile: Profile) -> serde_json::Value {
    // Parsed from the published text: before that, the value contains a keyword for the order of members.
    serde_json::from_str(&text(protocol, profile)).unwrap_or_default()
}

fn text(protocol: Protocol, profile: Profile) -> String {
    document::text(&bundle::Bundle::new(protocol, profile).schema())
}
