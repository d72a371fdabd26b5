//! Generates the schemas of the types with schemars.

use schemars::SchemaGenerator;
pub(crate) use schemars::generate::Contract;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// Schemas by the name of their definition.
pub(crate) type Definitions = Map<String, Value>;

/// Collects the definitions that `types` requests from the generator.
pub(crate) fn definitions(contract: Contract, types: impl FnOnce(&mut SchemaGenerator)) -> Definitions {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.contract = contract);
    let mut generator = SchemaGenerator::new(settings);
    types(&mut generator);
    generator.take_definitions(false)
}

/// The name of the definition that a schema refers to.
pub(crate) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}
