//! What is said about the schemas themselves.

use serde_json::{Value, json};

use crate::protocol::Message;
use crate::{Profile, Protocol};

/// Version of the schemas, which is not that of the crates. The first number is part of every `$id`.
pub const VERSION: &str = "1.0.0";

/// What changed, for those who use the schemas.
pub(crate) const CHANGELOG: &str = include_str!("../text/CHANGELOG.md");

/// The first number of the version.
pub(crate) fn major() -> &'static str {
    VERSION.split_once('.').map_or(VERSION, |(major, _)| major)
}

/// Which file is for whom.
pub(crate) fn readme() -> String {
    include_str!("../text/README.md").replace("{version}", VERSION)
}

/// Version, message kinds by protocol and direction, and the files.
pub(crate) fn document(files: &[&str]) -> Value {
    let protocols = Protocol::ALL.map(|protocol| {
        let messages = protocol.messages();
        let list = |messages: &[Message]| -> Vec<Value> {
            let message = |each: &Message| json!({ "kind": each.kind, "definition": each.definition });
            messages.iter().map(message).collect()
        };
        let ids = Profile::ALL.map(|profile| (profile.name().to_owned(), id(protocol, profile).into()));
        let mut entry = json!({ "name": protocol.name(), "ids": Value::Object(ids.into_iter().collect()) });
        match protocol {
            Protocol::KrakenPrime => {
                entry["server"] = list(&messages.server).into();
                entry["client"] = list(&messages.client).into();
                entry["subscriptions"] = list(&messages.subscriptions).into();
            }
            Protocol::AlphaPoint => {
                let calls = messages.calls.iter().map(|call| {
                    json!({ "name": call.name, "request": call.request, "reply": call.reply })
                });
                entry["frame"] = "Frame".into();
                entry["calls"] = calls.collect();
            }
        }
        entry
    });
    json!({ "version": VERSION, "protocols": protocols, "files": files })
}

/// The name of a schema in the world.
pub(crate) fn id(protocol: Protocol, profile: Profile) -> String {
    format!("urn:prime-proto:{}:{}:{}", protocol.name(), major(), profile.name())
}
