//! Decides which entries a page contains, and their order.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::entry::Entries;
use super::html::escaped;
use super::session::{self, Section};
use crate::Protocol;
use crate::bundle::Bundle;
use crate::protocol::{Call, Event, Message};

/// An entry of the page, before it is written.
pub(crate) struct Item {
    /// The name of the definition or the call, which is the anchor.
    pub(crate) id: String,
    /// The name on the wire, if it has one; otherwise the name of the definition.
    pub(crate) name: String,
    /// What the entry is, in a word or two.
    pub(crate) sort: &'static str,
    pub(crate) form: Form,
}

/// The content of an entry besides its examples.
pub(crate) enum Form {
    /// A definition.
    Definition,
    /// A call, with request and reply.
    Call(Call),
    /// An event, with its payload.
    Event(Event),
    /// A part of the page on sessions, as HTML.
    Session(String),
}

struct Group {
    title: &'static str,
    items: Vec<Item>,
}

/// The groups of the page.
pub(crate) struct Outline(Vec<Group>);

impl Outline {
    pub(crate) fn new(bundle: &Bundle) -> Self {
        let messages = &bundle.messages;
        let mut groups = match bundle.protocol {
            Protocol::KrakenPrime => vec![
                of_messages("From the server", "server to client", "ServerMessage", &messages.server),
                of_messages("From the client", "client to server", "ClientMessage", &messages.client),
                of_messages(
                    "Streams to subscribe to",
                    "subscription",
                    "Subscription",
                    &messages.subscriptions,
                ),
            ],
            Protocol::AlphaPoint => vec![
                Group {
                    title: "On the socket",
                    items: vec![item("Frame", "frame")],
                },
                Group {
                    title: "Calls",
                    items: messages.calls.iter().map(of_call).collect(),
                },
                Group {
                    title: "Events",
                    items: messages.events.iter().map(of_event).collect(),
                },
                of_payloads(&messages.calls, &messages.events),
            ],
        };
        let placed: BTreeSet<String> = groups
            .iter()
            .flat_map(|group| &group.items)
            .map(|item| item.id.clone())
            .collect();
        let rest = bundle.definitions.iter().filter(|(name, _)| !placed.contains(*name));
        let has_members = |schema: &Value| schema.get("properties").is_some();
        let (records, values): (Vec<_>, Vec<_>) = rest.partition(|(_, schema)| has_members(schema));
        let of = |title, sort, definitions: Vec<(&String, &Value)>| Group {
            title,
            items: definitions.into_iter().map(|(name, _)| item(name, sort)).collect(),
        };
        groups.extend([of("Records", "record", records), of("Values", "value", values)]);
        groups.insert(0, of_session(bundle.protocol, &groups));
        Self(groups)
    }

    /// Writes the table of contents.
    pub(crate) fn contents(&self) -> String {
        let items = || self.0.iter().flat_map(|group| &group.items);
        let mut out = String::new();
        for group in &self.0 {
            let _ = write!(out, "<h2>{}</h2>\n<ul>\n", group.title);
            for item in &group.items {
                // Entries with the same name show what they are.
                let sort = if items().filter(|other| other.name == item.name).count() > 1 {
                    // The heading already shows the direction of a message.
                    let sort = if item.sort.contains(" to ") {
                        "message"
                    } else {
                        item.sort
                    };
                    format!(" <span class=\"sort\">{sort}</span>")
                } else {
                    String::new()
                };
                let _ = writeln!(
                    out,
                    "<li><a href=\"#{}\">{}{sort}</a></li>",
                    item.id,
                    escaped(&item.name)
                );
            }
            out.push_str("</ul>\n");
        }
        out
    }

    /// Writes the entries, group by group.
    pub(crate) fn sections(&self, entries: &Entries<'_>) -> String {
        let mut out = String::new();
        for group in &self.0 {
            let _ = write!(out, "<div class=\"group\">\n<h2>{}</h2>\n", group.title);
            for item in &group.items {
                out.push_str(&entries.entry(item));
            }
            out.push_str("</div>\n");
        }
        out
    }
}

fn item(id: &str, sort: &'static str) -> Item {
    Item {
        id: id.to_owned(),
        name: id.to_owned(),
        sort,
        form: Form::Definition,
    }
}

/// The messages of one direction, after the union of them all.
fn of_messages(title: &'static str, sort: &'static str, union: &str, messages: &[Message]) -> Group {
    let of_message = |message: &Message| Item {
        name: message.kind.to_owned(),
        ..item(&message.definition, sort)
    };
    let items = std::iter::once(item(union, "union"))
        .chain(messages.iter().map(of_message))
        .collect();
    Group { title, items }
}

fn of_call(call: &Call) -> Item {
    Item {
        form: Form::Call(call.clone()),
        ..item(call.name, "call")
    }
}

fn of_event(event: &Event) -> Item {
    Item {
        form: Form::Event(event.clone()),
        ..item(event.name, "event")
    }
}

/// What a client does from the connection to the reconnect. Messages are linked to the first entry of their name.
fn of_session(protocol: Protocol, groups: &[Group]) -> Group {
    let anchor = |name: &str| {
        let mut items = groups.iter().flat_map(|group| &group.items);
        items.find(|item| item.name == name).map(|item| item.id.clone())
    };
    let of_section = |Section { id, name, body }| Item {
        id,
        name,
        sort: "session",
        form: Form::Session(body),
    };
    Group {
        title: "Sessions",
        items: session::sections(protocol, anchor)
            .into_iter()
            .map(of_section)
            .collect(),
    }
}

/// The payloads of requests, replies and events, each once.
fn of_payloads(calls: &[Call], events: &[Event]) -> Group {
    let requests = calls.iter().map(|call| (call.request.as_str(), "request"));
    let replies = calls.iter().map(|call| (call.reply.as_str(), "reply"));
    let payloads = events.iter().map(|event| (event.payload.as_str(), "payload"));
    let mut placed = BTreeSet::new();
    let all = requests
        .collect::<BTreeSet<_>>()
        .into_iter()
        .chain(replies.collect::<BTreeSet<_>>())
        .chain(payloads);
    let items = all
        .filter(|(id, _)| placed.insert(*id))
        .map(|(id, sort)| item(id, sort))
        .collect();
    Group {
        title: "Payloads",
        items,
    }
}
