//! Describes the type of a value in a few words, with links.

use serde_json::Value;

use super::html::escaped;
use crate::generate::reference;

/// Describes the type of a member. Leaves out null, which means the same as absent.
pub(crate) fn name(schema: &Value) -> String {
    if let Some(definition) = reference(schema) {
        return link(definition);
    }
    if let Some(constant) = schema.get("const") {
        return format!("<code>{}</code>", escaped(&constant.to_string()));
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        if let Some(branches) = schema.get(keyword).and_then(Value::as_array) {
            let branches = branches.iter().filter(|branch| branch["type"] != "null");
            return branches.map(name).collect::<Vec<_>>().join(" or ");
        }
    }
    if schema.get("if").is_some() {
        return ["then", "else"].map(|branch| name(&schema[branch])).join(" or ");
    }
    let types = schema.get("type").map_or_else(Vec::new, |types| match types {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        other => other.as_str().into_iter().collect(),
    });
    match types.iter().find(|name| **name != "null") {
        Some(&"array") if schema.get("prefixItems").is_some() => "row".to_owned(),
        Some(&"array") => format!("list of {}", schema.get("items").map_or_else(any, name)),
        Some(&"object") => match schema.get("additionalProperties") {
            Some(values @ Value::Object(_)) => format!("map to {}", name(values)),
            _ => "object".to_owned(),
        },
        Some(&"string") if schema.get("contentMediaType").is_some() => "JSON text".to_owned(),
        Some(&"string") => "string".to_owned(),
        Some(other) => escaped(other),
        None => any(),
    }
}

/// Writes a link to the entry of a definition.
pub(crate) fn link(definition: &str) -> String {
    format!("<a href=\"#{definition}\">{definition}</a>")
}

fn any() -> String {
    "any JSON".to_owned()
}

/// Collects the definitions that a schema refers to at any depth.
pub(crate) fn references<'a>(schema: &'a Value, found: &mut Vec<&'a str>) {
    found.extend(reference(schema));
    match schema {
        Value::Object(members) => members.values().for_each(|inner| references(inner, found)),
        Value::Array(items) => items.iter().for_each(|inner| references(inner, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn types_are_described_in_words() {
        let described = |schema: Value| name(&schema);
        assert_eq!(
            described(json!({ "allOf": [{ "$ref": "#/$defs/Side" }] })),
            link("Side")
        );
        assert_eq!(
            described(json!({ "anyOf": [{ "$ref": "#/$defs/Side" }, { "type": "null" }] })),
            link("Side")
        );
        assert_eq!(
            described(json!({ "type": ["array", "null"], "items": { "type": "string" } })),
            "list of string"
        );
        assert_eq!(
            described(json!({ "type": "object", "additionalProperties": { "type": "integer" } })),
            "map to integer"
        );
        assert_eq!(described(json!({ "const": "User" })), "<code>&quot;User&quot;</code>");
        assert_eq!(described(json!({ "description": "Anything." })), "any JSON");
    }
}
