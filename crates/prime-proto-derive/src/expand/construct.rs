//! Constructors that take the required members.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{Attribute, DeriveInput, Error, Ident, Result, Type};

use crate::attributes::{Constructor, Member, Message, Presence, docs, is_named};

pub(super) fn construct(input: &DeriveInput, message: &Message<'_>) -> Result<TokenStream> {
    match message.constructor {
        Constructor::None => Ok(TokenStream::new()),
        Constructor::New => new(input, message),
        Constructor::Parts => parts(input, message),
    }
}

/// The members that the caller passes.
fn passed<'a, 'm>(message: &'a Message<'m>) -> impl Iterator<Item = &'a Member<'m>> + Clone {
    message
        .members
        .iter()
        .filter(|member| member.presence == Presence::Required && !member.is_kind())
}

/// The fields of the struct literal that the caller does not pass.
fn absent(message: &Message<'_>) -> TokenStream {
    let others = message
        .members
        .iter()
        .filter(|member| member.presence != Presence::Required || member.is_kind())
        .map(|member| member.field)
        .chain([message.extra]);
    quote! { #(#others: ::core::default::Default::default(),)* }
}

/// `new` with a parameter for each member; an error if two have the same type.
fn new(input: &DeriveInput, message: &Message<'_>) -> Result<TokenStream> {
    let mut types: Vec<String> = Vec::new();
    for member in passed(message) {
        let ty = member.ty.to_token_stream().to_string();
        if types.contains(&ty) {
            let text = format!(
                "`new` would have two parameters of type `{ty}`, which callers could swap: use `#[record(parts)]`"
            );
            return Err(Error::new(member.field.span(), text));
        }
        types.push(ty);
    }
    let (name, visibility) = (&input.ident, &input.vis);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let (parameters, fields): (Vec<_>, Vec<_>) = passed(message)
        .map(|member| {
            let (field, ty) = (member.field, member.ty);
            if is_named(ty, "Text") {
                (
                    quote!(#field: impl ::core::convert::Into<#ty>),
                    quote!(#field: ::core::convert::Into::into(#field)),
                )
            } else {
                (quote!(#field: #ty), quote!(#field))
            }
        })
        .unzip();
    let absent = absent(message);
    let doc = if parameters.is_empty() {
        format!("Creates a `{name}` without members; optional members are set with the methods of the same name.")
    } else {
        format!(
            "Creates a `{name}` with the required members; optional members are set with the methods of the same name."
        )
    };
    Ok(quote! {
        impl #generics #name #arguments #bounds {
            #[doc = #doc]
            #[must_use]
            #visibility fn new(#(#parameters),*) -> Self {
                Self { #(#fields,)* #absent }
            }
        }
    })
}

/// A struct of the required members, and `new`, which takes it.
fn parts(input: &DeriveInput, message: &Message<'_>) -> Result<TokenStream> {
    let named: Vec<_> = passed(message)
        .map(|member| Part {
            field: member.field,
            ty: member.ty,
            attributes: member.attributes,
        })
        .collect();
    of_parts(input, &named, &absent(message))
}

/// A field of the struct that `new` takes.
pub(crate) struct Part<'a> {
    pub(crate) field: &'a Ident,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: &'a [Attribute],
}

/// A struct of these fields, and `new`, which takes it; `absent` initializes the other fields of the value.
pub(crate) fn of_parts(input: &DeriveInput, named: &[Part<'_>], absent: &TokenStream) -> Result<TokenStream> {
    if let Some(parameter) = input.generics.params.first() {
        return Err(Error::new(parameter.span(), "`parts` does not support generic types"));
    }
    let (name, visibility) = (&input.ident, &input.vis);
    let parts = format_ident!("{name}Parts");
    let docs = named.iter().map(|part| {
        let docs = docs(part.attributes);
        quote! { #(#docs)* }
    });
    let fields: Vec<_> = named.iter().map(|part| part.field).collect();
    let types = named.iter().map(|part| part.ty);
    let doc = format!(
        "The required fields of a [`{name}`], for [`{name}::new`]. New optional fields of `{name}` do not add fields to this \
         struct."
    );
    let new = format!(
        "Creates a `{name}` with the required fields; optional ones are set with the methods of the same name."
    );
    Ok(quote! {
        #[doc = #doc]
        #[allow(clippy::exhaustive_structs)]
        #[derive(Clone, Debug)]
        #visibility struct #parts {
            #(#docs #visibility #fields: #types,)*
        }

        impl #name {
            #[doc = #new]
            #[must_use]
            #visibility fn new(parts: #parts) -> Self {
                Self { #(#fields: parts.#fields,)* #absent }
            }
        }
    })
}
