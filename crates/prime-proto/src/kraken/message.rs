//! Messages in either direction.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{ClientMessage, RequestId, ServerMessage, UnknownMessage};
use crate::json::Input;
use crate::wire::Timestamp;
use crate::{DecodeError, Limits, Salvaged};

/// A message in either direction, for callers that do not know which: recorders, proxies, log readers.
///
/// The kind determines the direction, since no kind is sent in both directions. The direction of an unknown kind is unknown. A
/// message without `type` comes from the server if it has `error`.
///
/// ```
/// use prime_proto::kraken::Message;
///
/// let hello = Message::decode(r#"{"type":"hello","ts":"2021-09-15T03:33:07.545223Z","session_id":"5f3c"}"#)?;
/// assert!(matches!(hello, Message::Server(_)));
/// let cancel = Message::decode(r#"{"reqid":10,"type":"cancel"}"#)?;
/// assert!(matches!(cancel, Message::Client(_)));
/// let news = Message::decode(r#"{"reqid":10,"type":"News"}"#)?;
/// assert!(matches!(news, Message::Unknown(_)));
/// assert_eq!(news.reqid(), cancel.reqid());
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third direction")]
pub enum Message {
    /// Sent by the server. After decoding, the kind is a known one.
    Server(ServerMessage),
    /// Sent by a client. After decoding, the kind is a known one.
    Client(ClientMessage),
    /// A message newer than this crate: its direction is unknown.
    Unknown(UnknownMessage),
}

/// Evaluates the same expression for every variant.
macro_rules! each {
    ($self:expr, $message:ident => $value:expr) => {
        match $self {
            Message::Server($message) => $value,
            Message::Client($message) => $value,
            Message::Unknown($message) => $value,
        }
    };
}

impl Message {
    /// Decodes one message.
    ///
    /// # Errors
    /// If the input is not JSON, has no `type`, or does not match its known kind.
    pub fn decode(input: &(impl Input + ?Sized)) -> Result<Self, DecodeError> {
        Self::decode_within(input, &Limits::DEFAULT)
    }

    /// Decodes one message within limits.
    ///
    /// # Errors
    /// Those of `decode`, and if the message exceeds a limit.
    pub fn decode_within(input: &(impl Input + ?Sized), limits: &Limits) -> Result<Self, DecodeError> {
        let text = input.text()?;
        match ServerMessage::decode_within(text, limits)? {
            ServerMessage::Unknown(message) if ClientMessage::KINDS.contains(&message.kind()) => {
                ClientMessage::decode_within(text, limits).map(Self::Client)
            }
            ServerMessage::Unknown(message) => Ok(Self::Unknown(message)),
            message => Ok(Self::Server(message)),
        }
    }

    /// Decodes one message without the records that cannot be decoded: see [`Salvaged`]. Only updates of streams are salvaged.
    ///
    /// # Errors
    /// Those of [`ServerMessage::salvage_within`] and of `decode`.
    pub fn salvage_within(input: &(impl Input + ?Sized), limits: &Limits) -> Result<Salvaged<Self>, DecodeError> {
        let text = input.text()?;
        let salvaged = match ServerMessage::salvage_within(text, limits)? {
            Salvaged {
                message: ServerMessage::Unknown(_),
                ..
            } => Salvaged::whole(Self::decode_within(text, limits)?),
            salvaged => salvaged.map(Self::Server),
        };
        Ok(salvaged)
    }

    /// The `type` on the wire.
    #[must_use]
    pub fn kind(&self) -> &str {
        each!(self, message => message.kind())
    }

    /// Number of the request or subscription that the message belongs to; `None` if it has none.
    #[must_use]
    pub fn reqid(&self) -> Option<RequestId> {
        each!(self, message => message.reqid())
    }

    /// Time of the sender; `None` if the message has none.
    #[must_use]
    pub fn ts(&self) -> Option<Timestamp> {
        each!(self, message => message.ts())
    }

    /// Counter of messages for the request or subscription; `None` if the message has none.
    #[must_use]
    pub fn seq_num(&self) -> Option<u64> {
        each!(self, message => message.seq_num())
    }

    /// Encodes the message in its canonical form.
    #[must_use]
    pub fn encode(&self) -> String {
        crate::json::encode_with(|out| self.encode_to(out))
    }

    /// Appends the message in its canonical form.
    pub fn encode_to(&self, out: &mut Vec<u8>) {
        match self {
            Self::Server(message) => message.encode_to(out),
            Self::Client(message) => message.encode_to(out),
            Self::Unknown(message) => message.encode(out),
        }
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        each!(self, message => message.serialize(serializer))
    }
}

/// The error for a message that is not an update of the expected stream.
///
/// Returned by `Update::try_from(message)`; [`into_message`](Self::into_message) returns the message. `Debug` and `Display`
/// show only its kind.
pub struct OtherMessage {
    message: Box<ServerMessage>,
    expected: &'static str,
}

impl OtherMessage {
    pub(super) fn new(message: ServerMessage, expected: &'static str) -> Self {
        let message = Box::new(message);
        Self { message, expected }
    }

    /// Returns the message unchanged.
    #[must_use]
    pub fn into_message(self) -> ServerMessage {
        *self.message
    }
}

impl fmt::Display for OtherMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.message.kind().escape_debug();
        write!(f, "found a message of type `{kind}`, expected `{}`", self.expected)
    }
}

impl fmt::Debug for OtherMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OtherMessage({self})")
    }
}

impl std::error::Error for OtherMessage {}
