//! `AlphaPoint`: a frame for each request, each reply, and each event.

use serde_json::{Map, Value, json};

use super::{Conversation, message, operation, reply};
use crate::bundle::Bundle;
use crate::generate::Definitions;

/// The member that a reply repeats.
const CORRELATION: &str = "i";

/// Message types of frames, as in `m`.
const REQUEST: i64 = 0;
const REPLY: i64 = 1;
const EVENT: i64 = 3;
const ERROR: i64 = 5;

pub(super) fn conversation(bundle: &Bundle, schemas: &mut Definitions) -> Conversation {
    let mut messages = Map::new();
    let mut operations = Map::new();
    let mut define = |name: &str, summary: &Value, frame: Value, correlation: Option<&str>| {
        messages.insert(name.to_owned(), message(name, name, summary, correlation));
        schemas.insert(name.to_owned(), specialised(name, summary, &frame));
    };

    let error = "The server could not process a request; the payload may be text that is not JSON.".into();
    define("ErrorFrame", &error, message_type(ERROR), Some(CORRELATION));
    let event = "An event; `n` is its name, and `i` a counter of the connection.".into();
    define("EventFrame", &event, message_type(EVENT), None);
    operations.insert("receiveEvent".to_owned(), operation("receive", &["EventFrame"], &event));

    for each in &bundle.messages.events {
        let (name, described) = (format!("{}Frame", each.name), each.description.clone().into());
        define(&name, &described, frame(EVENT, each.name, &each.payload), None);
        let received = operation("receive", &[&name], &described);
        operations.insert(format!("receive{}", each.name), received);
    }
    for call in &bundle.messages.calls {
        let (request, reply_frame) = (format!("{}RequestFrame", call.name), format!("{}ReplyFrame", call.name));
        let described = call.description.clone().into();
        define(
            &request,
            &described,
            frame(REQUEST, call.name, &call.request),
            Some(CORRELATION),
        );
        let reply_description = format!("The reply to `{}`, or a refusal in its place.", call.name).into();
        define(
            &reply_frame,
            &reply_description,
            frame(REPLY, call.name, &call.reply),
            Some(CORRELATION),
        );

        let mut sent = operation("send", &[&request], &described);
        sent["reply"] = reply(&[&reply_frame, "ErrorFrame"]);
        operations.insert(format!("send{}", call.name), sent);
    }
    Conversation {
        servers: json!({
            "gateway": {
                "host": "{host}",
                "protocol": "wss",
                "description": "The gateway of a venue.",
                "variables": { "host": { "description": "The host and path of the venue; each venue has its own." } },
            }
        }),
        channel: json!({
            "title": "Session",
            "description": "One WebSocket connection for all calls and events.",
        }),
        messages,
        operations,
    }
}

/// The members of a frame with one message type.
fn message_type(m: i64) -> Value {
    json!({ "m": { "type": "integer", "const": m } })
}

/// The members of a frame of one call.
fn frame(m: i64, call: &str, payload: &str) -> Value {
    let mut members = message_type(m);
    members["n"] = json!({ "type": "string", "const": call });
    members["o"] = json!({
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": { "$ref": format!("#/components/schemas/{payload}") },
    });
    members
}

/// The schema of frames with these members.
fn specialised(name: &str, description: &Value, members: &Value) -> Value {
    json!({
        "title": name,
        "description": description,
        "allOf": [{ "$ref": "#/components/schemas/Frame" }, { "type": "object", "properties": members }],
    })
}
