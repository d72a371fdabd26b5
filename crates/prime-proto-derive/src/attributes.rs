//! Reading a struct and its `#[serde(...)]` attributes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Fields, GenericArgument, Ident, LitStr, PathArguments, Result, Type,
    Visibility,
};

/// A struct that derives `Record`.
pub(crate) struct Message<'a> {
    /// Members in wire order, without `extra`.
    pub(crate) members: Vec<Member<'a>>,
    /// The field that keeps unknown members.
    pub(crate) extra: &'a Ident,
    /// The type that is read first and then converted, from `#[serde(try_from = "...")]`.
    pub(crate) try_from: Option<Type>,
    /// The constructor to generate.
    pub(crate) constructor: Constructor,
}

/// The constructor of a record, which takes its required members.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Constructor {
    /// No constructor.
    None,
    /// `new`, with a parameter for each required member.
    New,
    /// `new`, with a struct that has a field for each required member.
    Parts,
}

/// One known member.
pub(crate) struct Member<'a> {
    /// Name of the Rust field.
    pub(crate) field: &'a Ident,
    /// Type of the Rust field, `Option` included.
    pub(crate) ty: &'a Type,
    /// Name on the wire.
    pub(crate) name: String,
    /// Whether the member may be absent, and how absence is represented.
    pub(crate) presence: Presence,
    /// Visibility of the Rust field.
    pub(crate) visibility: &'a Visibility,
    /// Attributes of the Rust field.
    pub(crate) attributes: &'a [Attribute],
}

/// Whether a member may be absent, determined by the name of its type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Any other type: must be present.
    Required,
    /// `Option`: `None` if absent or null.
    Option,
    /// `Nullable`: `Absent` if absent.
    Nullable,
}

impl<'a> Message<'a> {
    pub(crate) fn read(input: &'a DeriveInput) -> Result<Self> {
        let Data::Struct(data) = &input.data else {
            return Err(Error::new(input.span(), "`Record` can only be derived for a struct"));
        };
        let Fields::Named(fields) = &data.fields else {
            return Err(Error::new(
                input.span(),
                "`Record` can only be derived for a struct with named fields",
            ));
        };
        if let Some(lifetime) = input.generics.lifetimes().next() {
            return Err(Error::new(
                lifetime.span(),
                "a `Record` owns its values and cannot have a lifetime parameter",
            ));
        }
        let Container { rename_all, try_from } = container(&input.attrs)?;
        let constructor = constructor(&input.attrs)?;
        let mut members = Vec::new();
        let mut extra = None;
        for field in &fields.named {
            let Some(ident) = &field.ident else { continue };
            match field_attribute(field)? {
                FieldAttribute::Flatten if extra.is_some() => {
                    return Err(Error::new(field.span(), "only one field can have `#[serde(flatten)]`"));
                }
                FieldAttribute::Flatten => extra = Some(ident),
                FieldAttribute::Rename(name) => members.push(Member::new(ident, field, name)),
                FieldAttribute::None => members.push(Member::new(ident, field, rename_all.apply(ident))),
            }
        }
        let missing = "a `Record` keeps unknown members: add `#[serde(flatten)] pub extra: Extra`";
        let extra = extra.ok_or_else(|| Error::new(input.span(), missing))?;
        Ok(Self {
            members,
            extra,
            try_from,
            constructor,
        })
    }
}

impl Message<'_> {
    /// The name of a variable for each member.
    pub(crate) fn slots(&self) -> impl Iterator<Item = Ident> {
        (0..self.members.len()).map(|index| format_ident!("member_{index}"))
    }
}

impl<'a> Member<'a> {
    fn new(ident: &'a Ident, field: &'a Field, name: String) -> Self {
        Self {
            field: ident,
            ty: &field.ty,
            name,
            presence: presence(&field.ty),
            visibility: &field.vis,
            attributes: &field.attrs,
        }
    }

    /// Whether the member is the kind of the message, whose value is fixed.
    pub(crate) fn is_kind(&self) -> bool {
        is_named(self.ty, "Kind")
    }

