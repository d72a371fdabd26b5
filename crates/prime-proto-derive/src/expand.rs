//! The expansion of `#[derive(Record)]`.

pub(crate) mod construct;
mod decode;
mod encode;
pub(crate) mod setters;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, GenericParam, Generics, Result, parse_quote};

use crate::attributes::{Message, Presence};

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let message = Message::read(input)?;
    let record = record(input, &message);
    let decode = decode::decode(input, &message);
    let serde = encode::serde(input, &message);
    let construct = construct::construct(input, &message)?;
    let setters = setters::setters(input, &message);
    Ok(quote! {
        #construct

        #[automatically_derived]
        const _: () = {
            #record
            #decode
            #serde
        };

        #setters
    })
}

/// The generics of a struct, with an additional bound on each type parameter.
pub(crate) fn bounded(generics: &Generics, bound: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    let parameters: Vec<_> = generics
        .type_params()
        .map(|parameter| parameter.ident.clone())
        .collect();
    for parameter in parameters {
        generics
            .make_where_clause()
            .predicates
            .push(parse_quote!(#parameter: #bound));
    }
    generics
}

/// Adds a lifetime before the other parameters.
fn with_lifetime(mut generics: Generics, lifetime: GenericParam) -> Generics {
    generics.params.insert(0, lifetime);
    generics
}

fn record(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let generics = bounded(&input.generics, &quote!(::prime_proto::json::Decode));
    let (generics, arguments, bounds) = generics.split_for_impl();
    let names = message.members.iter().map(|member| &member.name);
    let required = message
        .members
        .iter()
        .filter(|member| member.presence == Presence::Required)
        .map(|member| &member.name);
    quote! {
        impl #generics ::prime_proto::wire::Record for #name #arguments #bounds {
            const MEMBERS: &'static [&'static str] = &[#(#names),*];
            const REQUIRED: &'static [&'static str] = &[#(#required),*];
            fn extra(&self) -> &::prime_proto::wire::Extra {
                &self.#extra
            }
        }
    }
}
