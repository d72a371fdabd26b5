//! Unions of plain values, as they are passed to code generators.
//!
//! quicktype makes one type of all equal unions, with one of their names: an identifier of a security would be the type of a
//! time, and the other names would be missing. So all unions of string and integer share one definition with a suitable name, as
//! do those of string and number, and those of Boolean and integer. Unions with null are written where they are used.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::generate::{Definitions, reference};
use crate::tidy::each_schema;

/// A union that gets a definition of its own.
struct Shared {
    name: &'static str,
    description: &'static str,
    types: [&'static str; 2],
    format: Option<&'static str>,
}

const SHARED: [Shared; 3] = [
    Shared {
        name: "TextOrInteger",
        description: "A string or an integer: the documentation says one, and its example shows the other.",
        types: ["string", "integer"],
        format: Some("int64"),
    },
    Shared {
        name: "TextOrNumber",
        description: "A number, or a string of its digits: servers and clients differ in this.",
        types: ["string", "number"],
        format: None,
    },
    Shared {
        name: "BooleanOrInteger",
        description: "A Boolean, or a number that is 0 for false: the documentation says one, and servers send the other.",
        types: ["boolean", "integer"],
        format: Some("int64"),
    },
];

impl Shared {
    /// The shared union with these branches of `anyOf`.
    fn of(branches: &Value) -> Option<&'static Self> {
        let types = || branches.as_array().into_iter().flatten().map(|branch| &branch["type"]);
        SHARED.iter().find(|shared| types().eq(shared.types))
    }

    fn definition(&self) -> Value {
        let [one, other] = self.types;
        let mut other = json!({ "type": other });
        if let Some(format) = self.format {
            other["format"] = format.into();
        }
        json!({
            "title": self.name,
            "description": self.description,
            "anyOf": [{ "type": one }, other],
        })
    }
}

/// Replaces equal unions by one definition, and references to unions with null by the union itself.
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

/// The schema that replaces references to a definition that is a union of plain values.
fn in_place(definition: &Value) -> Option<Value> {
    if definition.get("anyOf").and_then(Shared::of).is_some() {
        return Some(json!({ "anyOf": definition["anyOf"] }));
    }
    let types = definition.get("type").filter(|types| types.is_array())?;
    Some(json!({ "type": types }))
}
