//! Reading a struct and its attributes.

mod parse;

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DataStruct, DeriveInput, Error, Expr, ExprLit, Field, Fields, GenericArgument, Ident, Lit, Meta,
    Path, PathArguments, Result, Type, Visibility,
};

use parse::{Container, FieldAttribute};

/// What is derived.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derive {
    /// `Record`: an object, whose members the fields are.
    Record,
    /// `Row`: an array, whose columns the fields are.
    Row,
}

impl Derive {
    const fn name(self) -> &'static str {
        match self {
            Self::Record => "Record",
            Self::Row => "Row",
        }
    }
}

/// A struct that derives `Record` or `Row`.
pub(crate) struct Message<'a> {
    /// Members in wire order, or columns, without the field that takes the unknown ones.
    pub(crate) members: Vec<Member<'a>>,
    /// The field that takes the unknown ones.
    pub(crate) extra: &'a Ident,
    /// The type that is read first and then converted, from `#[serde(try_from = "...")]`.
    pub(crate) try_from: Option<Type>,
    /// The constructor to generate.
    pub(crate) constructor: Constructor,
    /// The function that reads a rare form, from `#[record(otherwise = ...)]`.
    pub(crate) otherwise: Option<Path>,
}

/// The constructor, which takes the required members.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Constructor {
    /// No constructor.
    None,
    /// `new`, with a parameter for each required member.
    New,
    /// `new`, with a struct that has a field for each required member.
    Parts,
}

/// One known member, or one column.
pub(crate) struct Member<'a> {
    /// Name of the Rust field.
    pub(crate) field: &'a Ident,
    /// Type of the Rust field, `Option` included.
    pub(crate) ty: &'a Type,
    /// Name on the wire; of a column, in errors and schemas.
    pub(crate) name: String,
    /// Whether the member may be absent, and how absence is represented.
    pub(crate) presence: Presence,
    /// Visibility of the Rust field.
    pub(crate) visibility: &'a Visibility,
    /// Lines of its doc comment.
    pub(crate) doc: Vec<String>,
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
    pub(crate) fn read(derive: Derive, input: &'a DeriveInput) -> Result<Self> {
        let (name, whole) = (derive.name(), input.span());
        let fields = match &input.data {
            Data::Struct(DataStruct {
                fields: Fields::Named(fields),
                ..
            }) => &fields.named,
            Data::Struct(_) => {
                let text = format!("`{name}` can only be derived for a struct with named fields");
                return Err(Error::new(whole, text));
            }
            _ => return Err(Error::new(whole, format!("`{name}` can only be derived for a struct"))),
        };
        if let Some(lifetime) = input.generics.lifetimes().next() {
            let text = format!("a `{name}` owns its values and cannot have a lifetime parameter");
            return Err(Error::new(lifetime.span(), text));
        }
        let container = Container::read(derive, &input.attrs)?;
        let mut members: Vec<Member<'_>> = Vec::new();
        let mut extra = None;
        for field in fields {
            let Some(ident) = &field.ident else { continue };
            let attribute = FieldAttribute::read(derive, field)?;
            if extra.is_some() && (attribute.takes_unknown || derive == Derive::Row) {
                let text = match derive {
                    Derive::Record => "only one field can have `#[serde(flatten)]`",
                    Derive::Row => "the field with `#[row(rest)]` must be the last one",
                };
                return Err(Error::new(field.span(), text));
            }
            if attribute.takes_unknown {
                extra = Some(ident);
                continue;
            }
            let member = Member {
                field: ident,
                ty: &field.ty,
                name: attribute.name.unwrap_or_else(|| container.case.apply(ident)),
                presence: presence(&field.ty),
                visibility: &field.vis,
                doc: doc(&field.attrs),
            };
            if derive == Derive::Row {
                check_column(members.last(), &member, field)?;
            }
            members.push(member);
        }
        let Some(extra) = extra else {
            let text = match derive {
                Derive::Record => "a `Record` keeps unknown members: add `#[serde(flatten)] pub extra: Extra`",
                Derive::Row => "a `Row` keeps unknown columns: add `#[row(rest)] pub rest: Rest` as the last field",
            };
            return Err(Error::new(whole, text));
        };
        if derive == Derive::Row && members.is_empty() {
            return Err(Error::new(whole, FIRST_COLUMN));
        }
        Ok(Self {
            members,
            extra,
            try_from: container.try_from,
            constructor: container.constructor,
            otherwise: container.otherwise,
        })
    }
}

const FIRST_COLUMN: &str = "the first column of a `Row` must be required";

/// Checks that the columns that may be missing are the last ones, and the first is required.
fn check_column(before: Option<&Member<'_>>, column: &Member<'_>, field: &Field) -> Result<()> {
    let (place, text) = match (before.map(|before| before.presence), column.presence) {
        (_, Presence::Nullable) => (field.ty.span(), "a column of a `Row` must be required or an `Option`"),
        (None, Presence::Option) => (field.span(), FIRST_COLUMN),
        (Some(Presence::Option), Presence::Required) => {
            (field.span(), "a required column cannot follow an optional one")
        }
        _ => return Ok(()),
    };
    Err(Error::new(place, text))
}

impl Member<'_> {
    pub(crate) fn is_required(&self) -> bool {
        self.presence == Presence::Required
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

/// The lines of a doc comment.
pub(crate) fn doc(attributes: &[Attribute]) -> Vec<String> {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text), ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    lines.collect()
}

/// Whether the last segment of a type's path is `name`.
pub(crate) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

fn presence(ty: &Type) -> Presence {
    if is_named(ty, "Option") {
        Presence::Option
    } else if is_named(ty, "Nullable") {
        Presence::Nullable
    } else {
        Presence::Required
    }
}
