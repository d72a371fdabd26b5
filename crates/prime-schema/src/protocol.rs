//! What there is to publish: the protocols and their messages, out of the tables of `prime-proto`.

use prime_proto::alphapoint::registry::{PayloadEntry, REGISTRY};
use prime_proto::schema::CODEGEN;
use prime_proto::{Protocol, alphapoint, kraken};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

use crate::Profile;
use crate::generate::{self, Contract, Definitions, reference};
use crate::prose::prose;

/// A message, or the part of one, by what names it on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    /// Its `type`, or its `name`.
    pub(crate) kind: &'static str,
    /// Name of its definition.
    pub(crate) definition: String,
}

/// A call of `AlphaPoint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// Its name on the wire.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) description: String,
    /// Name of the definition of what is sent.
    pub(crate) request: String,
    /// Name of the definition of what comes back.
    pub(crate) reply: String,
}

/// An event of `AlphaPoint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// Its name on the wire.
    pub(crate) name: &'static str,
    /// What it says.
    pub(crate) description: String,
    /// Name of the definition of what it carries.
    pub(crate) payload: String,
}

/// The messages of a protocol.
#[derive(Clone, Debug, Default)]
pub(crate) struct Messages {
    /// What the server sends.
    pub(crate) server: Vec<Message>,
    /// What a client sends.
    pub(crate) client: Vec<Message>,
    /// What a client subscribes to.
    pub(crate) subscriptions: Vec<Message>,
    /// Functions whose payloads travel in frames.
    pub(crate) calls: Vec<Call>,
    /// What the server sends in frames without being asked.
    pub(crate) events: Vec<Event>,
}

/// What a message on the socket is, beside `$defs`.
///
/// Code generators follow references from here, so they are shown the payloads as well.
pub(crate) fn root(protocol: Protocol, profile: Profile, messages: &Messages) -> Value {
    let payload = |definition: &String| json!({ "$ref": format!("#/$defs/{definition}") });
    match protocol {
        Protocol::KrakenPrime => json!({
            "title": "KrakenPrimeMessage",
            "description": "A message of either direction. Kinds that are newer than this schema match nothing.",
            "oneOf": [{ "$ref": "#/$defs/ServerMessage" }, { "$ref": "#/$defs/ClientMessage" }]
        }),
        Protocol::AlphaPoint if profile == Profile::Codegen => json!({
            "title": "AlphaPointMessage",
            "description": "A frame, or the payload of a call or an event.",
            "anyOf": std::iter::once(&"Frame".to_owned())
                .chain(messages.calls.iter().flat_map(|call| [&call.request, &call.reply]))
                .chain(messages.events.iter().map(|event| &event.payload))
                .map(payload)
                .collect::<Vec<_>>()
        }),
        Protocol::AlphaPoint => json!({
            "title": "AlphaPointMessage",
            "description": "A message of either direction. What `o` holds has definitions of its own, by call and event.",
            "allOf": [{ "$ref": "#/$defs/Frame" }]
        }),
    }
}

/// The definitions of a protocol as schemars has them.
pub(crate) fn definitions(protocol: Protocol, contract: Contract) -> (Definitions, Messages) {
    let mut messages = Messages::default();
    let mut definitions = generate::definitions(contract, |generator| match protocol {
        Protocol::KrakenPrime => messages = kraken_messages(generator),
        Protocol::AlphaPoint => messages = alphapoint_messages(generator),
    });
    name_collections(&mut definitions);
    (definitions, messages)
}

/// The messages of a protocol.
pub(crate) fn messages(protocol: Protocol) -> Messages {
    definitions(protocol, Contract::Serialize).1
}

fn kraken_messages(generator: &mut SchemaGenerator) -> Messages {
    let named = |schemas: Vec<(&'static str, Schema)>| {
        let message = |(kind, schema): (&'static str, Schema)| {
            let definition = reference(schema.as_value())?.to_owned();
            Some(Message { kind, definition })
        };
        schemas.into_iter().filter_map(message).collect()
    };
    generator.subschema_for::<kraken::ServerMessage>();
    generator.subschema_for::<kraken::ClientMessage>();
    Messages {
        server: named(kraken::ServerMessage::schemas(generator)),
        client: named(kraken::ClientMessage::schemas(generator)),
        subscriptions: named(kraken::Subscription::schemas(generator)),
        ..Messages::default()
    }
}

