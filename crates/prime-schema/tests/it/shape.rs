//! Tests of what generators and validators of other languages require.

use std::collections::{BTreeMap, BTreeSet};

use prime_schema::{Profile, Protocol, files, schema};
use serde_json::Value;

/// Visits every schema in a document, with its path.
fn schemas(value: &Value, path: &str, visit: &mut impl FnMut(&str, &Value)) {
    let Value::Object(object) = value else { return };
    visit(path, value);
    for (keyword, inner) in object {
        let path = format!("{path}/{keyword}");
        match (keyword.as_str(), inner) {
            ("$defs" | "properties", Value::Object(named)) => {
                for (name, inner) in named {
                    schemas(inner, &format!("{path}/{name}"), visit);
                }
            }
            ("anyOf" | "oneOf" | "allOf" | "prefixItems", Value::Array(branches)) => {
                for (index, inner) in branches.iter().enumerate() {
                    schemas(inner, &format!("{path}/{index}"), visit);
                }
            }
            ("items" | "additionalProperties" | "if" | "then" | "else" | "not", inner) => schemas(inner, &path, visit),
            _ => {}
        }
    }
}

fn each(mut visit: impl FnMut(Profile, &str, &Value)) {
    for protocol in Protocol::ALL {
        for profile in Profile::ALL {
            let name = format!("{}/{}", protocol.name(), profile.name());
            schemas(&schema(protocol, profile), &name, &mut |path, schema| {
                visit(profile, path, schema);
            });
        }
    }
}

fn definition_name(path: &str) -> Option<&str> {
    let name = path.split_once("/$defs/")?.1;
    (!name.contains('/')).then_some(name)
}

#[test]
fn title_of_a_definition_is_its_name_in_pascal_case() {
    each(|_, path, schema| {
        let Some(name) = definition_name(path) else { return };
        assert_eq!(schema["title"], name, "{path}");
        assert!(
            name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphanumeric),
            "{path}"
        );
    });
}

#[test]
fn one_name_is_one_type_in_all_profiles() {
    let type_of = |schema: &Value| if schema["type"] == "object" { "object" } else { "other" };
    let mut types: BTreeMap<String, &str> = BTreeMap::new();
    each(|_, path, schema| {
        let Some(name) = definition_name(path) else { return };
        // Generators make an object of these: payloads that may be any JSON, and a filter that is an object or a string.
        if name.ends_with("EventPayload") || name == "StatusFilter" {
            return;
        }
        let protocol = path.split_once('/').unwrap().0;
        let known = types
            .entry(format!("{protocol}/{name}"))
            .or_insert_with(|| type_of(schema));
        assert_eq!(*known, type_of(schema), "{path}");
    });
}

#[test]
fn definitions_and_members_are_described() {
    each(|_, path, schema| {
        let described = |schema: &Value| schema["description"].as_str().is_some_and(|text| !text.is_empty());
        if definition_name(path).is_some() {
            assert!(described(schema), "{path} has no description");
        }
        // In a condition, a member is a restriction, not a declaration.
        let restricts = ["/if", "/then", "/else", "/anyOf", "/allOf"]
            .iter()
            .any(|part| path.contains(part));
        if let (Some(members), false) = (schema["properties"].as_object(), restricts) {
            for (name, member) in members {
                assert!(described(member), "{path}/{name} has no description");
            }
        }
    });
}

#[test]
fn descriptions_contain_nothing_specific_to_rust() {
    each(|_, path, schema| {
        let text = schema["description"].as_str().unwrap_or_default();
        for word in [
            "](", "[`", "```", "`None`", "`Some", "`Debug`", "::new", "super::", "crate",
        ] {
            assert!(!text.contains(word), "{path} contains {word}: {text}");
        }
    });
}

#[test]
fn integers_are_int64_in_the_openapi_document() {
    let files = files();
    for protocol in Protocol::ALL {
        let name = format!("{}/openapi.json", protocol.name());
        let document: Value = serde_json::from_str(&files[&name]).unwrap();
        let mut seen = 0;
        for (name, definition) in document["components"]["schemas"].as_object().unwrap() {
            schemas(definition, name, &mut |path, schema| {
                if schema["type"] == "integer" && schema.get("const").is_none() {
                    assert_eq!(schema["format"], "int64", "{path}");
                    seen += 1;
                }
            });
        }
        assert!(seen > 5, "{name}: {seen}");
    }
}

