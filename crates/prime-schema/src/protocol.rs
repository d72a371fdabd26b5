//! What there is to publish: the protocols and their messages, out of the tables of `prime-proto`.

use prime_proto::schema::CODEGEN;
use prime_proto::{Protocol, alphapoint, kraken};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

use crate::Profile;
use crate::generate::{self, Contract, Definitions, reference};

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
    /// Name of the definition of what is sent.
    pub(crate) request: String,
    /// Name of the definition of what comes back.
    pub(crate) reply: String,
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
            "description": "A frame, or the payload of a call.",
            "anyOf": std::iter::once(&"Frame".to_owned())
                .chain(messages.calls.iter().flat_map(|call| [&call.request, &call.reply]))
                .map(payload)
                .collect::<Vec<_>>()
        }),
        Protocol::AlphaPoint => json!({
            "title": "AlphaPointMessage",
            "description": "A message of either direction. What `o` holds has definitions of its own, by call.",
            "allOf": [{ "$ref": "#/$defs/Frame" }]
        }),
    }
}

/// The definitions of a protocol as schemars has them.
pub(crate) fn definitions(protocol: Protocol, contract: Contract) -> (Definitions, Messages) {
    let mut messages = Messages::default();
    let mut definitions = generate::definitions(contract, |generator| match protocol {
        Protocol::KrakenPrime => messages = kraken_messages(generator),
        Protocol::AlphaPoint => messages.calls = alphapoint_calls(generator),
    });
    name_lists(&mut definitions);
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
        calls: Vec::new(),
    }
}

/// What a call asks becomes a definition named after the call, what it answers one named after what is in it.
///
/// Calls that answer the same share one name: generators make one type of unions that are alike, whatever they are called.
fn alphapoint_calls(generator: &mut SchemaGenerator) -> Vec<Call> {
    generator.subschema_for::<alphapoint::Frame>();
    let calls = alphapoint::call_schemas(generator);
    let mut define = |schema: Schema, name: String, description: String| {
        if let Some(definition) = reference(schema.as_value()) {
            return definition.to_owned();
        }
        let mut schema = schema.to_value();
        schema["description"] = description.into();
        generator.definitions_mut().insert(name.clone(), schema);
        name
    };
    calls
        .into_iter()
        .map(|call| {
            let name = call.name;
            let promised = promised(call.reply.as_value());
            let request = format!("What `{name}` sends.");
            let reply = format!("`{promised}`, which the call promises, or the standard object in its place.");
            Call {
                name,
                request: define(call.request, format!("{name}Request"), request),
                reply: define(call.reply, format!("{promised}Reply"), reply),
            }
        })
        .collect()
}

/// The definition of what an answer is unless it is the standard object.
fn promised(reply: &Value) -> String {
    let value = &reply["else"];
    let list = || value.get("items").and_then(reference).map(list_of);
    reference(value).map(str::to_owned).or_else(list).unwrap_or_default()
}

/// The name of a list.
fn list_of(item: &str) -> String {
    format!("{item}List")
}

/// A list in a union becomes a definition named after its items, since unions are of bare references.
fn name_lists(definitions: &mut Definitions) {
    let mut lists = Definitions::new();
    for definition in definitions.values_mut() {
        for branch in branches(definition) {
            let Some(item) = branch.get("items").and_then(reference).map(str::to_owned) else {
                continue;
            };
            let name = list_of(&item);
            let mut list = std::mem::replace(branch, json!({ "$ref": format!("#/$defs/{name}") }));
            list["description"] = format!("A list of `{item}`.").into();
            lists.insert(name, list);
        }
    }
    definitions.extend(lists);
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
