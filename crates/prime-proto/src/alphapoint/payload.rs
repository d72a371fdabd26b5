//! The payload of a frame, decoded by the frame's `m` and `n`.

use std::fmt;

use super::any::AnyPayload;
use super::codec::is_empty_array;
use super::registry::{REGISTRY, Registry, Role};
use super::{Call, Event, Frame, MessageType, Refusal, StandardResponse};
use crate::wire::{JsonText, Text};
use crate::{DecodeError, Limits, json};

/// The payload of a frame, decoded according to the frame's type and name.
///
/// ```
/// use prime_proto::alphapoint::market::Level2UpdateEvent;
/// use prime_proto::alphapoint::{Frame, Payload};
///
/// let text = r#"{"m":3,"i":4,"n":"Level2UpdateEvent","o":"[[1,0,1790134050672,2,86754.79,0,86698.14,7,0,1]]"}"#;
/// match Frame::decode(text)?.payload()? {
///     Payload::Event(event) if event.name() == "Level2UpdateEvent" => {}
///     other => panic!("{other:?}"),
/// }
///
/// let text = r#"{"m":5,"i":2,"n":"NoSuchCall","o":"Endpoint Not Found"}"#;
/// let Payload::Error(error) = Frame::decode(text)?.payload()? else { unreachable!() };
/// assert_eq!(error.json_text().as_str(), "Endpoint Not Found");
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Payload {
    /// The request of a call that the registry knows.
    Request(AnyPayload),
    /// The reply of a call that the registry knows.
    Reply(AnyPayload),
    /// The payload of an event that the registry knows.
    Event(AnyPayload),
    /// The payload of an error frame: the server could not process the request.
    Error(ErrorPayload),
    /// The payload of a call or event that the registry does not know, or of a frame that is none of these.
    Unknown(UnknownPayload),
}

impl Payload {
    /// The payload as the request of call `C`; `None` if it is another one.
    #[must_use]
    pub fn request<C: Call>(&self) -> Option<&C::Request> {
        match self {
            Self::Request(payload) if payload.name() == C::NAME => payload.get(),
            _ => None,
        }
    }

    /// The payload as the reply of call `C`; `None` if it is another one.
    #[must_use]
    pub fn reply<C: Call>(&self) -> Option<&C::Reply> {
        match self {
            Self::Reply(payload) if payload.name() == C::NAME => payload.get(),
            _ => None,
        }
    }

    /// The payload as that of event `E`; `None` if it is another one.
    #[must_use]
    pub fn event<E: Event>(&self) -> Option<&E::Payload> {
        match self {
            Self::Event(payload) if payload.name() == E::NAME => payload.get(),
            _ => None,
        }
    }

    /// The payload, if the registry knows it.
    #[must_use]
    pub fn known(&self) -> Option<&AnyPayload> {
        match self {
            Self::Request(payload) | Self::Reply(payload) | Self::Event(payload) => Some(payload),
            Self::Error(_) | Self::Unknown(_) => None,
        }
    }

    /// Encodes the payload in its canonical form; an unknown payload and an error are returned unchanged.
    #[must_use]
    pub fn encode(&self) -> String {
        match self {
            Self::Request(payload) | Self::Reply(payload) | Self::Event(payload) => payload.encode(),
            Self::Error(error) => error.text.as_str().to_owned(),
            Self::Unknown(unknown) => unknown.text.as_str().to_owned(),
        }
    }
}

/// The payload of an error frame: free text, HTML included, or the standard object.
///
/// Evidence: a capture of an unknown function has the bare text `Endpoint Not Found`.
///
/// `Debug` shows the text, which is an error message of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorPayload {
    name: Text,
    text: JsonText,
    standard: Option<StandardResponse>,
}

impl ErrorPayload {
    fn new(frame: &Frame, limits: &Limits) -> Self {
        let is_object = frame.o.as_str().trim_ascii_start().starts_with('{');
        let standard = is_object
            .then(|| json::decode_within(frame.o.as_str(), limits).ok())
            .flatten();
        Self {
            name: frame.n.clone(),
            text: frame.o.clone(),
            standard,
        }
    }

