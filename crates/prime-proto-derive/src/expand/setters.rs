//! A setter for each public member.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, DeriveInput, Expr, Ident, Lit, Meta, Type, Visibility};

use crate::attributes::{Message, Presence, docs, is_named, presence, value_type};

/// Types that setters take without `impl Into`, so that literals are inferred to be of these types.
const PRIMITIVE: [&str; 11] = [
    "bool", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f64", "usize",
];

pub(super) fn setters(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let name = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let setters: Vec<_> = message
        .members
        .iter()
        .filter(|member| !member.is_kind())
        .filter_map(|member| {
            setter(
                member.field,
                member.ty,
                member.visibility,
                member.attributes,
                &member.name,
            )
        })
        .collect();
    if setters.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl #generics #name #arguments #bounds {
            #(#setters)*
        }
    }
}

/// The setter of a field; `None` if the field is private.
pub(crate) fn setter(
    field: &Ident,
    ty: &Type,
    visibility: &Visibility,
    attributes: &[Attribute],
    name: &str,
) -> Option<TokenStream> {
    if matches!(visibility, Visibility::Inherited) {
        return None;
    }
    let (presence, value) = (presence(ty), value_type(ty));
    let doc = format!("Sets `{name}`.");
    let doc = match first_paragraph(docs(attributes)) {
        Some(paragraph) => format!("{doc}\n\n{paragraph}"),
        None => doc,
    };
    let (parameter, set) = if is_primitive(value) {
        (quote!(#value), quote!(#field))
    } else {
        (
            quote!(impl ::core::convert::Into<#value>),
            quote!(::core::convert::Into::into(#field)),
        )
    };
    let set = match presence {
        Presence::Required => set,
        Presence::Option => quote!(::core::option::Option::Some(#set)),
        Presence::Nullable => quote!(::prime_proto::wire::Nullable::Value(#set)),
    };
    Some(quote! {
        #[doc = #doc]
        #[must_use]
        #visibility fn #field(mut self, #field: #parameter) -> Self {
            self.#field = #set;
            self
        }
    })
}

fn is_primitive(ty: &Type) -> bool {
    PRIMITIVE.iter().any(|name| is_named(ty, name))
}

/// The doc comments up to the first empty line.
fn first_paragraph<'a>(docs: impl Iterator<Item = &'a Attribute>) -> Option<String> {
    let lines: Vec<_> = docs
        .filter_map(line)
        .take_while(|line| !line.trim().is_empty())
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn line(doc: &Attribute) -> Option<String> {
    let Meta::NameValue(doc) = &doc.meta else { return None };
    match &doc.value {
        Expr::Lit(text) => match &text.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
