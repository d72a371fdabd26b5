//! Events and their payloads.

use super::call::Body;
use super::codec::{self, Source};
use super::salvage;
use crate::{DecodeError, Limits, Salvaged, json};

/// A message that the server sends after a subscription, without a request: its name and its payload.
///
/// The events of this module's chapters implement it, and events of your own venue can. [`event!`](crate::event) declares an event
/// in one line.
///
/// ```
/// use prime_proto::alphapoint::Frame;
/// use prime_proto::wire::{Extra, Record};
///
/// #[derive(Clone, Debug, PartialEq, Record)]
/// #[serde(rename_all = "PascalCase")]
/// struct Halt {
///     instrument_id: i64,
///     #[serde(flatten)]
///     extra: Extra,
/// }
///
/// prime_proto::event! {
///     /// An instrument stopped trading.
///     pub(crate) event HaltEvent = "HaltEvent": Halt;
/// }
///
/// let frame = Frame::decode(r#"{"m":3,"i":8,"n":"HaltEvent","o":"{\"InstrumentId\":7}"}"#)?;
/// assert_eq!(frame.event::<HaltEvent>()?.instrument_id, 7);
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
pub trait Event: 'static {
    /// Name of the event on the wire, the `n` of a frame.
    const NAME: &'static str;
    /// Description for schemas.
    const DESCRIPTION: &'static str = "";
    /// Payload of the event.
    type Payload: Body;

    /// Decodes a payload without a frame.
    ///
    /// # Errors
    /// If the text does not match the type.
    fn decode_payload(text: &str) -> Result<Self::Payload, DecodeError> {
        codec::read(Source::Text(text), &Limits::DEFAULT, Self::NAME)
    }

    /// Decodes a payload without a frame. If it is a list, the items that cannot be decoded are left out: see [`Salvaged`].
    ///
    /// # Errors
    /// Those of [`Event::decode_payload`], if the payload is not a list or the fault is not in an item.
    fn salvage_payload(text: &str) -> Result<Salvaged<Self::Payload>, DecodeError> {
        salvage::payload(text, Self::NAME, codec::bare)
    }

    /// Encodes a payload without a frame.
    #[must_use]
    fn encode_payload(payload: &Self::Payload) -> String {
        json::encode(payload)
    }
}

/// Declares events: an empty type for each, with its wire name and its payload.
///
/// See [`Event`](crate::alphapoint::Event) for an example.
#[macro_export]
macro_rules! event {
    ($($(#[doc = $doc:literal])* $vis:vis event $name:ident = $wire:literal: $payload:ty;)+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug)]
        #[non_exhaustive]
        $vis enum $name {}

        impl $crate::alphapoint::Event for $name {
            const NAME: &'static str = $wire;
            const DESCRIPTION: &'static str = ::core::concat!($($doc, "\n"),*);
            type Payload = $payload;
        }
    )+};
}
