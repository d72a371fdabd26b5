//! Writes the content of a definition: the members of an object, or the forms and known values of a value.

use std::fmt::Write as _;

use serde_json::Value;

use super::html::{escaped, inline, prose};
use super::types;
use crate::document::ORDER;

/// Writes the table of the members of an object, in wire order; empty if it has none.
pub(crate) fn table(definition: &str, schema: &Value) -> String {
    let Some(members) = schema.get("properties").and_then(Value::as_object) else {
        return String::new();
    };
    let required: Vec<&str> = texts(&schema["required"]);
    let mut rows = String::new();
    for name in texts(&schema[ORDER]) {
        let Some(member) = members.get(name) else { continue };
        let presence = if required.contains(&name) {
            "required"
        } else {
            "optional"
        };
        let _ = writeln!(
            rows,
            "<tr id=\"{definition}.{name}\"><th scope=\"row\"><a href=\"#{definition}.{name}\">{name}</a></th>\
             <td class=\"type\">{kind}</td><td class=\"presence {presence}\">{presence}</td><td>{meaning}</td></tr>",
            name = escaped(name),
            kind = types::name(member),
            meaning = prose(member["description"].as_str().unwrap_or_default()),
        );
    }
    format!(
        "<table class=\"members\"><thead><tr><th>Member</th><th>Type</th><th>Presence</th><th>Meaning</th></tr></thead>\n\
         <tbody>\n{rows}</tbody></table>\n"
    )
}

/// Writes the table of the columns of a row, in order; empty if it has none.
pub(crate) fn columns(definition: &str, schema: &Value) -> String {
    let Some(columns) = schema.get("prefixItems").and_then(Value::as_array) else {
        return String::new();
    };
    let required = schema["minItems"].as_u64().unwrap_or_default();
    let mut rows = String::new();
    for (index, column) in (0_u64..).zip(columns) {
        let presence = if index < required { "required" } else { "optional" };
        let _ = writeln!(
            rows,
            "<tr id=\"{definition}.{index}\"><th scope=\"row\"><a href=\"#{definition}.{index}\">{index} {name}</a></th>\
             <td class=\"type\">{kind}</td><td class=\"presence {presence}\">{presence}</td><td>{meaning}</td></tr>",
            name = escaped(column["title"].as_str().unwrap_or_default()),
            kind = types::name(column),
            meaning = prose(column["description"].as_str().unwrap_or_default()),
        );
    }
    format!(
        "<table class=\"members\"><thead><tr><th>Column</th><th>Type</th><th>Presence</th><th>Meaning</th></tr></thead>\n\
         <tbody>\n{rows}</tbody></table>\n"
    )
}

/// Writes the known values of an open set, and the forms in which a value is read.
///
/// `written` is the same definition in the written form: a form that occurs there is not a leniency.
pub(crate) fn forms(schema: &Value, written: Option<&Value>) -> String {
    let (mut values, mut forms) = (String::new(), String::new());
    let Some(branches) = schema.get("anyOf").and_then(Value::as_array) else {
        return plain(schema);
    };
    for (index, branch) in branches.iter().enumerate() {
        let meaning = inline(branch["description"].as_str().unwrap_or_default());
        if let Some(value) = branch.get("const") {
            let _ = writeln!(
                values,
                "<tr><th scope=\"row\"><code>{}</code></th><td>{meaning}</td></tr>",
                escaped(&value.to_string())
            );
        } else if branch["title"] != "Unknown" {
            let first = branches[..index].iter().all(|other| other["type"] != branch["type"]);
            let note = if first && is_written(branch, written) {
                ""
            } else {
                "<span class=\"lenient\">also read</span>"
            };
            let kind = if branch.get("properties").is_some() {
                escaped(branch["title"].as_str().unwrap_or_default())
            } else {
                types::name(branch)
            };
            let pattern = branch["pattern"]
                .as_str()
                .map(|pattern| format!("<code class=\"pattern\">{}</code>", escaped(pattern)));
            let _ = writeln!(
                forms,
                "<tr><th scope=\"row\">{kind}</th><td>{meaning} {note}{}</td></tr>",
                pattern.unwrap_or_default()
            );
        }
    }
    let table = |title: &str, rows: String| {
        if rows.is_empty() {
            return rows;
        }
        format!("<h4>{title}</h4>\n<table class=\"values\"><tbody>\n{rows}</tbody></table>\n")
    };
    table("Known values", values) + &table("Forms that are read", forms)
}

fn is_written(branch: &Value, written: Option<&Value>) -> bool {
    let Some(written) = written else { return false };
    let forms = written.get("anyOf").and_then(Value::as_array);
    let like = |form: &Value| form["type"] == branch["type"];
    forms.map_or_else(|| like(written), |forms| forms.iter().any(like))
}

/// Writes the only form of a value; empty for an object, which has a table of members.
fn plain(schema: &Value) -> String {
    if schema.get("properties").is_some() || schema.get("prefixItems").is_some() {
        return String::new();
    }
    let pattern = schema["pattern"].as_str();
    let pattern = pattern.map(|pattern| format!(" <code class=\"pattern\">{}</code>", escaped(pattern)));
    format!(
        "<p class=\"form\">On the wire: {}{}</p>\n",
        types::name(schema),
        pattern.unwrap_or_default()
    )
}

/// The strings in a list.
fn texts(list: &Value) -> Vec<&str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn member_is_a_row_with_escaped_text() {
        let schema = json!({
            "x-order": ["Size"],
            "properties": { "Size": { "type": "string", "description": "Between 0 < size & `Max<T>`." } },
            "required": ["Size"],
        });
        let row = "<tr id=\"Order.Size\"><th scope=\"row\"><a href=\"#Order.Size\">Size</a></th>\
                   <td class=\"type\">string</td><td class=\"presence required\">required</td>\
                   <td><p>Between 0 &lt; size &amp; <code>Max&lt;T&gt;</code>.</p>\n</td></tr>";
        assert!(table("Order", &schema).contains(row), "{}", table("Order", &schema));
    }
}
