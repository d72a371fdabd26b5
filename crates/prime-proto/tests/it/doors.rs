//! The types that a text can be decoded as, behind one function.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fmt::Debug;

use prime_proto::alphapoint::{Frame, MessageType, Request, Response, StandardResponse};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, json};

use crate::exact_json::Json;

/// What a text is decoded as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    Server,
    Client,
    Frame,
    Request(String),
    Response(String),
    Standard,
}

/// A text that was decoded, encoded and decoded again to the same value.
pub(crate) struct Passed {
    /// The typed value.
    pub(crate) value: String,
    /// What is written for it.
    pub(crate) canonical: String,
    /// Whether the value is one that this crate has no type for.
    pub(crate) is_unknown: bool,
}

impl Door {
    /// Decodes, encodes and decodes again.
    ///
    /// # Panics
    /// Where the second value is another than the first, or is written otherwise.
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
                let payload = if frame.m.is_request() {
                    Request::decode(&frame).map(|request| format!("{request:#?}"))
                } else {
                    Response::decode(&frame).map(|response| format!("{response:#?}"))
                };
                let payload = payload.unwrap_or_else(|error| error.to_string());
                passed.value = format!("{}\n{payload}", passed.value);
                Ok(passed)
            }
            Self::Request(call) => {
                let unknown = |request: &_| matches!(request, Request::Unknown(_));
                pass(
                    text,
                    |text| Request::decode_payload(call, text),
                    Request::encode,
                    unknown,
                )
            }
            Self::Response(call) => {
                let unknown = |response: &_| matches!(response, Response::Unknown(_));
                pass(
                    text,
                    |text| Response::decode_payload(call, text),
                    Response::encode,
                    unknown,
                )
            }
            Self::Standard => pass(
                text,
                json::decode::<StandardResponse>,
                |value| serde_json::to_string(value).unwrap(),
                |_| false,
            ),
        }
    }

    /// What the payload of a frame is decoded as; an event and bare text are no payload of a call.
    pub(crate) fn payload(frame: &Frame) -> Option<Self> {
        let call = frame.n.to_string();
        match frame.m {
            MessageType::ERROR if Json::read(frame.o.as_str()).is_err() => None,
            MessageType::REPLY | MessageType::ERROR => Some(Self::Response(call)),
            _ => frame.m.is_request().then_some(Self::Request(call)),
        }
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
