//! Unions of plain values, as code generators get them.
//!
//! quicktype makes one type of all unions that are alike, and calls it by one of their names: an identifier of a security would
//! be the type of a time, and the other names would be missing. So what may be a text or an integer is one definition, with a
//! name that is right for all, and what may be null is told where it stands.

use serde_json::{Map, Value, json};

use crate::generate::{Definitions, reference};
use crate::tidy::each_schema;

/// Name of the definition of what is documented as text and shown as an integer.
const TEXT_OR_INTEGER: &str = "TextOrInteger";

/// Gives unions that are alike one definition, and puts those with null in the place of their names.
pub(crate) fn of_code(mut definitions: Definitions) -> Definitions {
    let mut inner = Map::new();
    for (name, definition) in &definitions {
        if let Some(plain) = in_place(definition) {
            inner.insert(name.clone(), plain);
        }
    }
    definitions.retain(|name, _| !inner.contains_key(name));
    let mut shared = false;
    each_schema(&mut definitions, |schema| {
        let named = schema.get("allOf").and_then(|all| all.get(0)).and_then(reference);
        if let Some(Value::Object(plain)) = named.and_then(|name| inner.get(name)).cloned() {
            schema.remove("allOf");
            schema.extend(plain);
        }
        if schema.get("anyOf").is_some_and(is_text_or_integer) {
            schema.remove("anyOf");
            schema.insert(
                "allOf".to_owned(),
                json!([{ "$ref": format!("#/$defs/{TEXT_OR_INTEGER}") }]),
            );
            shared = true;
        }
    });
    if shared {
        let definition = json!({
            "title": TEXT_OR_INTEGER,
            "description": "A text or an integer: the documentation says one, and its example shows the other.",
            "anyOf": [{ "type": "string" }, { "type": "integer", "format": "int64" }],
        });
        definitions.insert(TEXT_OR_INTEGER.to_owned(), definition);
    }
    definitions
}

/// What takes the place of a definition that is a union of plain values, beside the description of the member.
fn in_place(definition: &Value) -> Option<Value> {
    if definition.get("anyOf").is_some_and(is_text_or_integer) {
        return Some(json!({ "anyOf": definition["anyOf"] }));
    }
    let types = definition.get("type").filter(|types| types.is_array())?;
    Some(json!({ "type": types }))
}

fn is_text_or_integer(branches: &Value) -> bool {
    let types = branches.as_array().into_iter().flatten().map(|branch| &branch["type"]);
    types.eq(["string", "integer"])
}
