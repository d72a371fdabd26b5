//! Writes schemas as readable JSON: descriptions first, then the other keywords in a fixed order, members in wire order.

use serde_json::{Map, Value};

/// A keyword for the order of `properties`, which is never written.
pub(crate) const ORDER: &str = "x-order";

/// Keywords whose value is an object of names, which are written in alphabetical order.
const NAMES: &[&str] = &[
    "$defs",
    "schemas",
    "messages",
    "channels",
    "operations",
    "servers",
    "paths",
    "mapping",
    "variables",
    "securitySchemes",
    "definitions",
];

/// The members that come first in any other object; the others follow in alphabetical order.
const FIRST: &[&str] = &[
    "$schema",
    "$id",
    "openapi",
    "asyncapi",
    "$ref",
    "title",
    "name",
    "kind",
    "version",
    "summary",
    "description",
    "definition",
    "direction",
    "evidence",
    "host",
    "protocol",
    "type",
    "const",
    "format",
    "pattern",
    "minimum",
    "maximum",
    "enum",
    "examples",
    "contentMediaType",
    "contentSchema",
    "prefixItems",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "discriminator",
    "not",
    "if",
    "then",
    "else",
    "info",
    "input",
    "canonical",
    "findings",
];

/// The members that come last.
const LAST: &[&str] = &["components", "$defs", "files"];

/// Writes a document, with a line feed at its end.
pub(crate) fn text(document: &Value) -> String {
    let mut out = String::new();
    write(document, "", None, 0, &mut out);
    out.push('\n');
    out
}

fn write(value: &Value, keyword: &str, order: Option<&Value>, depth: usize, out: &mut String) {
    match value {
        Value::Object(object) if !object.is_empty() => {
            let names = names(object, keyword, order);
            write_items(('{', '}'), depth, names, out, |name, out| {
                out.push_str(&Value::from(name).to_string());
                out.push_str(": ");
                let order = if name == "properties" { object.get(ORDER) } else { None };
                write(&object[name], name, order, depth + 1, out);
            });
        }
        Value::Array(items) if !items.is_empty() => {
            write_items(('[', ']'), depth, items, out, |item, out| {
                write(item, "", None, depth + 1, out);
            });
        }
        _ => out.push_str(&value.to_string()),
    }
}

fn write_items<T>(
    brackets: (char, char),
    depth: usize,
    items: impl IntoIterator<Item = T>,
    out: &mut String,
    mut write: impl FnMut(T, &mut String),
) {
    out.push(brackets.0);
    for (index, item) in items.into_iter().enumerate() {
        out.push_str(if index > 0 { ",\n" } else { "\n" });
        out.push_str(&"  ".repeat(depth + 1));
        write(item, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(brackets.1);
}

/// The names of an object in the order of writing.
fn names<'a>(object: &'a Map<String, Value>, keyword: &str, order: Option<&Value>) -> Vec<&'a str> {
    let mut names: Vec<&str> = object
        .keys()
        .map(String::as_str)
        .filter(|name| *name != ORDER)
        .collect();
    let place = |list: &[&str], name: &str| list.iter().position(|listed| *listed == name);
    if let Some(order) = order.and_then(Value::as_array) {
        let order: Vec<&str> = order.iter().filter_map(Value::as_str).collect();
        names.sort_by_key(|name| place(&order, name).unwrap_or(order.len()));
    } else if !NAMES.contains(&keyword) && keyword != "properties" {
        names.sort_by_key(|name| {
            let first = place(FIRST, name).unwrap_or(FIRST.len());
            (place(LAST, name).map_or(0, |last| last + 1), first)
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn descriptions_come_first_and_members_are_in_wire_order() {
        let schema = json!({
            "$defs": { "b": {}, "a": [] },
            "x-order": ["type", "b", "a"],
            "properties": { "a": true, "b": true, "type": 1 },
            "title": "T",
            "zone": null,
        });
        let expected = r#"{
  "title": "T",
  "properties": {
    "type": 1,
    "b": true,
    "a": true
  },
  "zone": null,
  "$defs": {
    "a": [],
    "b": {}
  }
}
"#;
        assert_eq!(text(&schema), expected);
    }
}
