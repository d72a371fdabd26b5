//! The frame around every payload, both directions.
//!
//! Manual: *Message Frame*. Fixtures: `fixtures/alphapoint/frame/`.

use std::borrow::Cow;

use super::{Call, CallRequest, MessageType};
use crate::error::Cause;
use crate::json::write::{encode_with_room, escape_since, write_text};
use crate::json::{self, Decode, Input};
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
            JsonText::from(json::encode(request)),
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
            MessageType::REQUEST.encode(out);
            out.extend_from_slice(b",\"i\":");
            i.encode(out);
            out.extend_from_slice(b",\"n\":");
            write_text(R::Call::NAME, out);
            out.extend_from_slice(b",\"o\":\"");
            let start = out.len();
            request.encode(out);
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
            JsonText::from(json::encode(reply)),
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
        json::decode_within(text, limits)
    }

    /// Encodes the frame in its canonical form, `o` as it came.
    #[must_use]
    pub fn encode(&self) -> String {
        json::encode(self)
    }

    /// Appends the frame in its canonical form.
    pub fn encode_to(&self, out: &mut Vec<u8>) {
        Decode::encode(self, out);
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
        decode_payload(&self.o, limits).map_err(|error| in_frame(error.of_kind(C::NAME)))
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
        request_of::<C::Request>(&self.o, limits).map_err(|error| in_frame(error.of_kind(C::NAME)))
    }

    fn of<C: Call>(&self) -> Result<(), DecodeError> {
        if self.n == C::NAME {
            return Ok(());
        }
        let error = DecodeError::new(Cause::Wrong {
            found: "the name of another call".to_owned(),
            expected: C::NAME.to_owned(),
        });
        Err(error.in_member("n").of_kind(Cow::Owned(self.n.as_str().to_owned())))
    }
}

/// Where an error of a payload stands in its frame.
pub(super) fn in_frame(error: DecodeError) -> DecodeError {
    error.in_member("o")
}

/// Decodes JSON text that came inside a string: with the escape sequences that it has there, or without them where it is unusual.
#[inline]
pub(super) fn decode_payload<T: Decode>(payload: &JsonText, limits: &Limits) -> Result<T, DecodeError> {
    if let Some(mut reader) = payload.reader(limits) {
        let value = T::decode(&mut reader);
        if reader.is_done()
            && let Some(value) = value
        {
            return Ok(value);
        }
    }
    payload.with_str(|text| json::decode_within(text, limits))
}

/// Decodes the payload of a request. An empty text stands for an object without members: some clients send it so where a call
/// takes no parameters.
pub(super) fn request_of<T: Decode>(payload: &JsonText, limits: &Limits) -> Result<T, DecodeError> {
    if payload.is_empty() {
        return json::decode_within("{}", limits);
    }
    decode_payload(payload, limits)
}

/// [`request_of`] without a frame.
pub(super) fn request_text<T: Decode>(text: &str, limits: &Limits) -> Result<T, DecodeError> {
    json::decode_within(if text.is_empty() { "{}" } else { text }, limits)
}