#[test]
fn integers_have_no_bound_that_a_double_cannot_represent() {
    each(|_, path, schema| {
        for bound in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
            if let Some(bound) = schema.get(bound) {
                assert!(
                    bound.as_i64().is_some_and(|bound| bound.unsigned_abs() <= 1 << 53),
                    "{path}: {bound}"
                );
            }
        }
    });
}

#[test]
fn only_keywords_that_every_validator_knows_are_used() {
    const KNOWN: &[&str] = &[
        "$schema",
        "$id",
        "$ref",
        "$defs",
        "title",
        "description",
        "examples",
        "type",
        "const",
        "enum",
        "pattern",
        "minimum",
        "maximum",
        "contentMediaType",
        "items",
        "prefixItems",
        "minItems",
        "properties",
        "required",
        "additionalProperties",
        "anyOf",
        "oneOf",
        "allOf",
        "not",
        "if",
        "then",
        "else",
    ];
    each(|_, path, schema| {
        for keyword in schema.as_object().unwrap().keys() {
            assert!(KNOWN.contains(&keyword.as_str()), "{path}: {keyword}");
        }
    });
}

#[test]
fn messages_are_open_to_members_that_are_newer() {
    each(|_, path, schema| {
        let closed = schema["properties"].is_object() && schema.get("additionalProperties").is_some();
        assert!(!closed, "{path}");
    });
}

#[test]
fn unions_of_messages_are_closed_and_of_bare_references() {
    each(|_, path, schema| {
        let Some(branches) = schema.get("oneOf").and_then(Value::as_array) else {
            return;
        };
        for branch in branches {
            let bare = branch.get("$ref").is_some() && branch.as_object().unwrap().len() == 1;
            let null = branch["type"] == "null";
            assert!(bare || null, "{path}: {branch}");
        }
    });
}

#[test]
fn references_have_no_keywords_beside_them() {
    each(|_, path, schema| {
        let alone = schema.get("$ref").is_none() || schema.as_object().unwrap().len() == 1;
        assert!(alone, "{path}");
    });
}

#[test]
fn branches_of_values_have_titles_except_for_code_generators() {
    each(|profile, path, schema| {
        let branches = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
        for branch in branches.filter(|branch| branch.get("type").is_some_and(|name| name != "null")) {
            assert_eq!(
                branch["title"].is_string(),
                profile != Profile::Codegen,
                "{path}: {branch}"
            );
        }
    });
}

#[test]
fn kind_comes_first_and_is_required_for_code_generators() {
    for protocol in Protocol::ALL {
        let text = &files()[&format!("{}/codegen.schema.json", protocol.name())];
        let schema = schema(protocol, Profile::Codegen);
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            let members = definition["properties"].as_object().into_iter().flatten();
            for (member, _) in members.filter(|(_, member)| member.get("const").is_some()) {
                assert_eq!(definition["required"][0], **member, "{name}");
                let (_, after) = text.split_once(&format!("\n    \"{name}\": {{")).unwrap();
                let (_, after) = after.split_once("\"properties\": {\n        ").unwrap();
                assert!(after.starts_with(&format!("\"{member}\":")), "{name}");
            }
        }
    }
}

#[test]
fn members_are_in_wire_order() {
    let files = files();
    let order = |text: &str, definition: &str| -> Vec<String> {
        let (_, after) = text.split_once(&format!("\n    \"{definition}\": {{")).unwrap();
        let (_, after) = after.split_once("\"properties\": {\n").unwrap();
        let (members, _) = after.split_once("\n      }").unwrap();
        let names = members
            .lines()
            .filter_map(|line| line.strip_prefix("        \"")?.split_once("\": {"));
        names.map(|(name, _)| name.to_owned()).collect()
    };
    for profile in Profile::ALL {
        let text = &files[&format!("kraken-prime/{}.schema.json", profile.name())];
        let members = [
            "type",
            "reqid",
            "ts",
            "tag",
            "initial",
            "seqNum",
            "action",
            "total_count",
            "data",
            "next",
            "page",
        ];
        assert_eq!(order(text, "UserUpdate"), members, "{profile:?}");
    }
}

