//! Constructors that take the required members.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{DeriveInput, Error, Result};

use super::inherent;
use crate::attributes::{Constructor, Member, Message, is_named};

pub(super) fn construct(input: &DeriveInput, message: &Message<'_>) -> Result<TokenStream> {
    // Those that the caller passes, and the others, the kind of the message among them.
    let (passed, others): (Vec<_>, Vec<_>) = message
        .members
        .iter()
        .partition(|member| member.is_required() && !member.is_kind());
    let others = others.iter().map(|member| member.field).chain([message.extra]);
    let absent = quote! { #(#others: ::core::default::Default::default(),)* };
    match message.constructor {
        Constructor::None => Ok(TokenStream::new()),
        Constructor::New => new(input, &passed, &absent),
        Constructor::Parts => parts(input, &passed, &absent),
    }
}

/// `new` with a parameter for each member; an error if two have the same type.
fn new(input: &DeriveInput, passed: &[&Member<'_>], absent: &TokenStream) -> Result<TokenStream> {
    let types: Vec<_> = passed
        .iter()
        .map(|member| member.ty.to_token_stream().to_string())
        .collect();
    for (index, ty) in types.iter().enumerate() {
        if types[..index].contains(ty) {
            let text = format!(
                "`new` would have two parameters of type `{ty}`, which callers could swap: use `#[record(parts)]`"
            );
            return Err(Error::new(passed[index].field.span(), text));
        }
    }
    let (name, visibility) = (&input.ident, &input.vis);
    let (parameters, fields): (Vec<_>, Vec<_>) = passed
        .iter()
        .map(|member| {
            let (field, ty) = (member.field, member.ty);
            if ["Text", "TextOrNull", "List", "Records"]
                .iter()
                .any(|name| is_named(ty, name))
            {
                (
                    quote!(#field: impl ::core::convert::Into<#ty>),
                    quote!(#field: ::core::convert::Into::into(#field)),
                )
            } else {
                (quote!(#field: #ty), quote!(#field))
            }
        })
        .unzip();
    let doc = if parameters.is_empty() {
        format!("Creates a `{name}` without members; optional members are set with the methods of the same name.")
    } else {
        format!(
            "Creates a `{name}` with the required members; optional members are set with the methods of the same name."
        )
    };
    let new = quote! {
        #[doc = #doc]
        #[must_use]
        #visibility fn new(#(#parameters),*) -> Self {
            Self { #(#fields,)* #absent }
        }
    };
    Ok(inherent(input, &new))
}

/// A struct of the members that the caller passes, and `new`, which takes it.
fn parts(input: &DeriveInput, passed: &[&Member<'_>], absent: &TokenStream) -> Result<TokenStream> {
    if let Some(parameter) = input.generics.params.first() {
        return Err(Error::new(parameter.span(), "`parts` does not support generic types"));
    }
    let (name, visibility) = (&input.ident, &input.vis);
    let parts = format_ident!("{name}Parts");
    let docs = passed.iter().map(|member| {
        let lines = &member.doc;
        quote! { #(#[doc = #lines])* }
    });
    let fields: Vec<_> = passed.iter().map(|member| member.field).collect();
    let types = passed.iter().map(|member| member.ty);
    let doc = format!(
        "The required fields of a [`{name}`], for [`{name}::new`]. New optional fields of `{name}` do not add fields to this \
         struct."
    );
    let new = format!(
        "Creates a `{name}` with the required fields; optional ones are set with the methods of the same name."
    );
    // `allow`, since `expect` would be unfulfilled in a crate that does not enable this lint.
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