/// What a call sends or an event carries becomes a definition named after it, unless it has a name of its own; what a call answers
/// one named after what is in it.
///
/// Calls that answer the same share one name: generators make one type of unions that are alike, whatever they are called.
fn alphapoint_messages(generator: &mut SchemaGenerator) -> Messages {
    generator.subschema_for::<alphapoint::Frame>();
    let mut messages = Messages::default();
    for call in REGISTRY.calls() {
        let (name, description) = (call.name(), prose(call.request().description()));
        let request = format!("What `{name}` sends.");
        let request = define(generator, call.request(), format!("{name}Request"), &request);
        messages.calls.push(Call {
            name,
            description,
            request,
            reply: define(generator, call.reply(), format!("{name}Reply"), ""),
        });
    }
    for event in REGISTRY.events() {
        let (name, description) = (event.name(), prose(event.payload().description()));
        let payload = format!("What `{name}` carries.");
        let payload = define(generator, event.payload(), format!("{name}Payload"), &payload);
        messages.events.push(Event {
            name,
            description,
            payload,
        });
    }
    messages
}

/// The definition of a payload.
fn define(generator: &mut SchemaGenerator, entry: &PayloadEntry, name: String, description: &str) -> String {
    let Some(schema) = entry.schema(generator).map(Schema::to_value) else {
        return name;
    };
    if let Some(definition) = reference(&schema) {
        return definition.to_owned();
    }
    let (name, description) = if let Some(collection) = collection(&schema) {
        collection
    } else if let Some(promised) = promised(&schema) {
        let description = format!("`{promised}`, which the call promises, or the standard object in its place.");
        (format!("{promised}Reply"), description)
    } else {
        (name, description.to_owned())
    };
    // Of a payload that may be anything, generators make an object with any members.
    let any = || json!({ (CODEGEN): { "type": "object" } });
    let mut schema = if schema.is_object() { schema } else { any() };
    schema["description"] = description.into();
    generator.definitions_mut().insert(name.clone(), schema);
    name
}

/// The definition of what an answer is unless it is a refusal.
fn promised(reply: &Value) -> Option<String> {
    let value = reply.get("else")?;
    let collection = || collection(value).map(|(name, _)| name);
    reference(value)
        .map(str::to_owned)
        .or_else(collection)
        .or_else(|| promised(value))
}

/// The name and the description of a list, or of an object whose members are all alike.
fn collection(schema: &Value) -> Option<(String, String)> {
    let of = |keyword| schema.get(keyword).and_then(reference);
    let list = || of("items").map(|item| (format!("{item}List"), format!("A list of `{item}`.")));
    let map = || {
        let value = of("additionalProperties")?;
        Some((
            format!("{value}Map"),
            format!("An object whose members are each a `{value}`."),
        ))
    };
    list().or_else(map)
}

/// A list or an object of members that are all alike becomes, in a union, a definition named after what is in it, since unions are of
/// bare references.
fn name_collections(definitions: &mut Definitions) {
    let mut named = Definitions::new();
    for definition in definitions.values_mut() {
        for branch in branches(definition) {
            let Some((name, description)) = collection(branch) else {
                continue;
            };
            let mut collection = std::mem::replace(branch, json!({ "$ref": format!("#/$defs/{name}") }));
            collection["description"] = description.into();
            named.insert(name, collection);
        }
    }
    definitions.extend(named);
}

/// The schemas that a union chooses from.
fn branches(definition: &mut Value) -> Vec<&mut Value> {
    let Some(definition) = definition.as_object_mut() else {
        return Vec::new();
    };
    let mut branches = Vec::new();
    for (keyword, value) in definition {
        match (keyword.as_str(), value) {
            ("oneOf", Value::Array(schemas)) => branches.extend(schemas),
            ("then" | "else", schema) => branches.push(schema),
            (CODEGEN, plain) => branches.extend(self::branches(plain)),
            _ => {}
        }
    }
    branches
}
