//! The protocols, and recognising the protocol of a message.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::alphapoint::MessageType;
use crate::walk::Members;

/// A protocol.
///
/// Tools handle every protocol, so adding one is a breaking change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "tools handle every protocol")]
pub enum Protocol {
    /// Kraken Prime.
    KrakenPrime,
    /// `AlphaPoint`.
    AlphaPoint,
}

impl Protocol {
    /// Every protocol.
    pub const ALL: [Self; 2] = [Self::KrakenPrime, Self::AlphaPoint];

    /// Name of the protocol as one word, `kraken-prime` or `alphapoint`; also the name of its folder of schemas.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::KrakenPrime => "kraken-prime",
            Self::AlphaPoint => "alphapoint",
        }
    }

    /// Module of the protocol's types in this crate, `kraken` or `alphapoint`. Commands and reports use this name.
    #[must_use]
    pub const fn module(self) -> &'static str {
        match self {
            Self::KrakenPrime => "kraken",
            Self::AlphaPoint => "alphapoint",
        }
    }

    /// Name of the protocol in prose, `Kraken Prime` or `AlphaPoint`.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::KrakenPrime => "Kraken Prime",
            Self::AlphaPoint => "AlphaPoint",
        }
    }

    /// Recognises a message by the names of its members.
    ///
    /// A message of Kraken Prime has `type`, `reqid` or `error`, a frame of `AlphaPoint` has `m`, `n` and `o`; the set that is
    /// complete first decides. Names may have escape sequences. The text is read only as far as necessary, and may be malformed
    /// after that: only decoding shows whether it is a message. `None` if the text is not an object, or has no such members before
    /// its first fault.
    ///
    /// ```
    /// use prime_proto::alphapoint::MessageType;
    /// use prime_proto::{Protocol, Recognised};
    ///
    /// let message = Protocol::recognise(r#"{"reqid":1,"type":"User","ts":"#);
    /// assert_eq!(message, Some(Recognised::KrakenPrime { kind: Some("User".into()) }));
    ///
    /// let frame = Protocol::recognise(r#"{"m":3,"i":2,"n":"Level2UpdateEvent","o":"[]"}"#);
    /// assert_eq!(frame, Some(Recognised::AlphaPoint {
    ///     m: Some(MessageType::EVENT),
    ///     n: Some("Level2UpdateEvent".into()),
    /// }));
    /// assert_eq!(Protocol::recognise("[]"), None);
    /// ```
    #[must_use]
    pub fn recognise(text: &(impl AsRef<[u8]> + ?Sized)) -> Option<Recognised<'_>> {
        recognise(text.as_ref())
    }
}

/// A message of a recognised protocol, with the members that identify the message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recognised<'a> {
    /// A message of Kraken Prime.
    KrakenPrime {
        /// The `type` of the message; `None` if it is not a string, or does not occur before the first fault.
        kind: Option<Cow<'a, str>>,
    },
    /// A frame of `AlphaPoint`.
    AlphaPoint {
        /// The type of the frame; `None` if it is not an integer.
        m: Option<MessageType>,
        /// The name of the call or event; `None` if it is not a string.
        n: Option<Cow<'a, str>>,
    },
}

impl Recognised<'_> {
    /// The protocol of the message.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        match self {
            Self::KrakenPrime { .. } => Protocol::KrakenPrime,
            Self::AlphaPoint { .. } => Protocol::AlphaPoint,
        }
    }
}

fn recognise(text: &[u8]) -> Option<Recognised<'_>> {
    let mut members = Members::of(text);
    let mut is_kraken = false;
    let (mut m, mut n, mut has_o) = (None, None, false);
    while let Ok(Some(name)) = members.advance() {
        match &*name {
            "type" => {
                let kind = members.string();
                return Some(Recognised::KrakenPrime { kind });
            }
            "error" | "reqid" => is_kraken = true,
            "m" => m = Some(members.raw().and_then(number)),
            "n" => n = Some(members.string()),
            "o" => has_o = true,
            _ => {}
        }
        if let (false, Some(m), Some(n), true) = (is_kraken, m, &mut n, has_o) {
            return Some(Recognised::AlphaPoint { m, n: n.take() });
        }
    }
    is_kraken.then_some(Recognised::KrakenPrime { kind: None })
}

fn number(raw: &[u8]) -> Option<MessageType> {
    let number = std::str::from_utf8(raw).ok()?.parse::<i64>();
    number.ok().map(MessageType::from)
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The error for a string that is not the name of a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected the name of a protocol, `kraken-prime` or `alphapoint`")]
#[non_exhaustive]
pub struct UnknownProtocol;

/// Accepts [`Protocol::name`] and [`Protocol::module`].
impl FromStr for Protocol {
    type Err = UnknownProtocol;

    fn from_str(name: &str) -> Result<Self, UnknownProtocol> {
        Self::ALL
            .into_iter()
            .find(|protocol| [protocol.name(), protocol.module()].contains(&name))
            .ok_or(UnknownProtocol)
    }
}
