//! The types that a text can be decoded as, with one function for all.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;

use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY};
use prime_proto::alphapoint::{AnyPayload, Frame, MessageType, StandardResponse};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits, json};

use crate::exact_json::Json;

/// The type that a text is decoded as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    Server,
    Client,
    Frame,
    /// The payload of a call or an event.
    Payload(&'static PayloadEntry),
    Standard,
}

/// A text that was decoded, encoded and decoded again to the same value.
pub(crate) struct Passed {
    /// The typed value.
    pub(crate) value: String,
    /// The encoded value.
    pub(crate) canonical: String,
    /// Whether this crate has no type for the value.
    pub(crate) is_unknown: bool,
}

impl Door {
    /// Decodes, encodes and decodes again.
    ///
    /// # Panics
    /// If the second value or its encoding differs from the first.
    pub(crate) fn pass(&self, text: &str) -> Result<Passed, DecodeError> {
        match self {
            Self::Server => {
                let unknown = |message: &_| matches!(message, ServerMessage::Unknown(_));
                pass(text, ServerMessage::decode, ServerMessage::encode, unknown)
            }
            Self::Client => {
                let unknown = |message: &_| matches!(message, ClientMessage::Unknown(_));
                pass(text, ClientMessage::decode, ClientMessage::encode, unknown)
            }
            Self::Frame => {
                let mut passed = pass(text, Frame::decode, Frame::encode, |_| false)?;
                let frame = Frame::decode(text)?;
                let payload = frame.payload().map(|payload| format!("{payload:#?}"));
                let payload = payload.unwrap_or_else(|error| error.to_string());
                passed.value = format!("{}\n{payload}", passed.value);
                Ok(passed)
            }
            Self::Payload(entry) => pass(
                text,
                |text| entry.decode(text, &Limits::DEFAULT),
                AnyPayload::encode,
                |_| false,
            ),
            Self::Standard => pass(
                text,
                json::decode::<StandardResponse>,
                |value| serde_json::to_string(value).unwrap(),
                |_| false,
            ),
        }
    }

    /// The type of the payload of a frame; `None` for an error or an unknown payload.
    pub(crate) fn payload(frame: &Frame) -> Option<Self> {
        let is_standard = frame.m == MessageType::ERROR
            && Json::read(frame.o.as_str()).is_ok_and(|json| json.member("result").is_some());
        if is_standard {
            return Some(Self::Standard);
        }
        REGISTRY.payload(&frame.n, frame.m.role()?).map(Self::Payload)
    }
}

fn pass<T: Debug + PartialEq>(
    text: &str,
    decode: impl Fn(&str) -> Result<T, DecodeError>,
    encode: impl Fn(&T) -> String,
    unknown: impl Fn(&T) -> bool,
) -> Result<Passed, DecodeError> {
    let value = decode(text)?;
    let canonical = encode(&value);
    let again = decode(&canonical).unwrap_or_else(|error| panic!("{error}\nread    {text}\nwritten {canonical}"));
    assert_eq!(again, value, "\nread    {text}\nwritten {canonical}");
    assert_eq!(encode(&again), canonical, "\nread    {text}");
    Ok(Passed {
        value: format!("{value:#?}"),
        canonical,
        is_unknown: unknown(&value),
    })
}
