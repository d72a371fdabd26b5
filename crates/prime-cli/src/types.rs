//! The types for `prime decode --as`, and `prime types`, which lists them.

use std::fmt;
use std::io::{self, Write as _};
use std::str::FromStr;

use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY};
use prime_proto::json::{self, Decode as _, Input as _};
use prime_proto::kraken::{self, ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits, alphapoint};
use prime_schema::Subject;

use crate::Outcome;

/// List the types for `prime decode --as`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  prime types
  prime types | grep GetUserInfo
  prime decode --as kraken/User users.ndjson")]
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
    /// A message of Kraken Prime sent by the server.
    KrakenServer,
    /// A message of Kraken Prime sent by a client.
    KrakenClient,
    /// A record of Kraken Prime, without the message around it.
    Record(Record),
    /// A frame of AlphaPoint with any payload.
    Frame,
    /// The payload of a call or an event of AlphaPoint.
    Payload(&'static PayloadEntry),
}

/// A record in the data of streams and commands.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    name: &'static str,
    transcode: fn(&str, &Limits, &mut Vec<u8>) -> Result<(), DecodeError>,
}

macro_rules! records {
    ($($name:ident),* $(,)?) => {
        const RECORDS: &[Record] = &[$(Record {
            name: stringify!($name),
            transcode: |text, limits, out| {
                json::decode_within::<kraken::$name>(text, limits)?.encode(out);
                Ok(())
            },
        }),*];
    };
}

records! {
    Balance, Currency, CurrencyConversion, ExecutionReport, Exposure, MarketDataSnapshot, NewOrderSingle, Order,
    OrderCancelReplaceRequest, OrderCancelRequest, OrderControlRequest, Quote, QuoteCancelRequest, QuoteRequest, Security,
    Trade, User, UserConfig,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Record {}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// All types.
fn all() -> impl Iterator<Item = Type> {
    let payloads = REGISTRY.payloads().map(Type::Payload);
    let records = RECORDS.iter().map(|record| Type::Record(*record));
    [Type::KrakenServer, Type::KrakenClient]
        .into_iter()
        .chain(records)
        .chain([Type::Frame])
        .chain(payloads)
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KrakenServer => f.write_str("kraken/ServerMessage"),
            Self::KrakenClient => f.write_str("kraken/ClientMessage"),
            Self::Record(record) => write!(f, "kraken/{}", record.name),
            Self::Frame => f.write_str("alphapoint/Frame"),
            Self::Payload(entry) => write!(f, "alphapoint/{entry}"),
        }
    }
}

/// The error for a name that is not a type.
#[derive(Debug, thiserror::Error)]
#[error("unknown type; `prime types` lists all types")]
pub(crate) struct UnknownType;

impl FromStr for Type {
    type Err = UnknownType;

    fn from_str(name: &str) -> Result<Self, UnknownType> {
        all().find(|named| named.to_string() == name).ok_or(UnknownType)
    }
}

impl Type {
    /// The subject of a report on this type; `None` if there are no reports on it.
    pub(crate) fn subject(self) -> Option<Subject<'static>> {
        Some(match self {
            Self::KrakenServer => Subject::KrakenServer,
            Self::KrakenClient => Subject::KrakenClient,
            Self::Record(_) => return None,
            Self::Frame => Subject::Frame,
            Self::Payload(entry) => Subject::of(entry),
        })
    }

    /// Decodes a document as this type and appends the canonical form to `data`.
    pub(crate) fn transcode(self, document: &[u8], limits: &Limits, data: &mut Vec<u8>) -> Result<(), DecodeError> {
        match self {
            Self::KrakenServer => ServerMessage::decode_within(document, limits)?.encode_to(data),
            Self::KrakenClient => ClientMessage::decode_within(document, limits)?.encode_to(data),
            Self::Record(record) => (record.transcode)(document.text()?, limits, data)?,
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
