//! Entries of the registry: calls, events and their payloads.

use std::fmt;

use super::names::is_same;
use crate::alphapoint::any::{AnyPayload, Erased};
use crate::alphapoint::call::Body;
use crate::alphapoint::codec;
use crate::alphapoint::{Call, Event};
use crate::json::quotes::{Bare, Escaped};
use crate::json::{Quotes, Reader, whole};
use crate::wire::JsonText;
use crate::{DecodeError, Limits};

/// The role of a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// A request, sent by a client.
    Request,
    /// A reply, sent by the server.
    Reply,
    /// An event, which the server sends without a request.
    Event,
}

impl Role {
    /// The name of the role, as in `GetUserInfo.request`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reply => "reply",
            Self::Event => "event",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A call of the registry.
#[derive(Clone, Copy, Debug)]
pub struct CallEntry {
    request: PayloadEntry,
    reply: PayloadEntry,
}

/// An event of the registry.
#[derive(Clone, Copy, Debug)]
pub struct EventEntry {
    payload: PayloadEntry,
}

/// A payload of the registry: the request or the reply of a call, or the payload of an event.
#[derive(Clone, Copy)]
pub struct PayloadEntry {
    name: &'static str,
    role: Role,
    description: &'static str,
    chapter: &'static str,
    fixtures: &'static str,
    read: Read<Bare>,
    /// The same for a payload that is still escaped as a string.
    read_escaped: Read<Escaped>,
    #[cfg(feature = "schema")]
    schema: Option<fn(&mut schemars::SchemaGenerator) -> schemars::Schema>,
}

type Read<Q> = fn(Reader<'_, Q>) -> Result<Box<dyn Erased>, DecodeError>;

/// Reads a payload as the type of an entry. This is the only code that is compiled for each type.
#[inline(never)]
fn read<T: Body, Q: Quotes>(reader: Reader<'_, Q>) -> Result<Box<dyn Erased>, DecodeError> {
    match whole::<T, Q>(reader) {
        Ok(value) => Ok(Box::new(value)),
        Err(error) => Err(error),
    }
}

impl CallEntry {
    /// Creates the entry of a call. `name` must equal the wire name of `C`; `fixtures` is the folder of its examples.
    ///
    /// # Panics
    /// If the names differ: at compile time when evaluated in a constant.
    #[must_use]
    pub const fn of<C: Call>(name: &str, chapter: &'static str, fixtures: &'static str) -> Self {
        assert!(is_same(name, C::NAME), "the call has another name");
        Self {
            request: PayloadEntry {
                name: C::NAME,
                role: Role::Request,
                description: C::DESCRIPTION,
                chapter,
                fixtures,
                read: read::<C::Request, Bare>,
                read_escaped: read::<C::Request, Escaped>,
                #[cfg(feature = "schema")]
                schema: None,
            },
            reply: PayloadEntry {
                name: C::NAME,
                role: Role::Reply,
                description: C::DESCRIPTION,
                chapter,
                fixtures,
                read: read::<C::Reply, Bare>,
                read_escaped: read::<C::Reply, Escaped>,
                #[cfg(feature = "schema")]
                schema: None,
            },
        }
    }

    /// Adds the schemas of the payloads.
    #[cfg(feature = "schema")]
    #[must_use]
    pub const fn described<C: Call>(mut self) -> Self
    where
        C::Request: schemars::JsonSchema,
        C::Reply: schemars::JsonSchema,
    {
        self.request.schema = Some(schemars::SchemaGenerator::subschema_for::<C::Request>);
        self.reply.schema = Some(schemars::SchemaGenerator::subschema_for::<C::Reply>);
        self
    }

    /// Name of the call.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.request.name
    }

    /// Payload of the request.
    #[must_use]
    pub const fn request(&self) -> &PayloadEntry {
        &self.request
    }

    /// Payload of the reply.
    #[must_use]
    pub const fn reply(&self) -> &PayloadEntry {
        &self.reply
    }
}

impl EventEntry {
    /// Creates the entry of an event. `name` must equal the wire name of `E`; `fixtures` is the folder of its examples.
    ///
    /// # Panics
    /// If the names differ: at compile time when evaluated in a constant.
    #[must_use]
    pub const fn of<E: Event>(name: &str, chapter: &'static str, fixtures: &'static str) -> Self {
        assert!(is_same(name, E::NAME), "the event has another name");
        Self {
            payload: PayloadEntry {
                name: E::NAME,
                role: Role::Event,
                description: E::DESCRIPTION,
                chapter,
                fixtures,
                read: read::<E::Payload, Bare>,
                read_escaped: read::<E::Payload, Escaped>,
                #[cfg(feature = "schema")]
                schema: None,
            },
        }
    }

