//! Writes one entry of a page: a definition, a call or an event.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::examples::Examples;
use super::html::{escaped, prose};
use super::outline::{Form, Item};
use super::{members, types};
use crate::generate::Definitions;

/// The sources of the entries.
pub(crate) struct Entries<'a> {
    pub(crate) definitions: &'a Definitions,
    /// The same definitions in the written form.
    pub(crate) written: &'a Definitions,
    pub(crate) examples: &'a BTreeMap<String, Examples>,
}

impl Entries<'_> {
    /// Writes the entry of an item.
    pub(crate) fn entry(&self, item: &Item) -> String {
        let body = match &item.form {
            Form::Call(call) => format!(
                "{}<p class=\"form\">Request: {}. Reply: {}.</p>\n",
                prose(&call.description),
                types::link(&call.request),
                types::link(&call.reply)
            ),
            Form::Event(event) => format!(
                "{}<p class=\"form\">Payload: {}.</p>\n",
                prose(&event.description),
                types::link(&event.payload)
            ),
            Form::Session(body) => body.clone(),
            Form::Definition => self.definition(&item.id),
        };
        let is_session = matches!(item.form, Form::Session(_));
        let examples = self.examples.get(&item.id).map(Examples::sections);
        let definition = if is_session || item.name == item.id {
            ""
        } else {
            &item.id
        };
        format!(
            "<section class=\"entry{class}\" id=\"{id}\">\n<h3><a href=\"#{id}\">{name}</a> <span class=\"definition\">{definition}</span> \
             <span class=\"sort\">{sort}</span></h3>\n{body}{examples}</section>\n",
            class = if is_session { " session" } else { "" },
            id = item.id,
            name = escaped(&item.name),
            sort = item.sort,
            examples = examples.unwrap_or_default(),
        )
    }

    fn definition(&self, id: &str) -> String {
        let Some(schema) = self.definitions.get(id) else {
            return String::new();
        };
        let mut out = prose(schema["description"].as_str().unwrap_or_default());
        if let Some(branches) = schema.get("oneOf").and_then(Value::as_array) {
            let branches = branches.iter().map(types::name).collect::<Vec<_>>();
            let _ = writeln!(out, "<p class=\"form\">One of {}.</p>", branches.join(", "));
        } else {
            out.push_str(&members::table(id, schema));
            out.push_str(&members::columns(id, schema));
            out.push_str(&members::forms(schema, self.written.get(id)));
        }
        out.push_str(&self.part_of(id));
        out
    }

    /// Lists the definitions that contain this one.
    fn part_of(&self, id: &str) -> String {
        let holds = |(name, schema): &(&String, &Value)| {
            let mut found = Vec::new();
            types::references(schema, &mut found);
            name.as_str() != id && found.contains(&id)
        };
        let holders: Vec<_> = self
            .definitions
            .iter()
            .filter(holds)
            .map(|(name, _)| types::link(name))
            .collect();
        if holders.is_empty() {
            return String::new();
        }
        format!("<p class=\"holders\">Part of {}.</p>\n", holders.join(", "))
    }
}
