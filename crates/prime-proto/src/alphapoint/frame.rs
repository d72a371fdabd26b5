//! The frame around every payload, in both directions.
//!
//! Manual: *Message Frame*. Fixtures: `fixtures/alphapoint/frame/`.

use std::borrow::Cow;

use super::codec::{self, Source};
use super::registry::names;
use super::{Call, Event, MessageType};
use crate::error::Cause;
use crate::json::write::{encode_with_room, write_text};
use crate::json::{self, Decode, Input};
use crate::scan::escape_since;
use crate::wire::{Extra, JsonText, Record, Text};
use crate::{DecodeError, Limits};

/// One message on the socket.
///
/// Captured frames have exactly these four members in this order; any order is read. The content of `o` is decoded only on
/// demand.
///
/// `Debug` shows only the length of `o`, since it may contain a password.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Frame {
    /// Type of the frame.
    pub m: MessageType,
    /// Number of the frame. A reply or an error repeats the number of the request. Events have a separate counter, whose
    /// values may equal numbers of requests: correlate only replies and errors by it.
    pub i: i64,
    /// Name of the call or event. Case matters.
    pub n: Text,
    /// The payload: JSON text; on an error possibly other text; may be empty.
    pub o: JsonText,
    /// Members newer than this crate, as they came; no capture has any.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Frame {
    /// Creates a frame from its parts.
    #[must_use]
    pub fn new(m: MessageType, i: i64, n: impl Into<Text>, o: JsonText) -> Self {
        Self {
            m,
            i,
            n: n.into(),
            o,
            extra: Extra::new(),
        }
    }

    /// Creates the frame of a request. The manual requires `i` not to be 0, and recommends an even number that the session has not
    /// used yet.
    ///
    /// ```
    /// use prime_proto::alphapoint::Frame;
    /// use prime_proto::alphapoint::user::{GetUserInfo, GetUserInfoRequest};
    ///
    /// let frame = Frame::request::<GetUserInfo>(2, &GetUserInfoRequest::new());
    /// assert_eq!(frame.encode(), r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}"}"#);
    /// ```
    #[must_use]
    pub fn request<C: Call>(i: i64, request: &C::Request) -> Self {
        Self::new(MessageType::REQUEST, i, C::NAME, C::encode_request(request).into())
    }

    /// Encodes the frame of a request: [`Frame::request`] and [`Frame::encode`] in one step.
    ///
    /// ```
    /// use prime_proto::alphapoint::Frame;
    /// use prime_proto::alphapoint::user::{GetUserInfo, GetUserInfoRequest};
    ///
    /// let text = Frame::encode_request::<GetUserInfo>(2, &GetUserInfoRequest::new());
    /// assert_eq!(text, r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}"}"#);
    /// ```
    #[must_use]
    pub fn encode_request<C: Call>(i: i64, request: &C::Request) -> String {
        // The buffer contains the payload twice while it is escaped.
        encode_with_room(768, |out| {
            out.extend_from_slice(b"{\"m\":");
            MessageType::REQUEST.encode(out);
            out.extend_from_slice(b",\"i\":");
            i.encode(out);
            out.extend_from_slice(b",\"n\":");
            write_text(C::NAME, out);
            out.extend_from_slice(b",\"o\":\"");
            let start = out.len();
            request.encode(out);
            escape_since(start, out);
            out.extend_from_slice(b"\"}");
        })
    }

    /// Creates the frame of a reply to `request`, whose number and name it repeats.
    #[must_use]
    pub fn reply_to<C: Call>(request: &Self, reply: &C::Reply) -> Self {
        Self::new(
            MessageType::REPLY,
            request.i,
            request.n.clone(),
            C::encode_reply(reply).into(),
        )
    }

    /// Creates the frame of an event. `i` is a counter of the socket.
    #[must_use]
    pub fn publish<E: Event>(i: i64, payload: &E::Payload) -> Self {
        Self::new(MessageType::EVENT, i, E::NAME, E::encode_payload(payload).into())
    }

    /// Decodes one frame, but not the content of `o`.
    ///
    /// # Errors
    /// If the text is not a JSON object with `m`, `i`, `n` and `o`.
    pub fn decode(input: &(impl Input + ?Sized)) -> Result<Self, DecodeError> {
        Self::decode_within(input, &Limits::DEFAULT)
    }

    /// Decodes one frame within limits, but not the content of `o`, of which only the size in bytes counts.
    ///
    /// # Errors
    /// Those of [`Frame::decode`], and if the frame exceeds a limit.
    pub fn decode_within(input: &(impl Input + ?Sized), limits: &Limits) -> Result<Self, DecodeError> {
        let text = input.text()?;
        json::decode_within(text, limits)
    }

    /// Encodes the frame in its canonical form, with `o` unchanged.
    #[must_use]
    pub fn encode(&self) -> String {
        json::encode(self)
    }

    /// Appends the frame in its canonical form, with `o` unchanged.
    pub fn encode_to(&self, out: &mut Vec<u8>) {
        Decode::encode(self, out);
    }

    /// Decodes the payload as the reply of a call.
    ///
    /// # Errors
    /// If the frame is not a reply, belongs to another call, or has a payload that does not match. An error frame is not a reply:
    /// [`Frame::payload`] returns its content. A frame with `m` 0 may be a reply, as one venue documents it.
    pub fn reply<C: Call>(&self) -> Result<C::Reply, DecodeError> {
        self.reply_within::<C>(&Limits::DEFAULT)
    }

    /// Decodes the payload as the reply of a call, within limits that apply to the payload alone.
    ///
    /// # Errors
    /// Those of [`Frame::reply`], and if the payload exceeds a limit.
    pub fn reply_within<C: Call>(&self, limits: &Limits) -> Result<C::Reply, DecodeError> {
        let is_reply = matches!(self.m, MessageType::REPLY | MessageType::REQUEST);
        self.is_of(is_reply, "a reply", C::NAME)?;
        codec::read(Source::Frame(&self.o), limits, C::NAME)
    }

    /// Decodes the payload as the request of a call.
    ///
    /// # Errors
    /// If the frame is not a request, belongs to another call, or has a payload that does not match.
    pub fn request_of<C: Call>(&self) -> Result<C::Request, DecodeError> {
        self.request_of_within::<C>(&Limits::DEFAULT)
    }

    /// Decodes the payload as the request of a call, within limits that apply to the payload alone.
    ///
    /// # Errors
    /// Those of [`Frame::request_of`], and if the payload exceeds a limit.
    pub fn request_of_within<C: Call>(&self, limits: &Limits) -> Result<C::Request, DecodeError> {
        self.is_of(self.m.is_request(), "a request", C::NAME)?;
        codec::request(Source::Frame(&self.o), limits, C::NAME)
    }

    /// Decodes the payload of an event.
    ///
    /// # Errors
    /// If the frame is not this event, or has a payload that does not match.
    pub fn event<E: Event>(&self) -> Result<E::Payload, DecodeError> {
        self.event_within::<E>(&Limits::DEFAULT)
    }

    /// Decodes the payload of an event, within limits that apply to the payload alone.
    ///
    /// # Errors
    /// Those of [`Frame::event`], and if the payload exceeds a limit.
    pub fn event_within<E: Event>(&self, limits: &Limits) -> Result<E::Payload, DecodeError> {
        self.is_of(self.m == MessageType::EVENT, "an event", E::NAME)?;
        codec::read(Source::Frame(&self.o), limits, E::NAME)
    }

    /// Checks the type of the frame, and the name of its call or event.
    #[inline]
    fn is_of(&self, has_type: bool, expected: &'static str, name: &'static str) -> Result<(), DecodeError> {
        if has_type && (self.n == name || names::compare(&self.n, name).is_eq()) {
            return Ok(());
        }
        Err(self.other(has_type, expected, name))
    }

    #[cold]
    fn other(&self, has_type: bool, expected: &'static str, name: &'static str) -> DecodeError {
        let (member, found, expected) = if has_type {
            ("n", "another name", name)
        } else {
            ("m", "a frame of another type", expected)
        };
        let error = DecodeError::new(Cause::Wrong {
            found: found.to_owned(),
            expected: expected.to_owned(),
        });
        error.in_member(member).of_kind(Cow::Owned(self.n.as_str().to_owned()))
    }
}