    /// Name of the call in the request.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The payload, not decoded.
    #[must_use]
    pub fn json_text(&self) -> &JsonText {
        &self.text
    }

    /// The standard object, if the payload is one.
    #[must_use]
    pub fn standard(&self) -> Option<&StandardResponse> {
        self.standard.as_ref()
    }
}

impl From<ErrorPayload> for Refusal {
    fn from(error: ErrorPayload) -> Self {
        match &error.standard {
            Some(response) => response.into(),
            None => Self::new().with_text(Some(error.text.as_str())),
        }
    }
}

/// The payload of an unknown call or event, kept unchanged.
///
/// `Debug` shows only the name and the length, since the payload may be secret.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownPayload {
    name: Text,
    text: JsonText,
}

impl UnknownPayload {
    /// Name of the call or event.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The payload, which may not be JSON.
    #[must_use]
    pub fn json_text(&self) -> &JsonText {
        &self.text
    }
}

impl fmt::Debug for UnknownPayload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} ({} bytes)", self.name, self.text.as_str().len())
    }
}

impl MessageType {
    /// The role of the payload of such a frame; `None` for an error frame and for undocumented types.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        match self {
            Self::REQUEST | Self::SUBSCRIBE | Self::UNSUBSCRIBE => Some(Role::Request),
            Self::REPLY => Some(Role::Reply),
            Self::EVENT => Some(Role::Event),
            _ => None,
        }
    }
}

impl Frame {
    /// Decodes the payload: `m` determines whether it is a request, reply, event or error, `n` the call or event.
    ///
    /// One venue documents a reply with `m` 0. Such a frame is a reply if its payload is the standard object, or is not an object and
    /// matches the reply of the call and not the request.
    ///
    /// # Errors
    /// If the call or event is known and the payload does not match it.
    pub fn payload(&self) -> Result<Payload, DecodeError> {
        self.payload_of(&REGISTRY, &Limits::DEFAULT)
    }

    /// Whether the frame has the type of a request and begins like the standard object.
    fn may_be_reply(&self) -> bool {
        self.m == MessageType::REQUEST && self.o.begins_with_member("result")
    }

    /// The payload of a reply with `m` 0.
    #[cold]
    fn reply_as_request(&self, registry: &Registry, limits: &Limits) -> Option<AnyPayload> {
        // Another object is a request, if a faulty one, and an empty list is one without parameters.
        let is_other = |text: &str| text.trim_ascii_start().starts_with('{') || text.is_empty() || is_empty_array(text);
        if self.m != MessageType::REQUEST || self.o.with_str(is_other) && !self.may_be_reply() {
            return None;
        }
        let entry = registry.payload(&self.n, Role::Reply)?;
        entry.decode_framed(&self.o, limits).ok()
    }

    /// Decodes the payload with the calls and events of a registry, within limits that apply to the payload alone.
    ///
    /// # Errors
    /// Those of [`Frame::payload`], and if the payload of a known call or event exceeds a limit.
    pub fn payload_of(&self, registry: &Registry, limits: &Limits) -> Result<Payload, DecodeError> {
        if self.m == MessageType::ERROR {
            return Ok(Payload::Error(ErrorPayload::new(self, limits)));
        }
        let role = self.m.role();
        let Some((role, entry)) = role.and_then(|role| Some((role, registry.payload(&self.n, role)?))) else {
            return Ok(Payload::Unknown(UnknownPayload {
                name: self.n.clone(),
                text: self.o.clone(),
            }));
        };
        let payload = match entry.decode_framed(&self.o, limits) {
            Ok(payload) if role != Role::Request || !self.may_be_reply() => payload,
            read => match self.reply_as_request(registry, limits) {
                Some(reply) => return Ok(Payload::Reply(reply)),
                None => read?,
            },
        };
        Ok(match role {
            Role::Request => Payload::Request(payload),
            Role::Reply => Payload::Reply(payload),
            Role::Event => Payload::Event(payload),
        })
    }
}
