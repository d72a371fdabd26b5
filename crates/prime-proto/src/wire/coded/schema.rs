//! The schema of a coded value.

use std::borrow::Cow;
use std::fmt::Write as _;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Coded, Codes, Preference};
use crate::schema::CODEGEN;

impl<E: Codes, P: Preference> JsonSchema for Coded<E, P> {
    fn schema_name() -> Cow<'static, str> {
        if P::NUMBER {
            format!("{}Code", E::NAME).into()
        } else {
            E::NAME.into()
        }
    }

    /// The published schema has every form; code generators see only the documented one.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut description = format!("{}\nThe set is open. Known are:\n", E::DESCRIPTION);
        for listed in E::VALUES {
            let (name, meaning) = (listed.value.name(), listed.description.trim());
            // Writing to a String does not fail.
            let _ = match listed.value.number() {
                Some(number) => writeln!(description, "\n- `{name}` or {number}: {meaning}"),
                None => writeln!(description, "\n- `{name}`: {meaning}"),
            };
        }
        let names: Vec<_> = E::VALUES.iter().map(|listed| listed.value.name()).collect();
        let numbers: Vec<_> = E::VALUES.iter().filter_map(|listed| listed.value.number()).collect();
        let name = json!({ "type": "string", "examples": names });
        let number = json!({ "type": "integer", "format": "int64", "examples": numbers });
        let mut documented = if P::NUMBER { number.clone() } else { name.clone() };
        documented["description"] = description.clone().into();
        let titled = |mut form: Value, title: &str| {
            form["title"] = title.into();
            form
        };
        json_schema!({
            "description": description,
            "anyOf": [titled(name, "Name"), titled(number, "Code")],
            (CODEGEN): documented,
        })
    }
}
