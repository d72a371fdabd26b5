//! `GetEnums`: the enumerations of a server.
//!
//! Documentation of one venue, release 4.3. Fixtures: `fixtures/alphapoint/session/get_enums/`.

use crate::alphapoint::{NoParameters, Reply};
use crate::wire::{Extra, Record, Text, TextOrNull};

crate::call! {
    /// Retrieves the enumerations of a server, with the numbers and names of their values.
    pub call GetEnums = "GetEnums": NoParameters => Reply<Vec<EnumDescription>>;
}

/// An enumeration of a server.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(parts)]
#[non_exhaustive]
pub struct EnumDescription {
    /// The object that has the enumeration, such as `Order`.
    pub class: TextOrNull,
    /// The member that has the enumeration, such as `OrderState`.
    pub property: TextOrNull,
    /// Values of the enumeration.
    pub enums: Vec<EnumValueDescription>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A value of an enumeration of a server.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct EnumValueDescription {
    /// Name of the value.
    pub name: TextOrNull,
    /// Description of the value.
    pub description: Option<Text>,
    /// Number of the value.
    pub number: i64,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
