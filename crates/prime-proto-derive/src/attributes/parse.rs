//! `#[serde(...)]`, `#[record(...)]` and `#[row(...)]`.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Error, Field, Ident, LitStr, Path, Result, Type};

use super::{Constructor, Derive};

/// How field names become names on the wire.
#[derive(Clone, Copy)]
pub(super) enum Case {
    AsIs,
    Pascal,
    Camel,
}

impl Case {
    pub(super) fn apply(self, field: &Ident) -> String {
        let name = field.to_string();
        let name = name.trim_start_matches("r#");
        let mut upper = match self {
            Self::AsIs => return name.to_owned(),
            Self::Pascal => true,
            Self::Camel => false,
        };
        let mut out = String::with_capacity(name.len());
        for character in name.chars() {
            if character == '_' {
                upper = true;
            } else if std::mem::take(&mut upper) {
                out.extend(character.to_uppercase());
            } else {
                out.push(character);
            }
        }
        out
    }
}

/// Passes each item of the attributes of this name to `read`.
fn each(attributes: &[Attribute], name: &str, mut read: impl FnMut(ParseNestedMeta<'_>) -> Result<()>) -> Result<()> {
    let mut attributes = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    attributes.try_for_each(|attribute| attribute.parse_nested_meta(&mut read))
}

fn string(meta: &ParseNestedMeta<'_>) -> Result<LitStr> {
    meta.value()?.parse()
}

/// The attributes of the struct itself.
pub(super) struct Container {
    pub(super) case: Case,
    pub(super) try_from: Option<Type>,
    pub(super) constructor: Constructor,
    pub(super) otherwise: Option<Path>,
}

impl Container {
    pub(super) fn read(derive: Derive, attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self {
            case: Case::AsIs,
            try_from: None,
            constructor: Constructor::None,
            otherwise: None,
        };
        if derive == Derive::Row {
            found.case = Case::Pascal;
            each(attributes, "row", |meta| {
                if !meta.path.is_ident("parts") {
                    return Err(meta.error("`Row` supports only `parts` here"));
                }
                found.constructor = Constructor::Parts;
                Ok(())
            })?;
            return Ok(found);
        }
        each(attributes, "record", |meta| {
            if meta.path.is_ident("otherwise") {
                found.otherwise = Some(meta.value()?.parse()?);
                return Ok(());
            }
            found.constructor = if meta.path.is_ident("new") {
                Constructor::New
            } else if meta.path.is_ident("parts") {
                Constructor::Parts
            } else {
                return Err(meta.error("`Record` supports only `new` and `parts` here"));
            };
            Ok(())
        })?;
        each(attributes, "serde", |meta| {
            if meta.path.is_ident("try_from") {
                found.try_from = Some(string(&meta)?.parse()?);
            } else if meta.path.is_ident("rename_all") {
                let text = string(&meta)?;
                found.case = match text.value().as_str() {
                    "PascalCase" => Case::Pascal,
                    "camelCase" => Case::Camel,
                    _ => {
                        return Err(Error::new(
                            text.span(),
                            "`Record` supports only `PascalCase` and `camelCase`",
                        ));
                    }
                };
            } else {
                return Err(meta.error("`Record` supports only `rename_all` and `try_from` here"));
            }
            Ok(())
        })?;
        Ok(found)
    }
}

/// The attributes of a field.
#[derive(Default)]
pub(super) struct FieldAttribute {
    pub(super) name: Option<String>,
    pub(super) takes_unknown: bool,
}

impl FieldAttribute {
    pub(super) fn read(derive: Derive, field: &Field) -> Result<Self> {
        let (attribute, name, unknown, other) = match derive {
            Derive::Record => (
                "serde",
                "rename",
                "flatten",
                "`Record` supports only `rename` and `flatten` here: express a leniency as a type",
            ),
            Derive::Row => ("row", "name", "rest", "`Row` supports only `name` and `rest` here"),
        };
        let mut found = Self::default();
        each(&field.attrs, attribute, |meta| {
            if meta.path.is_ident(unknown) {
                found.takes_unknown = true;
            } else if meta.path.is_ident(name) {
                found.name = Some(string(&meta)?.value());
            } else {
                return Err(meta.error(other));
            }
            Ok(())
        })?;
        Ok(found)
    }
}
