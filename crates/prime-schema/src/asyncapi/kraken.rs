//! Kraken Prime: the reply to a subscription is its streams, to `Ping` it is `Pong`, and to any request it may be an error.

use prime_proto::kraken::session::{HOST, PATH, SANDBOX_HOST};
use serde_json::{Map, Value, json};

use super::{Conversation, message, operation, reply};
use crate::bundle::Bundle;
use crate::protocol::Message;

/// The member that a reply repeats.
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
        sent["reply"] = reply(&replies(bundle, each.kind));
        operations.insert(format!("send{}", pascal(each.kind)), sent);
    }
    Conversation {
        servers: servers(),
        channel: channel(),
        messages: messages.collect(),
        operations,
    }
}

/// The definitions of the replies to a message of the client.
fn replies<'a>(bundle: &'a Bundle, kind: &str) -> Vec<&'a str> {
    let is_stream = |kind: &str| bundle.messages.subscriptions.iter().any(|stream| stream.kind == kind);
    let is_reply = |message: &&Message| match kind {
        "subscribe" | "page" => is_stream(message.kind) || message.kind == "error",
        "Ping" => matches!(message.kind, "Pong" | "error"),
        // The reply to a command comes on the streams, with the number of their subscription.
        _ => message.kind == "error",
    };
    let messages = bundle.messages.server.iter().filter(is_reply);
    messages.map(|message| message.definition.as_str()).collect()
}

/// Converts `subscribe` to `Subscribe`.
fn pascal(kind: &str) -> String {
    let mut characters = kind.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

fn servers() -> Value {
    let server = |host: &str, description: &str| json!({ "host": host, "pathname": PATH, "protocol": "wss", "description": description });
    json!({
        "production": server(HOST, "The production server."),
        "sandbox": server(SANDBOX_HOST, "The sandbox, with its own keys."),
    })
}

fn channel() -> Value {
    let header = |description: &str| json!({ "type": "string", "description": description });
    json!({
        "address": PATH,
        "title": "Session",
        "description": "One WebSocket connection for all streams and commands.",
        "bindings": {
            "ws": {
                "method": "GET",
                "headers": {
                    "type": "object",
                    "properties": {
                        "ApiKey": header("The API key."),
                        "ApiSign": header(
                            "URL-safe base64 of the HMAC-SHA256, under the secret, of `GET`, the timestamp, the host and the path, \
                             one per line."
                        ),
                        "ApiTimestamp": header("The signed timestamp, such as `2019-02-13T05:17:32.000000Z`."),
                    },
                    "required": ["ApiKey", "ApiSign", "ApiTimestamp"],
                },
            }
        },
    })
}
