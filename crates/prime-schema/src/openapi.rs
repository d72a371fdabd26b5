//! Writes the `OpenAPI` 3.1 document: the types for generators that read only `OpenAPI`, and the calls of `AlphaPoint` over HTTP.

use serde_json::{Map, Value, json};

use crate::bundle::{Bundle, Profile};
use crate::protocol::{Call, Message};
use crate::{Protocol, meta};

pub(crate) fn document(protocol: Protocol) -> Value {
    let bundle = Bundle::new(protocol, Profile::Codegen);
    let mut schemas = bundle.components();
    for (union, member, messages) in [
        ("ServerMessage", "type", &bundle.messages.server),
        ("ClientMessage", "type", &bundle.messages.client),
        ("Subscription", "name", &bundle.messages.subscriptions),
    ] {
        // A definition with this name that contains no message belongs to the other protocol.
        if let Some(schema) = schemas.get_mut(union)
            && !messages.is_empty()
        {
            schema["discriminator"] = discriminator(member, messages);
        }
    }
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": protocol.title(),
            "version": meta::VERSION,
            "description": "Types of every message, for code generators. The messages are sent over a WebSocket: see the AsyncAPI document.",
        },
        "components": { "schemas": schemas },
    });
    if !bundle.messages.calls.is_empty() {
        let paths = bundle
            .messages
            .calls
            .iter()
            .map(|call| (format!("/AP/{}", call.name), path(call)));
        document["paths"] = Value::Object(paths.collect());
        document["info"]["description"] =
            "The calls over HTTP, each with its own path. The same payloads are sent over a WebSocket: see the AsyncAPI document.".into();
        document["components"]["securitySchemes"] = json!({
            "session": { "type": "apiKey", "in": "header", "name": "aptoken", "description": "Token of a session." }
        });
        document["security"] = json!([{ "session": [] }]);
    }
    document
}

fn discriminator(member: &str, messages: &[Message]) -> Value {
    let mapping: Map<String, Value> = messages
        .iter()
        .map(|message| {
            let reference = format!("#/components/schemas/{}", message.definition);
            (message.kind.to_owned(), reference.into())
        })
        .collect();
    json!({ "propertyName": member, "mapping": mapping })
}

fn path(call: &Call) -> Value {
    let content = |definition: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{definition}") });
        json!({ "application/json": { "schema": schema } })
    };
    json!({
        "post": {
            "operationId": call.name,
            "description": call.description,
            "requestBody": { "required": true, "content": content(&call.request) },
            "responses": {
                "200": {
                    "description": "The documented reply to the call, or the standard object; refusals have this status, too.",
                    "content": content(&call.reply),
                }
            }
        }
    })
}
