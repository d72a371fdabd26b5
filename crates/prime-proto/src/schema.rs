//! Support for the JSON Schemas of these types, in addition to schemars. Requires the feature `schema`.
//!
//! Every type implements `schemars::JsonSchema` for both contracts: the input that is accepted, including leniencies, and the output
//! that is written. The crate `prime-schema` generates the published files from them.

use crate::Protocol;

/// Keyword whose value is the schema for code generators: a simpler form, or `false` if there is none.
///
/// The published files do not contain it.
pub const CODEGEN: &str = "x-codegen";

/// Keyword of an optional member that the manual requires: senders always write it, but a message received without it is written back
/// without it.
///
/// The published files do not contain it.
pub const REQUIRED_WHEN_WRITTEN: &str = "x-required-when-written";

/// What a client does from the connection to the reconnect, as Markdown: the page that the module `session` of each protocol has.
///
/// Messages are linked by their name alone, such as ``[`Ping`]``.
#[must_use]
pub const fn session_page(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::KrakenPrime => include_str!("kraken/session.md"),
        Protocol::AlphaPoint => include_str!("alphapoint/session.md"),
    }
}

/// The pattern of an integer as a string, in its shortest form.
pub(crate) const INTEGER_TEXT: &str = "^-?(0|[1-9][0-9]*)$";

/// The pattern, without anchors, of an integer from 0 to `most` as a string, in its shortest form.
pub(crate) fn at_most(most: u64) -> String {
    let digits = most.to_string();
    let mut forms = vec!["0".to_owned(), digits.clone()];
    if let Some(fewer) = digits.len().checked_sub(2) {
        forms.push(format!("[1-9][0-9]{{0,{fewer}}}"));
    }
    for (place, digit) in digits.char_indices() {
        let lowest = if place == 0 { '1' } else { '0' };
        if digit > lowest {
            let (same, below, rest) = (&digits[..place], char::from(digit as u8 - 1), digits.len() - place - 1);
            forms.push(format!("{same}[{lowest}-{below}][0-9]{{{rest}}}"));
        }
    }
    format!("({})", forms.join("|"))
}
