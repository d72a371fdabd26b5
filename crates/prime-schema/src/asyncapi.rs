//! Writes the `AsyncAPI` 3.0 document: the channel, its messages, and the replies to each request.

use serde_json::{Map, Value, json};

use crate::bundle::{Bundle, Profile};
use crate::{Protocol, meta};

mod alphapoint;
mod kraken;

/// The name of the only channel.
const CHANNEL: &str = "session";

/// The parts of the document that differ between the protocols.
struct Conversation {
    servers: Value,
    channel: Value,
    /// Messages by name.
    messages: Map<String, Value>,
    /// Operations by name, from the client's point of view.
    operations: Map<String, Value>,
}

pub(crate) fn document(protocol: Protocol) -> Value {
    let bundle = Bundle::new(protocol, Profile::Codegen);
    let mut schemas = bundle.components();
    let conversation = match protocol {
        Protocol::KrakenPrime => kraken::conversation(&bundle),
        Protocol::AlphaPoint => alphapoint::conversation(&bundle, &mut schemas),
    };
    let mut channel = conversation.channel;
    let messages = conversation.messages.keys();
    let references = messages.map(|name| (name.clone(), json!({ "$ref": format!("#/components/messages/{name}") })));
    channel["messages"] = Value::Object(references.collect());
    json!({
        "asyncapi": "3.0.0",
        "info": {
            "title": protocol.title(),
            "version": meta::VERSION,
            "description": "From the client's point of view: it sends requests, and receives replies and events.",
        },
        "defaultContentType": "application/json",
        "servers": conversation.servers,
        "channels": { CHANNEL: channel },
        "operations": conversation.operations,
        "components": { "messages": conversation.messages, "schemas": schemas },
    })
}

/// A message whose payload is a definition.
fn message(name: &str, definition: &str, summary: &Value, correlation: Option<&str>) -> Value {
    let mut message = json!({
        "name": name,
        "summary": first_sentence(summary),
        "payload": { "$ref": format!("#/components/schemas/{definition}") },
    });
    if let Some(member) = correlation {
        message["correlationId"] = json!({
            "description": "Number of the request, repeated in the reply.",
            "location": format!("$message.payload#/{member}"),
        });
    }
    message
}

/// An operation on some messages of the channel.
fn operation(action: &str, messages: &[&str], summary: &Value) -> Value {
    json!({
        "action": action,
        "summary": first_sentence(summary),
        "channel": { "$ref": format!("#/channels/{CHANNEL}") },
        "messages": references(messages),
    })
}

/// The reply to an operation.
fn reply(messages: &[&str]) -> Value {
    json!({ "channel": { "$ref": format!("#/channels/{CHANNEL}") }, "messages": references(messages) })
}

fn references(messages: &[&str]) -> Vec<Value> {
    let reference = |name: &&str| json!({ "$ref": format!("#/channels/{CHANNEL}/messages/{name}") });
    messages.iter().map(reference).collect()
}

/// The first paragraph of a description.
fn first_sentence(description: &Value) -> &str {
    let text = description.as_str().unwrap_or_default();
    text.split_once("\n\n").map_or(text, |(first, _)| first)
}
