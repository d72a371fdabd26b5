//! Decoding one document, whatever it may be.

use std::fmt::Write as _;

use prime_proto::alphapoint::registry::REGISTRY;
use prime_proto::alphapoint::{Frame, MessageType};
use prime_proto::json::walk::member;
use prime_proto::kraken::Message;
use prime_proto::wire::RawJson;
use prime_proto::{DecodeError, Limits, Protocol, json};
use prime_schema::Subject;

use crate::types::Type;

/// How documents are told apart.
#[derive(Clone, Copy, Debug)]
pub(super) enum Decoder {
    /// By the names of their members.
    ByShape,
    /// All are messages of this protocol.
    Protocol(Protocol),
    /// All are of this type.
    Named(Type),
}

/// Why a document was not decoded.
#[derive(Debug)]
pub(super) struct Fault {
    /// Byte offset in the document.
    pub(super) offset: usize,
    /// Kind, path, what was found, what was expected.
    pub(super) cause: String,
}

impl From<DecodeError> for Fault {
    fn from(error: DecodeError) -> Self {
        Self {
            offset: error.offset(),
            cause: error.summary(),
        }
    }
}

const NEITHER: &str = "found no message of Kraken Prime and no frame of AlphaPoint, expected an object with `type` or with \
                       `m`, `n` and `o`; --as decodes documents of one named type";

const PROSE: &str = "found text outside of any JSON object, expected a message";

impl Decoder {
    /// What a document is that was decoded.
    pub(super) fn subject(self, document: &[u8]) -> Subject<'static> {
        match self.protocol(document) {
            Ok(Some(Protocol::AlphaPoint)) => Subject::Frame,
            Ok(_) => Subject::Kraken,
            Err(named) => named.subject(),
        }
    }

    /// The protocol of a document, if one is recognised; or the type that it is decoded as.
    fn protocol(self, document: &[u8]) -> Result<Option<Protocol>, Type> {
        match self {
            Self::ByShape => Ok(Protocol::recognise(document).map(|message| message.protocol())),
            Self::Protocol(protocol) => Ok(Some(protocol)),
            Self::Named(named) => Err(named),
        }
    }

    /// Decodes a document, appends its canonical form to `data` and puts its kind into `kind`.
    pub(super) fn transcode(
        self,
        document: &[u8],
        limits: &Limits,
        data: &mut Vec<u8>,
        kind: &mut String,
    ) -> Result<(), Fault> {
        kind.clear();
        match self.protocol(document) {
            Ok(Some(Protocol::KrakenPrime)) => kraken(document, limits, data, kind)?,
            Ok(Some(Protocol::AlphaPoint)) => alphapoint(document, limits, data, kind)?,
            Ok(_) => return Err(neither(document)),
            Err(named) => {
                named.transcode(document, limits, data)?;
                write(kind, format_args!("{named}"));
            }
        }
        Ok(())
    }
}

fn write(kind: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a text does not fail.
    let _ = kind.write_fmt(text);
}

/// A message in either direction.
fn kraken(document: &[u8], limits: &Limits, data: &mut Vec<u8>, kind: &mut String) -> Result<(), DecodeError> {
    let message = Message::decode_within(document, limits)?;
    message.encode_to(data);
    write(kind, format_args!("kraken {}", message.kind()));
    Ok(())
}

/// A frame, whose payload must fit its call or event if that is known.
fn alphapoint(document: &[u8], limits: &Limits, data: &mut Vec<u8>, kind: &mut String) -> Result<(), Fault> {
    let frame = Frame::decode_within(document, limits)?;
    let sort = match frame.m.role() {
        Some(role) => role.name(),
        None if frame.m == MessageType::ERROR => "error",
        None => "frame of another sort",
    };
    frame.payload_of(&REGISTRY, limits).map_err(|error| Fault {
        offset: member(document, "o").map_or(0, |text| {
            text.start + escaped_offset(&document[text.start..], error.offset())
        }),
        cause: error.summary(),
    })?;
    frame.encode_to(data);
    write(kind, format_args!("alphapoint {} {sort}", frame.n));
    Ok(())
}

/// Where in the JSON string `text` the byte stands that is at `offset` of what the string means.
fn escaped_offset(text: &[u8], offset: usize) -> usize {
    let mut at = 1;
    let mut meant = 0;
    while meant < offset && at < text.len() {
        let (written, value) = match text[at..] {
            [b'"', ..] => break,
            [b'\\', b'u', ref digits @ ..] => escaped_length(digits),
            [b'\\', ..] => (2, 1),
            _ => (1, 1),
        };
        at += written;
        meant += value;
    }
    at
}

/// How many bytes an escape takes whose digits start here, and how many the character has that it means.
fn escaped_length(digits: &[u8]) -> (usize, usize) {
    let unit = digits.get(..4).and_then(|digits| std::str::from_utf8(digits).ok());
    match unit.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
        Some(0xd800..0xe000) => (12, 4),
        Some(unit) => (6, char::from_u32(unit).map_or(1, char::len_utf8)),
        None => (6, 1),
    }
}

/// What neither protocol claims: no JSON, or JSON of another sort.
fn neither(document: &[u8]) -> Fault {
    if !document.starts_with(b"{") && !document.starts_with(b"[") {
        return Fault {
            offset: 0,
            cause: PROSE.to_owned(),
        };
    }
    let text = match json::Input::text(document) {
        Ok(text) => text,
        Err(error) => return error.into(),
    };
    match json::decode::<RawJson>(text) {
        Err(error) => error.into(),
        Ok(_) => Fault {
            offset: 0,
            cause: NEITHER.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::escaped_offset;

    #[test]
    fn place_in_a_payload_is_found_behind_its_escapes() {
        let text = br#""{\"a\u0022:\ud83d\ude00\u20ac\n1}","#;
        let meant = "{\"a\":\u{1f600}€\n1}";
        let at = |wanted: &str| escaped_offset(text, meant.find(wanted).unwrap());
        assert_eq!(&text[at("{")..][..1], b"{");
        assert_eq!(&text[at("a")..][..1], b"a");
        assert_eq!(&text[at(":")..][..1], b":");
        assert_eq!(&text[at("€")..][..6], b"\\u20ac");
        assert_eq!(&text[at("1")..][..1], b"1");
        assert_eq!(text[escaped_offset(text, 1000)], b'"');
    }
}
