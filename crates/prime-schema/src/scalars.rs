//! Unions of plain values, as code generators get them.
//!
//! quicktype makes one type of all unions that are alike, and calls it by one of their names: an identifier of a security would
//! be the type of a time, and the other names would be missing. So what may be a string or an integer is one definition, with a
//! name that is right for all, as is what may be a string or a number; and what may be null is told where it stands.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::generate::{Definitions, reference};
use crate::tidy::each_schema;

/// A union that gets a definition of its own.
struct Shared {
    name: &'static str,
    description: &'static str,
    /// The type beside `string`.
    other: &'static str,
    format: Option<&'static str>,
}

const SHARED: [Shared; 2] = [
    Shared {
        name: "TextOrInteger",
        description: "A text or an integer: the documentation says one, and its example shows the other.",
        other: "integer",
        format: Some("int64"),
    },
    Shared {
        name: "TextOrNumber",
        description: "A number, or a string of its digits: servers and clients differ in this.",
        other: "number",
        format: None,
    },
];

impl Shared {
    /// The one that is this `anyOf`.
    fn of(branches: &Value) -> Option<&'static Self> {
        let types = || branches.as_array().into_iter().flatten().map(|branch| &branch["type"]);
        SHARED.iter().find(|shared| types().eq(["string", shared.other]))
    }

    fn definition(&self) -> Value {
        let mut other = json!({ "type": self.other });
        if let Some(format) = self.format {
            other["format"] = format.into();
        }
        json!({
            "title": self.name,
            "description": self.description,
            "anyOf": [{ "type": "string" }, other],
        })
    }
}

/// Gives unions that are alike one definition, and puts those with null in the place of their names.
pub(crate) fn of_code(mut definitions: Definitions) -> Definitions {
    let mut inner = Map::new();
    for (name, definition) in &definitions {
        if let Some(plain) = in_place(definition) {
            inner.insert(name.clone(), plain);
        }
    }
    definitions.retain(|name, _| !inner.contains_key(name));
    let mut used = BTreeSet::new();
    each_schema(&mut definitions, |schema| {
        let named = schema.get("allOf").and_then(|all| all.get(0)).and_then(reference);
        if let Some(Value::Object(plain)) = named.and_then(|name| inner.get(name)).cloned() {
            schema.remove("allOf");
            schema.extend(plain);
        }
        if let Some(shared) = schema.get("anyOf").and_then(Shared::of) {
            schema.remove("anyOf");
            let definition = format!("#/$defs/{}", shared.name);
            schema.insert("allOf".to_owned(), json!([{ "$ref": definition }]));
            used.insert(shared.name);
        }
    });
    for shared in SHARED.iter().filter(|shared| used.contains(shared.name)) {
        definitions.insert(shared.name.to_owned(), shared.definition());
    }
    definitions
}

/// What takes the place of a definition that is a union of plain values, beside the description of the member.
fn in_place(definition: &Value) -> Option<Value> {
    if definition.get("anyOf").and_then(Shared::of).is_some() {
        return Some(json!({ "anyOf": definition["anyOf"] }));
    }
    let types = definition.get("type").filter(|types| types.is_array())?;
    Some(json!({ "type": types }))
}
