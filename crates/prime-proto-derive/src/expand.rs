//! The expansion of `#[derive(Record)]` and `#[derive(Row)]`.

mod construct;
mod record;
mod row;
mod setters;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Generics, Result, parse_quote};

use crate::attributes::{Derive, Message};

pub(crate) fn expand(derive: Derive, input: &DeriveInput) -> Result<TokenStream> {
    let message = Message::read(derive, input)?;
    let construct = construct::construct(input, &message)?;
    let codec = match derive {
        Derive::Record => record::codec(input, &message),
        Derive::Row => row::codec(input, &message),
    };
    let deserialize = deserialize(input);
    let setters = setters::setters(input, &message);
    Ok(quote! {
        #construct

        #[automatically_derived]
        const _: () = {
            #codec
            #deserialize
        };

        #setters
    })
}

/// The generics of a struct, with an additional bound on each type parameter.
fn bounded(generics: &Generics, bound: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    let parameters: Vec<_> = generics
        .type_params()
        .map(|parameter| parameter.ident.clone())
        .collect();
    let bounds = &mut generics.make_where_clause().predicates;
    bounds.extend::<Vec<syn::WherePredicate>>(
        parameters
            .iter()
            .map(|parameter| parse_quote!(#parameter: #bound))
            .collect(),
    );
    generics
}

/// `impl NAME { ... }`
fn inherent(input: &DeriveInput, items: &TokenStream) -> TokenStream {
    let name = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    quote! { impl #generics #name #arguments #bounds { #items } }
}

/// `impl TRAIT for NAME { ... }`, where the type parameters implement `bound`.
fn implement(input: &DeriveInput, of: &TokenStream, bound: &TokenStream, items: &TokenStream) -> TokenStream {
    let name = &input.ident;
    let generics = bounded(&input.generics, bound);
    let (generics, arguments, bounds) = generics.split_for_impl();
    quote! { impl #generics #of for #name #arguments #bounds { #items } }
}

/// A function that reads the type from a reader.
fn reads(name: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        fn #name<__Q: ::prime_proto::json::Quotes>(
            reader: &mut ::prime_proto::json::Reader<'_, __Q>,
        ) -> ::core::option::Option<Self> {
            #body
        }
    }
}

/// serde's `Serialize`; `body` passes the value to `serializer`.
fn serialize(input: &DeriveInput, body: &TokenStream) -> TokenStream {
    let serialize = quote!(::prime_proto::__private::Serialize);
    let items = quote! {
        #[inline]
        fn serialize<__S: ::prime_proto::__private::Serializer>(
            &self,
            serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            #body
        }
    };
    implement(input, &serialize, &serialize, &items)
}

/// serde's `Deserialize`: takes the JSON text of the value and decodes it.
fn deserialize(input: &DeriveInput) -> TokenStream {
    let name = &input.ident;
    let mut generics = bounded(&input.generics, &quote!(::prime_proto::json::Decode));
    generics.params.insert(0, parse_quote!('__de));
    let (generics, _, bounds) = generics.split_for_impl();
    let (_, arguments, _) = input.generics.split_for_impl();
    quote! {
        impl #generics ::prime_proto::__private::Deserialize<'__de> for #name #arguments #bounds {
            fn deserialize<__D: ::prime_proto::__private::Deserializer<'__de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::prime_proto::__private::deserialize(deserializer)
            }
        }
    }
}
