//! Calls and their payloads.

use std::fmt::Debug;

use serde::Serialize;

use super::codec::{self, Source};
use super::salvage;
use crate::json::Decode;
use crate::{DecodeError, Limits, Salvaged, json};

/// A type that can be a payload: a record, a list, an identifier, a reply.
///
/// Implemented for every type with these traits; `#[derive(Record)]` and `#[derive(Row)]` generate them. A type that only has serde's
/// traits can be used as [`Serde<T>`](crate::json::Serde).
pub trait Body: Decode + Serialize + Clone + Debug + PartialEq + Send + Sync + 'static {}

impl<T: Decode + Serialize + Clone + Debug + PartialEq + Send + Sync + 'static> Body for T {}

/// A function of the gateway: its name, its request and its reply.
///
/// The calls of this module's chapters implement it, and calls of your own venue can. [`call!`](crate::call) declares a call in one
/// line. The payload types are independent of the call, so calls may share them.
///
/// ```
/// use prime_proto::alphapoint::{Call as _, Frame, Reply};
/// use prime_proto::wire::{Extra, Record, Text};
///
/// #[derive(Clone, Debug, PartialEq, Record)]
/// #[serde(rename_all = "PascalCase")]
/// struct GetQuotaRequest {
///     user_id: i64,
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// #[derive(Clone, Debug, PartialEq, Record)]
/// #[serde(rename_all = "PascalCase")]
/// struct Quota {
///     left: i64,
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// prime_proto::call! {
///     /// How many orders a user may still send.
///     pub(crate) call GetQuota = "GetQuota": GetQuotaRequest => Reply<Quota>;
/// }
///
/// let request = GetQuotaRequest { user_id: 7, extra: Extra::new() };
/// let frame = Frame::request::<GetQuota>(4, &request);
/// assert_eq!(frame.encode(), r#"{"m":0,"i":4,"n":"GetQuota","o":"{\"UserId\":7}"}"#);
///
/// let frame = Frame::decode(r#"{"m":1,"i":4,"n":"GetQuota","o":"{\"Left\":12}"}"#)?;
/// assert_eq!(frame.reply::<GetQuota>()?.into_result()?.left, 12);
/// // Over HTTP the payload is sent without a frame.
/// assert_eq!(GetQuota::decode_reply(r#"{"Left":12}"#)?.into_result()?.left, 12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Call: 'static {
    /// Name of the function on the wire, the `n` of a frame. Servers and this crate compare names case-insensitively.
    const NAME: &'static str;
    /// Description for schemas.
    const DESCRIPTION: &'static str = "";
    /// Payload of the request.
    type Request: Body;
    /// Payload of the reply.
    type Reply: Body;

    /// Decodes a request without a frame, as over HTTP. An empty string counts as an object without members, and so does an empty array
    /// if the request is not an array itself.
    ///
    /// # Errors
    /// If the text does not match the type.
    fn decode_request(text: &str) -> Result<Self::Request, DecodeError> {
        codec::request(Source::Text(text), &Limits::DEFAULT, Self::NAME)
    }

    /// Decodes a reply without a frame, as over HTTP.
    ///
    /// # Errors
    /// If the text does not match the type.
    fn decode_reply(text: &str) -> Result<Self::Reply, DecodeError> {
        codec::read(Source::Text(text), &Limits::DEFAULT, Self::NAME)
    }

    /// Decodes a reply without a frame. If it is a list, the items that cannot be decoded are left out: see [`Salvaged`].
    ///
    /// # Errors
    /// Those of [`Call::decode_reply`], if the reply is not a list or the fault is not in an item.
    fn salvage_reply(text: &str) -> Result<Salvaged<Self::Reply>, DecodeError> {
        salvage::payload(text, Self::NAME, codec::bare)
    }

    /// Encodes a request without a frame.
    #[must_use]
    fn encode_request(request: &Self::Request) -> String {
        json::encode(request)
    }

    /// Encodes a reply without a frame.
    #[must_use]
    fn encode_reply(reply: &Self::Reply) -> String {
        json::encode(reply)
    }
}

/// Declares calls: an empty type for each, with its wire name, its request and its reply.
///
/// See [`Call`](crate::alphapoint::Call) for an example.
#[macro_export]
macro_rules! call {
    ($($(#[doc = $doc:literal])* $vis:vis call $name:ident = $wire:literal: $request:ty => $reply:ty;)+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug)]
        #[non_exhaustive]
        $vis enum $name {}

        impl $crate::alphapoint::Call for $name {
            const NAME: &'static str = $wire;
            const DESCRIPTION: &'static str = ::core::concat!($($doc, "\n"),*);
            type Request = $request;
            type Reply = $reply;
        }
    )+};
}
