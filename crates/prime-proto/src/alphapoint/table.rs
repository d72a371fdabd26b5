//! The table of calls, and what is made of it: the enums for tools that only see frames.

use std::fmt;

use super::Frame;
pub(super) use super::frame::request_text;
pub(super) use crate::json::decode_within;
use crate::wire::{JsonText, Text};

/// The payload of a call that this crate does not know, or of an event, kept whole.
///
/// `Debug` shows the name alone, since the payload may be secret.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownPayload {
    name: Text,
    text: JsonText,
}

impl UnknownPayload {
    pub(super) fn new(name: &str, text: &str) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
        }
    }

    /// Name of the call or event.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The payload, which need not be JSON.
    #[must_use]
    pub fn text(&self) -> &JsonText {
        &self.text
    }
}

impl fmt::Debug for UnknownPayload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} ({} bytes)", self.name, self.text.as_str().len())
    }
}

/// Whether the payload of a frame is a call's: not an event's, nor the bare text of an error.
pub(super) fn is_typed(frame: &Frame) -> bool {
    use super::MessageType;
    frame.m.is_request() || frame.m == MessageType::REPLY || frame.m == MessageType::ERROR && is_json(&frame.o)
}

/// An error may carry the standard object or bare text.
fn is_json(text: &JsonText) -> bool {
    text.as_str().trim_start().starts_with(['{', '['])
}

/// Declares [`Request`](super::Request) and [`Response`](super::Response).
macro_rules! calls {
    ($($call:ident),* $(,)?) => {
        /// Name of every call that is known.
        pub const CALLS: &[&str] = &[$(<$call as Call>::NAME),*];

        /// The schemas of every call that is known.
        #[cfg(feature = "schema")]
        #[must_use]
        pub fn call_schemas(generator: &mut schemars::SchemaGenerator) -> Vec<$crate::schema::CallSchemas> {
            vec![$({
                let request = generator.subschema_for::<<$call as Call>::Request>();
                let reply = generator.subschema_for::<<$call as Call>::Reply>();
                $crate::schema::CallSchemas::new(<$call as Call>::NAME, request, reply)
            }),*]
        }

        $crate::alphapoint::table::payloads! {
            /// What a client asks, by call.
            pub enum Request: Request by request_of, request_text, $($call),*
        }

        $crate::alphapoint::table::payloads! {
            /// What the server answers, by call.
            pub enum Response: Reply by decode_payload, decode_within, $($call),*
        }
    };
}

/// Declares an enum of payloads: one variant a call.
macro_rules! payloads {
    ($(#[$meta:meta])* pub enum $name:ident: $part:ident by $read:ident, $read_text:ident, $($call:ident),*) => {
        $(#[$meta])*
        ///
        /// For tools that only see frames; a client knows what it asked and has [`Frame::reply`].
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("Of [`", stringify!($call), "`].")]
                $call(<$call as Call>::$part),
            )*
            /// Of another call, or of an event.
            Unknown(UnknownPayload),
        }

        impl $name {
            /// Decodes the payload of a frame by the call that it names.
            ///
            /// # Errors
            /// Where the call is known and the payload does not fit it.
            pub fn decode(frame: &Frame) -> Result<Self, $crate::DecodeError> {
                Self::decode_within(frame, &$crate::Limits::DEFAULT)
            }

            /// Decodes the payload of a frame by the call that it names, within limits that it has for itself.
            ///
            /// # Errors
            /// Those of `decode`, and where the payload of a known call is beyond a limit.
            pub fn decode_within(frame: &Frame, limits: &$crate::Limits) -> Result<Self, $crate::DecodeError> {
                if !$crate::alphapoint::table::is_typed(frame) {
                    return Ok(Self::Unknown(UnknownPayload::new(&frame.n, frame.o.as_str())));
                }
                match frame.n.as_str() {
                    $(
                        name if name == <$call as Call>::NAME => $crate::alphapoint::frame::$read(&frame.o, limits)
                            .map(Self::$call)
                            .map_err(|error| $crate::alphapoint::frame::in_frame(error.of_kind(<$call as Call>::NAME))),
                    )*
                    name => Ok(Self::Unknown(UnknownPayload::new(name, frame.o.as_str()))),
                }
            }

            /// Decodes a payload without a frame, as calls over HTTP have it.
            ///
            /// # Errors
            /// Where the call is known and the payload does not fit it.
            pub fn decode_payload(call: &str, text: &str) -> Result<Self, $crate::DecodeError> {
                Self::decode_payload_within(call, text, &$crate::Limits::DEFAULT)
            }

            /// Decodes a payload without a frame, within limits.
            ///
            /// # Errors
            /// Those of `decode_payload`, and where the payload of a known call is beyond a limit.
            pub fn decode_payload_within(
                call: &str,
                text: &str,
                limits: &$crate::Limits,
            ) -> Result<Self, $crate::DecodeError> {
                match call {
                    $(
                        _ if call == <$call as Call>::NAME => $crate::alphapoint::table::$read_text(text, limits)
                            .map(Self::$call)
                            .map_err(|error| error.of_kind(<$call as Call>::NAME)),
                    )*
                    _ => Ok(Self::Unknown(UnknownPayload::new(call, text))),
                }
            }

            /// Name of the call or event.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$call(_) => <$call as Call>::NAME,)*
                    Self::Unknown(payload) => payload.name(),
                }
            }

            /// Hands the payload of a known call to a serializer.
            #[doc(hidden)]
            pub fn serialize_known<S: serde::Serializer>(&self, serializer: S) -> Option<Result<S::Ok, S::Error>> {
                match self {
                    $(Self::$call(payload) => Some(serde::Serialize::serialize(payload, serializer)),)*
                    Self::Unknown(_) => None,
                }
            }

            /// Encodes the payload in its canonical form; an unknown one as it came.
            #[must_use]
            pub fn encode(&self) -> String {
                match self {
                    $(Self::$call(payload) => $crate::json::encode(payload),)*
                    Self::Unknown(payload) => payload.text().as_str().to_owned(),
                }
            }
        }
    };
}

pub(super) use {calls, payloads};
