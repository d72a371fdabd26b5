//! Kraken Prime: streams answer a subscription, a `Pong` a `Ping`, an error anything.

use prime_proto::kraken::session::{HOST, PATH, SANDBOX_HOST};
use serde_json::{Map, Value, json};

use super::{Conversation, message, operation, reply};
use crate::bundle::Bundle;
use crate::protocol::Message;

/// The member that an answer repeats.
const CORRELATION: &str = "reqid";

pub(super) fn conversation(bundle: &Bundle) -> Conversation {
    let (server, client) = (&bundle.messages.server, &bundle.messages.client);
    let described = |message: &Message| &bundle.definitions[&message.definition]["description"];
    let messages = server.iter().chain(client).map(|each| {
        let numbered = bundle.definitions[&each.definition]["properties"]
            .get(CORRELATION)
            .is_some();
        let correlation = numbered.then_some(CORRELATION);
        let name = each.definition.clone();
        (
            name,
            message(&each.definition, &each.definition, described(each), correlation),
        )
    });

    let mut operations = Map::new();
    for each in server {
        let received = operation("receive", &[&each.definition], described(each));
        operations.insert(format!("receive{}", pascal(each.kind)), received);
    }
    for each in client {
        let mut sent = operation("send", &[&each.definition], described(each));
        sent["reply"] = reply(&answers(bundle, each.kind));
        operations.insert(format!("send{}", pascal(each.kind)), sent);
    }
    Conversation {
        servers: servers(),
        channel: channel(),
        messages: messages.collect(),
        operations,
    }
}

/// The definitions of what answers a message of the client.
fn answers<'a>(bundle: &'a Bundle, kind: &str) -> Vec<&'a str> {
    let is_stream = |kind: &str| bundle.messages.subscriptions.iter().any(|stream| stream.kind == kind);
    let answers = |answer: &&Message| match kind {
        "subscribe" | "page" => is_stream(answer.kind) || answer.kind == "error",
        "Ping" => matches!(answer.kind, "Pong" | "error"),
        // A command is answered on the streams, under the number of their subscription.
        _ => answer.kind == "error",
    };
    let messages = bundle.messages.server.iter().filter(answers);
    messages.map(|message| message.definition.as_str()).collect()
}

/// `subscribe` as `Subscribe`.
fn pascal(kind: &str) -> String {
    let mut characters = kind.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

fn servers() -> Value {
    let server = |host: &str, description: &str| json!({ "host": host, "pathname": PATH, "protocol": "wss", "description": description });
    json!({
        "production": server(HOST, "The venue."),
        "sandbox": server(SANDBOX_HOST, "For trials, with keys of its own."),
    })
}

fn channel() -> Value {
    let header = |description: &str| json!({ "type": "string", "description": description });
    json!({
        "address": PATH,
        "title": "Session",
        "description": "One WebSocket carries every stream and command.",
        "bindings": {
            "ws": {
                "method": "GET",
                "headers": {
                    "type": "object",
                    "properties": {
                        "ApiKey": header("The key."),
                        "ApiSign": header(
                            "URL-safe base64 of the HMAC-SHA256, under the secret, of `GET`, the timestamp, the host and the path, \
                             one a line."
                        ),
                        "ApiTimestamp": header("The timestamp that was signed, such as `2019-02-13T05:17:32.000000Z`."),
                    },
                    "required": ["ApiKey", "ApiSign", "ApiTimestamp"],
                },
            }
        },
    })
}
