//! Reading a struct of columns and its `#[row(...)]` attributes.

use quote::format_ident;
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Field, Fields, Ident, Lit, LitStr, Meta, Result, Type,
    Visibility,
};

use crate::attributes::{Presence, RenameAll, presence};

/// A struct that derives `Row`.
pub(super) struct Columns<'a> {
    /// Columns in wire order, without `rest`.
    pub(super) known: Vec<Column<'a>>,
    /// The field that keeps unknown columns.
    pub(super) rest: &'a Ident,
    /// Whether a constructor that takes a struct of the required columns is generated.
    pub(super) has_parts: bool,
}

/// One known column.
pub(super) struct Column<'a> {
    /// Name of the Rust field.
    pub(super) field: &'a Ident,
    /// Type of the Rust field, `Option` included.
    pub(super) ty: &'a Type,
    /// Name in errors and schemas.
    pub(super) name: String,
    /// Whether the column may be absent.
    pub(super) optional: bool,
    /// Doc comment of the field.
    pub(super) description: String,
    /// Visibility of the Rust field.
    pub(super) visibility: &'a Visibility,
    /// Attributes of the Rust field.
    pub(super) attributes: &'a [Attribute],
}

impl<'a> Columns<'a> {
    pub(super) fn read(input: &'a DeriveInput) -> Result<Self> {
        let Data::Struct(data) = &input.data else {
            return Err(Error::new(input.span(), "`Row` can only be derived for a struct"));
        };
        let Fields::Named(fields) = &data.fields else {
            return Err(Error::new(
                input.span(),
                "`Row` can only be derived for a struct with named fields",
            ));
        };
        if let Some(lifetime) = input.generics.lifetimes().next() {
            return Err(Error::new(
                lifetime.span(),
                "a `Row` owns its values and cannot have a lifetime parameter",
            ));
        }
        let mut columns: Vec<Column<'_>> = Vec::new();
        let mut rest = None;
        for field in &fields.named {
            let Some(ident) = &field.ident else { continue };
            if rest.is_some() {
                return Err(Error::new(
                    field.span(),
                    "the field with `#[row(rest)]` must be the last one",
                ));
            }
            let attribute = attribute(field)?;
            if attribute.is_rest {
                rest = Some(ident);
                continue;
            }
            let optional = match presence(&field.ty) {
                Presence::Required => false,
                Presence::Option => true,
                Presence::Nullable => {
                    return Err(Error::new(
                        field.ty.span(),
                        "a column of a `Row` must be required or an `Option`",
                    ));
                }
            };
            if !optional && columns.last().is_some_and(|before| before.optional) {
                return Err(Error::new(
                    field.span(),
                    "a required column cannot follow an optional one",
                ));
            }
            let name = attribute.name.unwrap_or_else(|| RenameAll::PascalCase.apply(ident));
            let description = description(&field.attrs);
            columns.push(Column {
                field: ident,
                ty: &field.ty,
                name,
                optional,
                description,
                visibility: &field.vis,
                attributes: &field.attrs,
            });
        }
        if columns.first().is_none_or(|first| first.optional) {
            return Err(Error::new(input.span(), "the first column of a `Row` must be required"));
        }
        let missing = "a `Row` keeps unknown columns: add `#[row(rest)] pub rest: Rest` as the last field";
        let rest = rest.ok_or_else(|| Error::new(input.span(), missing))?;
        let has_parts = has_parts(&input.attrs)?;
        Ok(Self {
            known: columns,
            rest,
            has_parts,
        })
    }

    /// A variable for each column.
    pub(super) fn slots(&self) -> Vec<Ident> {
        let slot = |index| format_ident!("column_{index}");
        (0..self.known.len()).map(slot).collect()
    }

    /// The number of required columns.
    pub(super) fn required(&self) -> usize {
        self.known.iter().filter(|column| !column.optional).count()
    }
}

/// Whether `#[row(parts)]` is among the attributes of the struct.
fn has_parts(attributes: &[Attribute]) -> Result<bool> {
    let mut found = false;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("row")) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("parts") {
                return Err(meta.error("`Row` supports only `parts` here"));
            }
            found = true;
            Ok(())
        })?;
    }
    Ok(found)
}

#[derive(Default)]
struct RowAttribute {
    name: Option<String>,
    is_rest: bool,
}

fn attribute(field: &Field) -> Result<RowAttribute> {
    let mut found = RowAttribute::default();
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("row")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rest") {
                found.is_rest = true;
            } else if meta.path.is_ident("name") {
                found.name = Some(meta.value()?.parse::<LitStr>()?.value());
            } else {
                return Err(meta.error("`Row` supports only `name` and `rest` here"));
            }
            Ok(())
        })?;
    }
    Ok(found)
}

/// The doc comment of an item.
pub(super) fn description(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text), ..
            }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}
