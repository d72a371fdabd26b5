//! `AlphaPoint`: a frame for each call, each of its answers, and each event.

use serde_json::{Map, Value, json};

use super::{Conversation, message, operation, reply};
use crate::bundle::Bundle;
use crate::generate::Definitions;

/// The member that an answer repeats.
const CORRELATION: &str = "i";

/// The sort of frame, as `m` has it.
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

    let error = "The server could not make anything of a request; the payload may be bare text.".into();
    define("ErrorFrame", &error, sort(ERROR), Some(CORRELATION));
    let event = "Something happened; `n` names the event, and `i` is a counter of the socket.".into();
    define("EventFrame", &event, sort(EVENT), None);
    operations.insert("receiveEvent".to_owned(), operation("receive", &["EventFrame"], &event));

    for each in &bundle.messages.events {
        let (name, described) = (format!("{}Frame", each.name), each.description.clone().into());
        define(&name, &described, frame(EVENT, each.name, &each.payload), None);
        let received = operation("receive", &[&name], &described);
        operations.insert(format!("receive{}", each.name), received);
    }
    for call in &bundle.messages.calls {
        let (request, answer) = (format!("{}RequestFrame", call.name), format!("{}ReplyFrame", call.name));
        let described = call.description.clone().into();
        define(
            &request,
            &described,
            frame(REQUEST, call.name, &call.request),
            Some(CORRELATION),
        );
        let answered = format!("What `{}` answers, or a refusal in its place.", call.name).into();
        define(
            &answer,
            &answered,
            frame(REPLY, call.name, &call.reply),
            Some(CORRELATION),
        );

        let mut sent = operation("send", &[&request], &described);
        sent["reply"] = reply(&[&answer, "ErrorFrame"]);
        operations.insert(format!("send{}", call.name), sent);
    }
    Conversation {
        servers: json!({
            "gateway": {
                "host": "{host}",
                "protocol": "wss",
                "description": "The gateway of a venue.",
                "variables": { "host": { "description": "Every venue has its own host and path." } },
            }
        }),
        channel: json!({
            "title": "Session",
            "description": "One WebSocket carries every call and event.",
        }),
        messages,
        operations,
    }
}

/// A frame of one sort.
fn sort(m: i64) -> Value {
    json!({ "m": { "type": "integer", "const": m } })
}

/// A frame of one call.
fn frame(m: i64, call: &str, payload: &str) -> Value {
    let mut members = sort(m);
    members["n"] = json!({ "type": "string", "const": call });
    members["o"] = json!({
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": { "$ref": format!("#/components/schemas/{payload}") },
    });
    members
}

/// The schema of frames that have these members.
fn specialised(name: &str, description: &Value, members: &Value) -> Value {
    json!({
        "title": name,
        "description": description,
        "allOf": [{ "$ref": "#/components/schemas/Frame" }, { "type": "object", "properties": members }],
    })
}