    /// Adds the schema of the payload.
    #[cfg(feature = "schema")]
    #[must_use]
    pub const fn described<E: Event>(mut self) -> Self
    where
        E::Payload: schemars::JsonSchema,
    {
        self.payload.schema = Some(schemars::SchemaGenerator::subschema_for::<E::Payload>);
        self
    }

    /// Name of the event.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.payload.name
    }

    /// Payload of the event.
    #[must_use]
    pub const fn payload(&self) -> &PayloadEntry {
        &self.payload
    }
}

impl PayloadEntry {
    /// Name of the call or event.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Role of the payload.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Description of the call or event.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// Chapter of the call or event, such as `market`; empty for calls and events outside this crate.
    #[must_use]
    pub const fn chapter(&self) -> &'static str {
        self.chapter
    }

    /// Folder of the examples. Examples of a request are named `request_*.json`, of a reply `reply_*.json`, of an event
    /// `payload_*.json`.
    #[must_use]
    pub const fn fixtures(&self) -> &'static str {
        self.fixtures
    }

    /// Prefix of the names of the examples.
    #[must_use]
    pub const fn fixture_prefix(&self) -> &'static str {
        match self.role {
            Role::Request => "request",
            Role::Reply => "reply",
            Role::Event => "payload",
        }
    }

    /// Decodes a payload without a frame. An empty string counts as a request without members, and so does an empty array if the
    /// request is not an array itself.
    ///
    /// # Errors
    /// If the text does not match the type, or exceeds a limit.
    pub fn decode(&'static self, text: &str, limits: &Limits) -> Result<AnyPayload, DecodeError> {
        let text = if text.is_empty() && self.role == Role::Request {
            codec::NO_PARAMETERS
        } else {
            text
        };
        self.read_text(text, limits)
            .or_else(|error| self.read_empty_array(text).ok_or(error))
            .map(|value| AnyPayload::new(self, value))
            .map_err(|error| error.located(text).of_kind(self.name))
    }

    /// Reads an empty array as the request without members that it is for some clients.
    #[cold]
    fn read_empty_array(&self, text: &str) -> Option<Box<dyn Erased>> {
        if self.role != Role::Request || !codec::is_empty_array(text) {
            return None;
        }
        (self.read)(Reader::<Bare>::new(codec::NO_PARAMETERS)).ok()
    }

    /// [`decode`](Self::decode), whose error has no line and column.
    pub(in crate::alphapoint) fn read_payload(
        &'static self,
        text: &str,
        limits: &Limits,
    ) -> Result<AnyPayload, DecodeError> {
        self.read_text(text, limits).map(|value| AnyPayload::new(self, value))
    }

    fn read_text(&self, text: &str, limits: &Limits) -> Result<Box<dyn Erased>, DecodeError> {
        limits.check(text)?;
        (self.read)(Reader::new(text))
    }

    /// Decodes the payload of a frame. The fast path reads the escaped text directly; the fallback unescapes it first.
    pub(in crate::alphapoint) fn decode_framed(
        &'static self,
        text: &JsonText,
        limits: &Limits,
    ) -> Result<AnyPayload, DecodeError> {
        if let Some(reader) = text.reader(limits)
            && let Ok(value) = (self.read_escaped)(reader)
        {
            return Ok(AnyPayload::new(self, value));
        }
        text.with_str(|text| self.decode(text, limits))
            .map_err(|error| error.in_member("o"))
    }

    /// The schema of the payload; `None` if the entry was created without a schema.
    #[cfg(feature = "schema")]
    pub fn schema(&self, generator: &mut schemars::SchemaGenerator) -> Option<schemars::Schema> {
        self.schema.map(|schema| schema(generator))
    }
}

/// Entries with the same name and role are equal.
impl PartialEq for PayloadEntry {
    fn eq(&self, other: &Self) -> bool {
        self.role == other.role && self.name == other.name
    }
}

impl Eq for PayloadEntry {}

impl fmt::Debug for PayloadEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for PayloadEntry {
    /// Writes the name and role, such as `GetUserInfo.request`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.name, self.role)
    }
}
