//! The published schemas, and the definitions to check with them.

use std::sync::{LazyLock, OnceLock};

use jsonschema::Validator;
use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::registry::{REGISTRY, Role};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use prime_proto::{DecodeError, Limits};
use prime_schema::{Profile, Protocol, schema};
use serde_json::{Value, json};

use crate::doors::Door;

/// The result of decoding a message.
pub(crate) enum Read {
    /// The canonical form of a known message.
    Known(String),
    /// A message of unknown kind.
    Unknown,
    Refused(DecodeError),
}

/// A definition of a schema, with its decoder.
pub(crate) struct Subject {
    pub(crate) door: Door,
    protocol: Protocol,
    pub(crate) definition: String,
    accepted: OnceLock<Validator>,
}

impl Subject {
    fn new(door: Door, protocol: Protocol, definition: &str) -> Self {
        Self {
            door,
            protocol,
            definition: definition.to_owned(),
            accepted: OnceLock::new(),
        }
    }

    fn schemas(&self) -> &'static (Value, Value) {
        &SCHEMAS[usize::from(self.protocol == Protocol::AlphaPoint)]
    }

    fn validator(&self) -> Validator {
        let reference = format!("#/$defs/{}", self.definition);
        let schema = json!({ "$defs": self.schemas().0["$defs"], "$ref": reference });
        jsonschema::draft202012::new(&schema).unwrap_or_else(|error| panic!("{reference}: {error}"))
    }

    /// Whether the schema `accepted` allows a value.
    pub(crate) fn accepts(&self, value: &Value) -> bool {
        self.accepted.get_or_init(|| self.validator()).is_valid(value)
    }

    pub(crate) fn read(&self, text: &str) -> Read {
        match &self.door {
            Door::Server => read(ServerMessage::decode(text), |message| {
                (!matches!(message, ServerMessage::Unknown(_))).then(|| message.encode())
            }),
            Door::Client => read(ClientMessage::decode(text), |message| {
                (!matches!(message, ClientMessage::Unknown(_))).then(|| message.encode())
            }),
            Door::Payload(entry) => read(entry.decode(text, &Limits::DEFAULT), |payload| Some(payload.encode())),
            Door::Frame => read(Frame::decode(text), |frame| Some(frame.encode())),
            Door::Standard => unreachable!("the standard object is the reply of a call"),
        }
    }

    /// The schema `emitted` of the protocol.
    pub(crate) fn emitted(&self) -> &'static Value {
        &self.schemas().1
    }
}

fn read<T>(result: Result<T, DecodeError>, write: impl FnOnce(&T) -> Option<String>) -> Read {
    match result {
        Ok(value) => write(&value).map_or(Read::Unknown, Read::Known),
        Err(error) => Read::Refused(error),
    }
}

/// The schemas `accepted` and `emitted` of both protocols.
static SCHEMAS: LazyLock<[(Value, Value); 2]> = LazyLock::new(|| {
    [Protocol::KrakenPrime, Protocol::AlphaPoint]
        .map(|protocol| (schema(protocol, Profile::Accepted), schema(protocol, Profile::Emitted)))
});

/// All definitions that messages and payloads are read as.
pub(crate) static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
    let mut subjects = vec![
        Subject::new(Door::Server, Protocol::KrakenPrime, "ServerMessage"),
        Subject::new(Door::Client, Protocol::KrakenPrime, "ClientMessage"),
        Subject::new(Door::Frame, Protocol::AlphaPoint, "Frame"),
    ];
    let files = prime_schema::files();
    let meta: Value = serde_json::from_str(&files["meta.json"]).unwrap_or_else(|error| panic!("{error}"));
    let listed = |list: &str, name: &str| {
        let list = meta["protocols"][1][list]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        list.iter()
            .find(|each| each["name"] == name)
            .cloned()
            .unwrap_or_default()
    };
    for entry in REGISTRY.payloads() {
        let (list, part) = match entry.role() {
            Role::Request => ("calls", "request"),
            Role::Reply => ("calls", "reply"),
            _ => ("events", "payload"),
        };
        let definition = &listed(list, entry.name())[part];
        let definition = definition
            .as_str()
            .unwrap_or_else(|| panic!("{entry} is not in meta.json"));
        subjects.push(Subject::new(Door::Payload(entry), Protocol::AlphaPoint, definition));
    }
    subjects
});
