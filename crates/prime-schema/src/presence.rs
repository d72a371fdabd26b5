//! Adjusts which members are required, whether they may be null, and their order.

use serde_json::{Map, Value, json};

use crate::document::ORDER;
use crate::generate::{Definitions, reference};
use crate::tidy::each_schema;
use prime_proto::schema::{CODEGEN, REQUIRED_WHEN_WRITTEN};

/// The definitions of what is read, with members in the order of writing.
pub(crate) fn of_read(mut read: Definitions, written: &Definitions) -> Definitions {
    for (name, schema) in &mut read {
        let order = written
            .get(name)
            .map_or_else(Vec::new, |written| names(written, "required"));
        set_order(schema, order);
        kind_is_no_null(schema);
    }
    without_codegen(read)
}

/// The definitions of what is written: an optional member is left out, never null.
pub(crate) fn of_written(read: &Definitions, mut written: Definitions) -> Definitions {
    for (name, schema) in &mut written {
        // For writing, schemars treats an `Option` as required, so this is every member, in wire order.
        let order = names(schema, "required");
        let required = read.get(name).map_or_else(Vec::new, |read| names(read, "required"));
        let read_members = read.get(name).and_then(|read| read.get("properties"));
        let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
            continue;
        };
        let may_be_absent = |name: &String, member: &Value| {
            // A member with any value may also be null, so only the definition for reading says whether it may be absent.
            let is_read = || read_members.is_some_and(|members| members.get(name).is_some());
            may_be_null(member) || may_be_any(member) && is_read()
        };
        let is_required = |name: &String, properties: &Map<String, Value>| {
            let is_always =
                |member: &Value| member.get(REQUIRED_WHEN_WRITTEN).is_some() || !may_be_absent(name, member);
            required.contains(name) || properties.get(name).is_some_and(is_always)
        };
        let (required, optional): (Vec<_>, Vec<_>) =
            order.iter().cloned().partition(|name| is_required(name, properties));
        for name in &required {
            if let Some(member) = properties.get_mut(name)
                && member.get(REQUIRED_WHEN_WRITTEN).is_some()
            {
                strip_null(member);
            }
        }
        for name in optional {
            if let Some(member) = properties.get_mut(&name) {
                if may_be_any(member) {
                    member["type"] = json!(ANY_BUT_NULL);
                }
                strip_null(member);
            }
        }
        set_required(schema, &required);
        set_order(schema, order);
    }
    written
}

/// Adds members that are only read: one that cannot be used is kept with the unknown members and written as received.
pub(crate) fn with_read_members(read: &Definitions, mut written: Definitions) -> Definitions {
    for (name, schema) in &mut written {
        let members = read
            .get(name)
            .and_then(|read| read.get("properties"))
            .and_then(Value::as_object);
        let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
            continue;
        };
        for (name, member) in members.into_iter().flatten() {
            properties.entry(name).or_insert_with(|| {
                let mut member = member.clone();
                strip_null(&mut member);
                member
            });
        }
        let order = names(schema, ORDER);
        set_order(schema, order);
    }
    without_codegen(written)
}

/// The definitions for code generators: plain forms without bounds, known messages only, and the kind of a message required.
pub(crate) fn of_code(mut written: Definitions) -> Definitions {
    each_schema(&mut written, |schema| {
        schema.remove(REQUIRED_WHEN_WRITTEN);
        schema.retain(|keyword, _| !matches!(keyword.as_str(), "pattern" | "minimum" | "maximum"));
        // Generators would make a union of "any type but one".
        if schema.get("type") == Some(&json!(ANY_BUT_NULL)) {
            schema.remove("type");
        }
        if let Some(mut plain) = schema.remove(CODEGEN) {
            if let (Some(plain), Some(description)) = (plain.as_object_mut(), schema.get("description")) {
                plain.entry("description").or_insert_with(|| description.clone());
            }
            *schema = plain
                .as_object()
                .cloned()
                .unwrap_or_else(|| Map::from_iter([(CODEGEN.to_owned(), plain)]));
        } else {
            // Generators know no conditions.
            schema.retain(|keyword, _| !matches!(keyword.as_str(), "if" | "then" | "else"));
        }
        // A branch with a title would become a type of its own.
        for branch in schema
            .get_mut("anyOf")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            branch.as_object_mut().map(|branch| branch.remove("title"));
        }
        // The same applies to a column.
        for column in schema
            .get_mut("prefixItems")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            column.as_object_mut().map(|column| column.remove("title"));
        }
    });
    let none = |schema: &Value| schema.get(CODEGEN) == Some(&Value::Bool(false));
    let absent: Vec<String> = written
        .iter()
        .filter(|(_, schema)| none(schema))
        .map(|(name, _)| name.clone())
        .collect();
    written.retain(|name, _| !absent.contains(name));
    for schema in written.values_mut() {
        if let Some(branches) = schema.get_mut("oneOf").and_then(Value::as_array_mut) {
            branches.retain(|branch| !reference(branch).is_some_and(|name| absent.iter().any(|absent| absent == name)));
        }
        let mut required = names(schema, "required");
        let kinds = kinds(schema);
        required.retain(|name| !kinds.contains(name));
        required.splice(0..0, kinds);
        set_required(schema, &required);
    }
    written
}

