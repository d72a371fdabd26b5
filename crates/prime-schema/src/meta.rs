//! Version, changelog and list of the schemas.

use serde_json::{Value, json};

use crate::protocol::{Message, messages};
use crate::{Profile, Protocol};

/// The version of the schemas, independent of that of the crates. The first number is part of every `$id`.
pub const VERSION: &str = "1.0.0";

/// The changelog of the schemas.
pub(crate) const CHANGELOG: &str = include_str!("../text/CHANGELOG.md");

/// The differences between `accepted` and `decode`: what JSON Schema cannot express, and what is left out on purpose.
pub const EXCEPTIONS: &[&str] = &[
    "A message of a kind that is newer than the schema matches nothing, while the codec keeps it whole. A branch for every other \
     kind would hide clear errors, and breaks the tagged unions of generators.",
    "`emitted` refuses what nobody should send, although the codec writes it back as it came: a command without `reqid`, an error that says \
     nothing, a `GetUserPermissions` without `UserId`.",
    "The codec reads an empty list, and no text at all, in place of a request without members, as some clients send them; the schemas \
     describe the object.",
    "An integer has no fraction and no exponent, and fits in 64 bits (a counter is not negative): the codec refuses `1.0`, `-0` and \
     `1e3`, which are integers to JSON Schema, and larger numbers, also as strings.",
    "A decimal, as string or number, has at most 28 digits after the point, and its digits without the point are at most 2^96 - 1; \
     the same applies to the value of one with an exponent. A span of time fits in 64 bits of nanoseconds.",
    "A member occurs only once in an object.",
    "A day exists in its month: the pattern of a time allows 31 February.",
    "Brackets nest at most 128 deep, and an escaped surrogate is part of a pair.",
    "In a pattern, `$` is the end of the string, as in ECMA-262; Python's `re` also allows a line feed after it.",
];

/// The first number of the version.
pub(crate) fn major() -> &'static str {
    VERSION.split_once('.').map_or(VERSION, |(major, _)| major)
}

/// Writes the page that explains what each file is for.
pub(crate) fn readme() -> String {
    let exceptions = EXCEPTIONS.iter().map(|exception| format!("- {exception}\n"));
    include_str!("../text/README.md")
        .replace("{version}", VERSION)
        .replace("{exceptions}\n", &exceptions.collect::<String>())
}

/// Writes `meta.json`: version, message kinds by protocol and direction, and the list of files.
pub(crate) fn document(files: &[&str]) -> Value {
    let protocols = Protocol::ALL.map(|protocol| {
        let messages = messages(protocol);
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
                let calls = messages
                    .calls
                    .iter()
                    .map(|call| json!({ "name": call.name, "request": call.request, "reply": call.reply }));
                entry["frame"] = "Frame".into();
                entry["calls"] = calls.collect();
                let events = messages
                    .events
                    .iter()
                    .map(|event| json!({ "name": event.name, "payload": event.payload }));
                entry["events"] = events.collect();
            }
        }
        entry
    });
    json!({ "version": VERSION, "protocols": protocols, "files": files })
}

/// The `$id` of a schema.
pub(crate) fn id(protocol: Protocol, profile: Profile) -> String {
    format!("urn:prime-proto:{}:{}:{}", protocol.name(), major(), profile.name())
}

/// Reads the list of files from a `meta.json` of this or an earlier version; returns `None` if `meta` is not such a document.
#[must_use]
pub fn listed_files(meta: &str) -> Option<Vec<String>> {
    let meta: Value = serde_json::from_str(meta).ok()?;
    let files = meta.get("files")?.as_array()?;
    files.iter().map(|name| name.as_str().map(str::to_owned)).collect()
}
