//! Makes all published definitions uniform.

use schemars::Schema;
use schemars::transform::{RecursiveTransform, RemoveRefSiblings, Transform};
use serde_json::{Map, Value, json};

use crate::generate::Definitions;
use crate::prose::prose;

/// Applies `change` to every schema, outer ones first.
pub(crate) fn each_schema(definitions: &mut Definitions, mut change: impl FnMut(&mut Map<String, Value>)) {
    let mut transform = RecursiveTransform(|schema: &mut Schema| {
        if let Some(object) = schema.as_object_mut() {
            change(object);
        }
    });
    for definition in definitions.values_mut() {
        if let Ok(schema) = <&mut Schema>::try_from(definition) {
            transform.transform(schema);
        }
    }
}

/// Adds titles, formats and plain descriptions, and removes keywords beside a reference.
pub(crate) fn tidy(mut definitions: Definitions) -> Definitions {
    for (name, definition) in &mut definitions {
        definition["title"] = name.as_str().into();
    }
    each_schema(&mut definitions, |schema| {
        integer_format(schema);
        nullable(schema);
        if schema.get("items") == Some(&Value::Bool(true)) {
            schema.insert("items".to_owned(), json!({}));
        }
        if let Some(Value::String(description)) = schema.get_mut("description") {
            *description = prose(description);
        }
    });
    let mut transform = RecursiveTransform(RemoveRefSiblings::default());
    for definition in definitions.values_mut() {
        if let Ok(schema) = <&mut Schema>::try_from(definition) {
            transform.transform(schema);
        }
    }
    definitions
}

/// Uses `int64`, a format that every tool knows: validators refuse `uint64`, and generators make 32-bit integers of it.
fn integer_format(schema: &mut Map<String, Value>) {
    let unsigned = |format: &Value| {
        matches!(
            format.as_str(),
            Some("uint64" | "uint32" | "int32" | "uint16" | "uint8")
        )
    };
    if schema.get("format").is_some_and(unsigned) {
        schema.insert("format".to_owned(), "int64".into());
    }
}

/// Writes a union of a value and null as a list of types, if the schema of the value is only a type.
fn nullable(schema: &mut Map<String, Value>) {
    let Some(Value::Array(branches)) = schema.get("oneOf") else {
        return;
    };
    let [Value::Object(value), Value::Object(null)] = branches.as_slice() else {
        return;
    };
    let Some(Value::String(name)) = value.get("type") else {
        return;
    };
    let is_plain = value
        .keys()
        .all(|keyword| matches!(keyword.as_str(), "type" | "format"));
    if null.get("type") == Some(&"null".into()) && is_plain {
        let mut value = value.clone();
        value["type"] = json!([name, "null"]);
        schema.remove("oneOf");
        schema.extend(value);
    }
}