/// Removes the forms for code generators from the other profiles.
pub(crate) fn without_codegen(mut definitions: Definitions) -> Definitions {
    each_schema(&mut definitions, |schema| {
        schema.remove(CODEGEN);
        schema.remove(REQUIRED_WHEN_WRITTEN);
    });
    definitions
}

/// Excludes null from the members that determine the kind of a message.
fn kind_is_no_null(schema: &mut Value) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    for member in properties.values_mut().filter_map(Value::as_object_mut) {
        let kind = match member.get("enum").and_then(Value::as_array).map(Vec::as_slice) {
            Some([kind, Value::Null]) => kind.clone(),
            _ => continue,
        };
        member.remove("enum");
        member.insert("const".to_owned(), kind);
        member.insert("type".to_owned(), "string".into());
    }
}

/// The names of the members that determine the kind.
fn kinds(schema: &Value) -> Vec<String> {
    let properties = schema.get("properties").and_then(Value::as_object);
    let is_kind = |member: &Value| member.get("const").is_some();
    let kinds = properties.into_iter().flatten().filter(|(_, member)| is_kind(member));
    kinds.map(|(name, _)| name.clone()).collect()
}

/// A list of names in a schema.
fn names(schema: &Value, keyword: &str) -> Vec<String> {
    let names = schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Sets the order of members: the kind first, then wire order, then members that are only read.
fn set_order(schema: &mut Value, wire: Vec<String>) {
    let kinds = kinds(schema);
    let Some(schema) = schema.as_object_mut() else { return };
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return;
    };
    let mut order = kinds;
    for name in wire.into_iter().chain(properties.keys().cloned()) {
        if properties.contains_key(&name) && !order.contains(&name) {
            order.push(name);
        }
    }
    schema.insert(ORDER.to_owned(), json!(order));
}

fn set_required(schema: &mut Value, required: &[String]) {
    let Some(schema) = schema.as_object_mut() else { return };
    if required.is_empty() {
        schema.remove("required");
    } else {
        schema.insert("required".to_owned(), json!(required));
    }
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("null")
}

/// Whether null is among the forms of an `Option` or a `Nullable`.
fn may_be_null(schema: &Value) -> bool {
    let has_null = |keyword: &str| {
        let branches = schema.get(keyword).and_then(Value::as_array);
        branches.is_some_and(|branches| branches.iter().any(|branch| is_null(branch) || branch == "null"))
    };
    ["type", "anyOf", "oneOf"].into_iter().any(has_null)
}

/// The types of an optional member with any value: null is excluded, since the member is then left out.
const ANY_BUT_NULL: [&str; 5] = ["array", "boolean", "number", "object", "string"];

/// Whether the schema allows any value.
fn may_be_any(schema: &Value) -> bool {
    let is_said = |keyword: &&str| schema.get(keyword).is_some();
    let keywords = ["type", "anyOf", "oneOf", "allOf", "$ref", "enum", "const", "if"];
    !keywords.iter().any(is_said)
}

/// Removes null from the schema of an `Option`; a `Nullable`, which is a `oneOf`, keeps it.
fn strip_null(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.retain(|value| !value.is_null());
        if let [only] = values.as_slice() {
            let only = only.clone();
            schema.remove("enum");
            schema.insert("const".to_owned(), only);
        }
    }
    if let Some(Value::Array(branches)) = schema.get_mut("anyOf") {
        branches.retain(|branch| !is_null(branch));
        if let [Value::Object(only)] = branches.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            schema.extend(only);
        }
    }
}
