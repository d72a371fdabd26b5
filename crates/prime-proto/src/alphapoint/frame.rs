//! The frame around every payload, both directions.
//!
//! Manual: *Message Frame*. Fixtures: `fixtures/alphapoint/frame/`.

use std::borrow::Cow;

use super::{Call, CallRequest, MessageType};
use crate::json::direct::Direct;
use crate::json::write::{encode_with_room, escape_since, write_text};
use crate::json::{self, Input};
use crate::wire::{Extra, JsonText, Record, Text};
use crate::{DecodeError, Limits};

/// One message on the socket.
///
/// Captured frames have exactly these four members in this order; any order is read. What `o` holds is not looked at until it
/// is asked for.
///
/// `Debug` shows its length alone, since it may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Frame {
    /// What the frame is.
    pub m: MessageType,
    /// Number of the frame. A reply or an error repeats that of the request; an event has a counter of its own, which
    /// may be the same as a client's number: correlate on it only in a reply or an error.
    pub i: i64,
    /// Name of the call, or of the event. Case matters.
    pub n: Text,
    /// The payload: JSON text, or bare text on an error, or nothing.
    pub o: JsonText,
    /// Members newer than this crate, as they came; none is known from captures.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Frame {
    /// A frame.
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

    /// The frame that asks for a call, numbered `i`: not 0 says the manual, and best an even number of its own.
    #[must_use]
    pub fn request<R: CallRequest>(i: i64, request: &R) -> Self {
        Self::new(
            MessageType::REQUEST,
            i,
            R::Call::NAME,
            JsonText::from(json::encode_with(|out| R::Call::write_request(request, out))),
        )
    }

    /// Encodes the frame that asks for a call: what [`Frame::request`] and [`Frame::encode`] return together, in one step.
    ///
    /// ```
    /// use prime_proto::alphapoint::{Frame, GetUserInfoRequest};
    ///
    /// let text = Frame::encode_request(2, &GetUserInfoRequest::new());
    /// assert_eq!(text, r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}"}"#);
    /// ```
    #[must_use]
    pub fn encode_request<R: CallRequest>(i: i64, request: &R) -> String {
        // The payload stands twice in the buffer while it is escaped.
        encode_with_room(512, |out| {
            out.extend_from_slice(b"{\"m\":");
            MessageType::REQUEST.write(out);
            out.extend_from_slice(b",\"i\":");
            i.write(out);
            out.extend_from_slice(b",\"n\":");
            write_text(R::Call::NAME, out);
            out.extend_from_slice(b",\"o\":\"");
            let start = out.len();
            R::Call::write_request(request, out);
            escape_since(start, out);
            out.extend_from_slice(b"\"}");
        })
    }

    /// The frame that answers `request`.
    #[must_use]
    pub fn answer<C: Call>(request: &Self, reply: &C::Reply) -> Self {
        Self::new(
            MessageType::REPLY,
            request.i,
            C::NAME,
            JsonText::from(json::encode_with(|out| C::write_reply(reply, out))),
        )
    }

    /// Decodes one frame; what `o` holds is not looked at.
    ///
    /// # Errors
    /// Where the text is no JSON object with `m`, `i`, `n` and `o`.
    pub fn decode(input: &(impl Input + ?Sized)) -> Result<Self, DecodeError> {
        Self::decode_within(input, &Limits::DEFAULT)
    }

    /// Decodes one frame within limits; what `o` holds is not looked at, and counts by its bytes alone.
    ///
    /// # Errors
    /// Those of [`Frame::decode`], and where the frame is beyond a limit.
    pub fn decode_within(input: &(impl Input + ?Sized), limits: &Limits) -> Result<Self, DecodeError> {
        let text = input.text()?;
        json::read_within(text, limits, Self::direct, |error| error.located(text))
    }

    /// Encodes the frame in its canonical form, `o` as it came.
    #[must_use]
    pub fn encode(&self) -> String {
        json::encode(self)
    }

    /// Appends the frame in its canonical form.
    pub fn encode_to(&self, out: &mut Vec<u8>) {
        self.write(out);
    }

    /// The payload as the reply of a call.
    ///
    /// # Errors
    /// Where the frame is of another call, or the payload does not fit; bare text such as `Endpoint Not Found` does not.
    pub fn reply<C: Call>(&self) -> Result<C::Reply, DecodeError> {
        self.reply_within::<C>(&Limits::DEFAULT)
    }

    /// The payload as the reply of a call, within limits that it has for itself.
    ///
    /// # Errors
    /// Those of [`Frame::reply`], and where the payload is beyond a limit.
    pub fn reply_within<C: Call>(&self, limits: &Limits) -> Result<C::Reply, DecodeError> {
        self.of::<C>()?;
        if let Some(mut reader) = self.o.reader(limits) {
            let reply = C::read_reply(&mut reader);
            if reader.is_done()
                && let Some(reply) = reply
            {
                return Ok(reply);
            }
        }
        self.o.with_str(|text| payload::<C>(text, limits, in_frame))
    }

    /// The payload as the request of a call.
    ///
    /// # Errors
    /// Where the frame is of another call, or the payload does not fit.
    pub fn request_of<C: Call>(&self) -> Result<C::Request, DecodeError> {
        self.request_of_within::<C>(&Limits::DEFAULT)
    }

    /// The payload as the request of a call, within limits that it has for itself.
    ///
    /// # Errors
    /// Those of [`Frame::request_of`], and where the payload is beyond a limit.
    pub fn request_of_within<C: Call>(&self, limits: &Limits) -> Result<C::Request, DecodeError> {
        self.of::<C>()?;
        if let Some(mut reader) = self.o.reader(limits) {
            let request = C::read_request(&mut reader);
            if reader.is_done()
                && let Some(request) = request
            {
                return Ok(request);
            }
        }
        self.o.with_str(|text| request_payload::<C>(text, limits, in_frame))
    }

    fn of<C: Call>(&self) -> Result<(), DecodeError> {
        if self.n == C::NAME {
            return Ok(());
        }
        let found = serde::de::Unexpected::Other("the name of another call");
        let error: DecodeError = serde::de::Error::invalid_value(found, &C::NAME);
        Err(error.in_member("n").of_kind(Cow::Owned(self.n.as_str().to_owned())))
    }
}

/// Where an error of a payload stands in its frame.
pub(super) fn in_frame(error: DecodeError) -> DecodeError {
    error.in_member("o")
}

/// Decodes the payload of a call's reply. `place` says of an error where the payload stands.
#[inline]
pub(super) fn payload<C: Call>(
    text: &str,
    limits: &Limits,
    place: impl FnOnce(DecodeError) -> DecodeError,
) -> Result<C::Reply, DecodeError> {
    json::read_within(text, limits, C::read_reply, |error| {
        place(error.located(text).of_kind(C::NAME))
    })
}

/// Decodes the payload of a call's request. An empty text stands for an object without members: some clients send it so
/// where a call takes no parameters.
#[inline]
pub(super) fn request_payload<C: Call>(
    text: &str,
    limits: &Limits,
    place: impl FnOnce(DecodeError) -> DecodeError,
) -> Result<C::Request, DecodeError> {
    let text = if text.is_empty() { "{}" } else { text };
    json::read_within(text, limits, C::read_request, |error| {
        place(error.located(text).of_kind(C::NAME))
    })
}