#[test]
fn optional_members_may_be_null_only_in_accepted() {
    for profile in Profile::ALL {
        let schema = schema(Protocol::KrakenPrime, profile);
        let tag = &schema["$defs"]["UserUpdate"]["properties"]["tag"]["type"];
        let expected = if profile == Profile::Accepted {
            serde_json::json!(["string", "null"])
        } else {
            "string".into()
        };
        assert_eq!(*tag, expected, "{profile:?}");
        let schema = prime_schema::schema(Protocol::AlphaPoint, profile);
        let text = &schema["$defs"]["StandardResponse"]["properties"]["errormsg"]["type"];
        assert_eq!(*text, serde_json::json!(["string", "null"]), "{profile:?}");
    }
}

#[test]
fn code_is_generated_from_plain_values() {
    let mut unions = BTreeSet::new();
    for protocol in Protocol::ALL {
        schemas(&schema(protocol, Profile::Codegen), "", &mut |path, schema| {
            // A reply is the value or the standard object.
            if schema.get("anyOf").is_some() && !path.is_empty() && !path.ends_with("Reply") {
                unions.insert(path.replace("/$defs/", "").replace("/properties/", "."));
            }
        });
    }
    // Documentation, examples and clients differ in whether these are strings, numbers or Booleans.
    let shared = ["BooleanOrInteger", "TextOrInteger", "TextOrNumber"];
    assert_eq!(unions, shared.map(str::to_owned).into());
}

#[test]
fn no_two_unions_for_code_generators_are_equal() {
    // A generator that identifies unions by their branches makes one type of two equal ones, and loses a name.
    for protocol in Protocol::ALL {
        let mut names = BTreeMap::new();
        schemas(&schema(protocol, Profile::Codegen), "", &mut |path, schema| {
            for keyword in ["anyOf", "oneOf"] {
                if let Some(branches) = schema.get(keyword).filter(|_| definition_name(path).is_some()) {
                    let mut branches: Vec<_> = branches.as_array().unwrap().iter().map(Value::to_string).collect();
                    branches.sort();
                    let before = names.insert(branches, path.to_owned());
                    assert_eq!(before, None, "{path}");
                }
            }
            let nullable = schema["type"].is_array() && definition_name(path).is_some();
            assert!(!nullable, "{path} is null or a value, which has no name in Go");
        });
    }
}

/// Removes every `format`, which is specific to OpenAPI.
fn remove_formats(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, member| name != "format" || !member.is_string());
            members.values_mut().for_each(remove_formats);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_formats),
        _ => {}
    }
}

#[test]
fn schemas_of_the_openapi_document_are_those_for_code_generators() {
    for protocol in Protocol::ALL {
        let openapi: Value = serde_json::from_str(&files()[&format!("{}/openapi.json", protocol.name())]).unwrap();
        let code = schema(protocol, Profile::Codegen)
            .to_string()
            .replace("#/$defs/", "#/components/schemas/");
        let code: Value = serde_json::from_str(&code).unwrap();
        let mut schemas = openapi["components"]["schemas"].clone();
        for schema in schemas.as_object_mut().unwrap().values_mut() {
            schema.as_object_mut().unwrap().remove("discriminator");
            remove_formats(schema);
        }
        assert_eq!(schemas, code["$defs"]);
    }
}

#[test]
fn only_the_openapi_document_has_discriminators() {
    for (name, text) in files() {
        if name.split('.').next_back() == Some("json") && !name.contains("/examples/") {
            assert_eq!(
                text.contains("\"discriminator\""),
                name == "kraken-prime/openapi.json",
                "{name}"
            );
            assert!(!text.contains("\"x-"), "{name}");
        }
    }
}

#[test]
fn every_vector_has_a_canonical_form_and_known_evidence() {
    for (name, text) in files() {
        if name.contains("/examples/") {
            let vector: Value = serde_json::from_str(&text).unwrap();
            assert!(vector["canonical"].is_string(), "{name}");
            assert!(vector["evidence"].is_string(), "{name}");
        }
    }
}