    /// The token that the reader compares: `before`, the name with the reader's form of quotes, and the colon.
    pub(crate) fn token(&self, before: &str) -> TokenStream {
        let [bare, escaped] = ["\"", "\\\""].map(|quote| format!("{before}{quote}{}{quote}:", self.name));
        quote! { <__Q as ::prime_proto::json::Quotes>::spelt(#bare, #escaped) }
    }
}

/// The type inside an `Option` or a `Nullable`; any other type itself.
pub(crate) fn value_type(ty: &Type) -> &Type {
    let Type::Path(path) = ty else { return ty };
    match path.path.segments.last().map(|last| &last.arguments) {
        Some(PathArguments::AngleBracketed(arguments)) if presence(ty) != Presence::Required => {
            match arguments.args.first() {
                Some(GenericArgument::Type(value)) => value,
                _ => ty,
            }
        }
        _ => ty,
    }
}

/// The doc comments among the attributes of a field.
pub(crate) fn docs(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc"))
}

/// Whether the last segment of a type's path is `name`.
pub(crate) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

pub(crate) fn presence(ty: &Type) -> Presence {
    let Type::Path(path) = ty else {
        return Presence::Required;
    };
    match path.path.segments.last() {
        Some(last) if last.ident == "Option" => Presence::Option,
        Some(last) if last.ident == "Nullable" => Presence::Nullable,
        _ => Presence::Required,
    }
}

/// How field names become wire names.
#[derive(Clone, Copy)]
pub(crate) enum RenameAll {
    AsIs,
    PascalCase,
    CamelCase,
}

impl RenameAll {
    pub(crate) fn apply(self, field: &Ident) -> String {
        let name = field.to_string();
        let name = name.trim_start_matches("r#");
        let mut upper = matches!(self, Self::PascalCase);
        if matches!(self, Self::AsIs) {
            return name.to_owned();
        }
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

/// The `#[serde(...)]` attributes of the struct itself.
struct Container {
    rename_all: RenameAll,
    try_from: Option<Type>,
}

fn container(attributes: &[Attribute]) -> Result<Container> {
    let mut found = Container {
        rename_all: RenameAll::AsIs,
        try_from: None,
    };
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("try_from") {
                found.try_from = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                return Ok(());
            }
            if !meta.path.is_ident("rename_all") {
                return Err(meta.error("`Record` supports only `rename_all` and `try_from` here"));
            }
            let text: LitStr = meta.value()?.parse()?;
            found.rename_all = match text.value().as_str() {
                "PascalCase" => RenameAll::PascalCase,
                "camelCase" => RenameAll::CamelCase,
                _ => {
                    return Err(Error::new(
                        text.span(),
                        "`Record` supports only `PascalCase` and `camelCase`",
                    ));
                }
            };
            Ok(())
        })?;
    }
    Ok(found)
}

/// `#[record(new)]` or `#[record(parts)]`.
fn constructor(attributes: &[Attribute]) -> Result<Constructor> {
    let mut found = Constructor::None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("record"))
    {
        attribute.parse_nested_meta(|meta| {
            found = if meta.path.is_ident("new") {
                Constructor::New
            } else if meta.path.is_ident("parts") {
                Constructor::Parts
            } else {
                return Err(meta.error("`Record` supports only `new` and `parts` here"));
            };
            Ok(())
        })?;
    }
    Ok(found)
}

enum FieldAttribute {
    None,
    Rename(String),
    Flatten,
}

fn field_attribute(field: &Field) -> Result<FieldAttribute> {
    let mut found = FieldAttribute::None;
    for attribute in field
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("flatten") {
                found = FieldAttribute::Flatten;
            } else if meta.path.is_ident("rename") {
                found = FieldAttribute::Rename(meta.value()?.parse::<LitStr>()?.value());
            } else {
                return Err(
                    meta.error("`Record` supports only `rename` and `flatten` here: express a leniency as a type")
                );
            }
            Ok(())
        })?;
    }
    Ok(found)
}
