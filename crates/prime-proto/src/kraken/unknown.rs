//! Messages and subscriptions newer than this crate.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::RequestId;
use super::envelope::Envelope;
use crate::json::{Decode, Reader};
use crate::walk::duplicate;
use crate::wire::mark::{Marked, UNKNOWN_NAME, UNKNOWN_TYPE};
use crate::wire::record::Known;
use crate::wire::{RawJson, Text, Timestamp};

/// A message of a kind that this crate does not know, kept as it came.
///
/// `Debug` shows only its kind and length, since the rest may be secret.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownMessage {
    kind: Text,
    json: RawJson,
}

/// A subscription to a stream that this crate does not know, with its parameters, kept as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownSubscription(UnknownMessage);

impl UnknownMessage {
    /// The `type` of the message.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The message as JSON: every token as it came, without whitespace between tokens.
    #[must_use]
    pub fn as_json(&self) -> &str {
        self.json.as_json()
    }

    /// Number of the request or subscription that it belongs to; `None` if it has no valid `reqid`. Every call searches the
    /// message.
    #[must_use]
    pub fn reqid(&self) -> Option<RequestId> {
        Envelope::reqid(self)
    }

    /// Time of the sender; `None` if it has no valid `ts`. Every call searches the message.
    #[must_use]
    pub fn ts(&self) -> Option<Timestamp> {
        Envelope::ts(self)
    }

    /// Counter of messages; `None` if it has no valid `seqNum`. Every call searches the message.
    #[must_use]
    pub fn seq_num(&self) -> Option<u64> {
        Envelope::seq_num(self)
    }

    /// Appends the message.
    pub(super) fn encode(&self, out: &mut Vec<u8>) {
        self.json.encode(out);
    }

    /// Reads an object whose `member` is not one of the `known` kinds, in its usual form.
    pub(super) fn decode_by_guess(member: &str, known: Known, reader: &mut Reader<'_>) -> Option<Self> {
        let (kind, json) = RawJson::of_record(member, reader)?;
        (!known.contains(kind)).then(|| Self {
            kind: kind.into(),
            json,
        })
    }

    /// Reads an object of an unknown kind.
    pub(super) fn decode_as(kind: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let start = reader.checkpoint();
        let json = <RawJson as Decode>::decode(reader)?;
        // Parsers disagree on which value of a duplicate member counts.
        if let Ok(Some(_)) = duplicate(json.as_json().as_bytes()) {
            return reader.duplicate_in(start);
        }
        Some(Self {
            kind: kind.into(),
            json,
        })
    }
}

impl UnknownSubscription {
    /// Name of the stream.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.kind()
    }

    /// The subscription as JSON, including its parameters.
    #[must_use]
    pub fn as_json(&self) -> &str {
        self.0.as_json()
    }

    /// Appends the subscription.
    pub(super) fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode(out);
    }

    /// Reads an object whose `member` is not one of the `known` names, in its usual form.
    pub(super) fn decode_by_guess(member: &str, known: Known, reader: &mut Reader<'_>) -> Option<Self> {
        UnknownMessage::decode_by_guess(member, known, reader).map(Self)
    }

    /// Reads an object with an unknown name.
    pub(super) fn decode_as(name: &str, reader: &mut Reader<'_>) -> Option<Self> {
        UnknownMessage::decode_as(name, reader).map(Self)
    }
}

impl fmt::Debug for UnknownMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} ({} bytes)", self.kind, self.as_json().len())
    }
}

impl fmt::Debug for UnknownSubscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for UnknownMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Marked(UNKNOWN_TYPE, &self.json).serialize(serializer)
    }
}

impl Serialize for UnknownSubscription {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Marked(UNKNOWN_NAME, &self.0.json).serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl UnknownMessage {
    /// Returns `None`: a branch for all other kinds would accept a misspelt known kind, and would prevent code generators from
    /// distinguishing the known kinds.
    pub(super) fn schema(_: &mut schemars::SchemaGenerator, _: &[&str]) -> Option<schemars::Schema> {
        None
    }
}

#[cfg(feature = "schema")]
impl UnknownSubscription {
    /// An object with a name other than the known ones; code generators see only the known ones.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "the macro calls the same function for both unions"
    )]
    pub(super) fn schema(generator: &mut schemars::SchemaGenerator, known: &[&str]) -> Option<schemars::Schema> {
        let schema = schemars::json_schema!({
            "description": "Subscription to a stream that is newer than this schema, with its parameters.",
            "type": "object",
            "properties": {
                "name": { "description": "Name of the stream.", "type": "string", "not": { "enum": known } }
            },
            "required": ["name"],
            (crate::schema::CODEGEN): false,
        });
        generator
            .definitions_mut()
            .insert("OtherSubscription".to_owned(), schema.to_value());
        Some(schemars::Schema::new_ref("#/$defs/OtherSubscription".to_owned()))
    }
}
