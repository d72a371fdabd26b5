//! What the registry knows of a call or an event.

use std::fmt;

use super::names::is_same;
use crate::alphapoint::any::{AnyPayload, Erased};
use crate::alphapoint::call::Body;
use crate::alphapoint::{Call, Event};
use crate::json::quotes::{Bare, Escaped};
use crate::json::{Quotes, Reader, whole};
use crate::wire::JsonText;
use crate::{DecodeError, Limits};

/// What a payload is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// What a client sends.
    Request,
    /// What the server answers.
    Reply,
    /// What the server sends without being asked.
    Event,
}

impl Role {
    /// The word for it in names such as `GetUserInfo.request`.
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

/// A payload of the registry: the request or the reply of a call, or what an event carries.
#[derive(Clone, Copy)]
pub struct PayloadEntry {
    name: &'static str,
    role: Role,
    description: &'static str,
    chapter: &'static str,
    fixtures: &'static str,
    read: fn(Reader<'_, Bare>) -> Result<Box<dyn Erased>, DecodeError>,
    /// The same, where the payload has the escape sequences of a string.
    read_escaped: fn(Reader<'_, Escaped>) -> Result<Box<dyn Erased>, DecodeError>,
    #[cfg(feature = "schema")]
    schema: Option<fn(&mut schemars::SchemaGenerator) -> schemars::Schema>,
}

/// Reads a payload as the type of an entry. All that is made for each type; the rest is done once for all of them.
#[inline(never)]
fn read<T: Body, Q: Quotes>(reader: Reader<'_, Q>) -> Result<Box<dyn Erased>, DecodeError> {
    match whole::<T, Q>(reader) {
        Ok(value) => Ok(Box::new(value)),
        Err(error) => Err(error),
    }
}

impl CallEntry {
    /// The entry of a call. `name` is its wire name once more, which has to be the same; `fixtures` is the folder of its examples.
    ///
    /// # Panics
    /// While it is compiled, if the name is another one.
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

    /// With the schemas of its payloads.
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

    /// What is sent.
    #[must_use]
    pub const fn request(&self) -> &PayloadEntry {
        &self.request
    }

    /// What comes back.
    #[must_use]
    pub const fn reply(&self) -> &PayloadEntry {
        &self.reply
    }
}

impl EventEntry {
    /// The entry of an event. `name` is its wire name once more, which has to be the same; `fixtures` is the folder of its examples.
    ///
    /// # Panics
    /// While it is compiled, if the name is another one.
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

    /// With the schema of its payload.
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

    /// What it carries.
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

    /// What the payload is for.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// What the call does, or what the event says.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// The chapter of the call or event, such as `market`; empty outside of this crate.
    #[must_use]
    pub const fn chapter(&self) -> &'static str {
        self.chapter
    }

    /// The folder of its examples. Those of a request are named `request_*.json`, those of a reply `reply_*.json`, those of an
    /// event `payload_*.json`.
    #[must_use]
    pub const fn fixtures(&self) -> &'static str {
        self.fixtures
    }

    /// What the name of an example begins with.
    #[must_use]
    pub const fn fixture_prefix(&self) -> &'static str {
        match self.role {
            Role::Request => "request",
            Role::Reply => "reply",
            Role::Event => "payload",
        }
    }

    /// Decodes a payload without a frame. An empty string is a request without members.
    ///
    /// # Errors
    /// If the text does not fit, or exceeds a limit.
    pub fn decode(&'static self, text: &str, limits: &Limits) -> Result<AnyPayload, DecodeError> {
        let text = if text.is_empty() && self.role == Role::Request {
            "{}"
        } else {
            text
        };
        self.read_text(text, limits)
            .map(|value| AnyPayload::new(self, value))
            .map_err(|error| error.located(text).of_kind(self.name))
    }

    fn read_text(&self, text: &str, limits: &Limits) -> Result<Box<dyn Erased>, DecodeError> {
        limits.check(text)?;
        (self.read)(Reader::new(text))
    }

    /// Decodes the payload of a frame: with the escape sequences that it has there, or without them if it is unusual.
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

    /// The schema of the payload; `None` if its entry was made without.
    #[cfg(feature = "schema")]
    pub fn schema(&self, generator: &mut schemars::SchemaGenerator) -> Option<schemars::Schema> {
        self.schema.map(|schema| schema(generator))
    }
}

/// Entries of one name and role are the same.
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
    /// As `GetUserInfo.request`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.name, self.role)
    }
}
