//! Decodes one message.

use prime_proto::alphapoint::registry::REGISTRY;
use prime_proto::json::Input;
use prime_proto::kraken;
use prime_proto::{DecodeError, LeftOut, Limits, Protocol};
use prime_recording::Direction;
use prime_schema::{Decoded, Report};

use crate::types::Type;

use super::payload;

/// Why a message was not decoded.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// Byte offset in the message.
    pub(crate) offset: usize,
    /// The error text: kind, path, what was found and what was expected.
    pub(crate) cause: String,
}

impl From<DecodeError> for Fault {
    fn from(error: DecodeError) -> Self {
        Self {
            offset: error.offset(),
            cause: error.summary(),
        }
    }
}

/// A decoded message.
#[derive(Debug)]
pub(crate) enum Message {
    /// A message of Kraken Prime, in either direction.
    Kraken(kraken::Message),
    /// A frame of AlphaPoint.
    Frame(payload::Frame),
    /// A value of the type given with `--as`, in canonical form.
    Named(Type, Vec<u8>),
}

impl Message {
    /// Decodes a message of this protocol, in either direction.
    pub(crate) fn decode(text: &[u8], protocol: Protocol, limits: &Limits) -> Result<Self, Fault> {
        match protocol {
            Protocol::KrakenPrime => Ok(Self::Kraken(kraken::Message::decode_within(text, limits)?)),
            Protocol::AlphaPoint => {
                let frame = payload::Frame::decode_within(text, limits)?;
                payload::check(&frame, limits).map_err(|error| Fault {
                    offset: payload::offset(text, error.offset()),
                    cause: error.summary(),
                })?;
                Ok(Self::Frame(frame))
            }
        }
    }

    /// Decodes a message without its faulty parts; returns what is left, and the faults of these parts with their lengths. `None` if
    /// leaving parts out does not help.
    pub(crate) fn salvage(text: &[u8], protocol: Protocol, limits: &Limits) -> Option<(Self, Vec<(Fault, usize)>)> {
        let faults = |parts: Vec<LeftOut>, place: &dyn Fn(usize) -> usize| {
            let fault = |part: LeftOut| {
                let start = place(part.error.offset());
                let fault = Fault {
                    offset: start,
                    cause: part.error.summary(),
                };
                (fault, part.json.len())
            };
            parts.into_iter().map(fault).collect()
        };
        match protocol {
            Protocol::KrakenPrime => {
                let salvaged = kraken::Message::salvage_within(text, limits).ok()?;
                let faults = faults(salvaged.left_out, &|offset| offset);
                Some((Self::Kraken(salvaged.message), faults))
            }
            Protocol::AlphaPoint => {
                let frame = payload::Frame::decode_within(text, limits).ok()?;
                match frame.salvage_of(&REGISTRY, limits) {
                    Ok(salvaged) => {
                        let faults = faults(salvaged.left_out, &|offset| payload::offset(text, offset));
                        Some((Self::Frame(salvaged.message), faults))
                    }
                    // The frame is left, its payload as it came.
                    Err(error) if !error.is_limit() => {
                        let fault = Fault {
                            offset: payload::offset(text, error.offset()),
                            cause: error.summary(),
                        };
                        let length = frame.o.as_str().len();
                        Some((Self::Frame(frame), vec![(fault, length)]))
                    }
                    Err(_) => None,
                }
            }
        }
    }

    /// Decodes a value of this type.
    pub(crate) fn named(text: &[u8], named: Type, limits: &Limits) -> Result<Self, Fault> {
        let mut canonical = Vec::new();
        named.transcode(text, limits, &mut canonical)?;
        Ok(Self::Named(named, canonical))
    }

    /// The `type` of the message, or the name of its call.
    pub(crate) fn kind(&self) -> &str {
        match self {
            Self::Kraken(message) => message.kind(),
            Self::Frame(frame) => &frame.n,
            Self::Named(..) => "",
        }
    }

    /// Appends the label under which the summary counts the message.
    pub(crate) fn describe(&self, out: &mut String) {
        out.clear();
        match self {
            Self::Named(named, _) => *out = named.to_string(),
            Self::Frame(frame) => {
                for part in ["alphapoint ", &frame.n, " ", payload::label(frame)] {
                    out.push_str(part);
                }
            }
            Self::Kraken(_) => {
                out.push_str("kraken ");
                out.push_str(self.kind());
            }
        }
    }

    /// Whether the kind of the message is known.
    pub(crate) fn is_known(&self) -> bool {
        match self {
            Self::Kraken(message) => !matches!(message, kraken::Message::Unknown(_)),
            Self::Frame(frame) => payload::is_known(frame),
            Self::Named(..) => true,
        }
    }

    /// The direction of the message, if its kind determines it.
    pub(crate) fn direction(&self) -> Option<Direction> {
        match self {
            Self::Kraken(kraken::Message::Server(_)) => Some(Direction::ServerToClient),
            Self::Kraken(kraken::Message::Client(_)) => Some(Direction::ClientToServer),
            Self::Frame(frame) => payload::direction(frame),
            Self::Kraken(_) | Self::Named(..) => None,
        }
    }

    /// Appends the canonical form of the message.
    pub(crate) fn encode_to(&self, out: &mut Vec<u8>) {
        match self {
            Self::Kraken(message) => message.encode_to(out),
            Self::Frame(frame) => frame.encode_to(out),
            Self::Named(_, canonical) => out.extend_from_slice(canonical),
        }
    }

    /// Reports where the message differs from its manual.
    ///
    /// Returns `None` if there are no reports for its type. The message was decoded from `text`, so there is no other reason.
    pub(crate) fn audit(&self, text: &[u8], limits: &Limits) -> Option<Report> {
        let decoded = match self {
            Self::Kraken(message) => Decoded::Kraken(message),
            Self::Frame(frame) => Decoded::Frame(frame),
            Self::Named(named, _) => return prime_schema::audit_within(named.subject()?, text, limits).ok(),
        };
        prime_schema::audit_decoded(decoded, Input::text(text).ok()?, limits).ok()
    }
}
