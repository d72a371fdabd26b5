//! The types that a document can be decoded as, and `prime types`, which lists them.

use std::fmt;
use std::io::{self, Write as _};
use std::str::FromStr;

use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY};
use prime_proto::json::Input as _;
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits, alphapoint};
use prime_schema::Subject;

use crate::Outcome;

/// List the types that `prime decode --as` takes
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {}

/// Runs `prime types`.
pub(crate) fn run(_: &Arguments) -> anyhow::Result<Outcome> {
    let names: Vec<_> = all().map(|named| format!("{named}\n")).collect();
    io::stdout().write_all(names.concat().as_bytes())?;
    Ok(Outcome::Complete)
}

/// A type that a document can be decoded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    /// A message of Kraken Prime from the server.
    KrakenServer,
    /// A message of Kraken Prime to the server.
    KrakenClient,
    /// A frame of AlphaPoint, whatever its payload.
    Frame,
    /// The payload of a call or an event of AlphaPoint.
    Payload(&'static PayloadEntry),
}

/// Every type there is.
fn all() -> impl Iterator<Item = Type> {
    let payloads = REGISTRY.payloads().map(Type::Payload);
    [Type::KrakenServer, Type::KrakenClient, Type::Frame]
        .into_iter()
        .chain(payloads)
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KrakenServer => f.write_str("kraken/ServerMessage"),
            Self::KrakenClient => f.write_str("kraken/ClientMessage"),
            Self::Frame => f.write_str("alphapoint/Frame"),
            Self::Payload(entry) => write!(f, "alphapoint/{entry}"),
        }
    }
}

/// No type has that name.
#[derive(Debug, thiserror::Error)]
#[error("there is no such type; `prime types` lists all there are")]
pub(crate) struct UnknownType;

impl FromStr for Type {
    type Err = UnknownType;

    fn from_str(name: &str) -> Result<Self, UnknownType> {
        all().find(|named| named.to_string() == name).ok_or(UnknownType)
    }
}

impl Type {
    /// What the report calls it.
    pub(crate) fn subject(self) -> Subject<'static> {
        match self {
            Self::KrakenServer => Subject::KrakenServer,
            Self::KrakenClient => Subject::KrakenClient,
            Self::Frame => Subject::Frame,
            Self::Payload(entry) => Subject::of(entry),
        }
    }

    /// Decodes a document as this type and appends its canonical form to `data`.
    pub(crate) fn transcode(self, document: &[u8], limits: &Limits, data: &mut Vec<u8>) -> Result<(), DecodeError> {
        match self {
            Self::KrakenServer => ServerMessage::decode_within(document, limits)?.encode_to(data),
            Self::KrakenClient => ClientMessage::decode_within(document, limits)?.encode_to(data),
            Self::Frame => alphapoint::Frame::decode_within(document, limits)?.encode_to(data),
            Self::Payload(entry) => entry.decode(document.text()?, limits)?.encode_to(data),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Type, all};

    #[test]
    fn every_type_is_found_by_its_name() {
        for named in all() {
            assert_eq!(named.to_string().parse::<Type>().unwrap(), named);
        }
    }
}
