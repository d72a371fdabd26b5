//! A setter for each public member.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Type, Visibility};

use super::inherent;
use crate::attributes::{Member, Message, Presence, is_named, value_type};

/// Types that setters take without `impl Into`, so that literals are inferred to be of these types.
const PRIMITIVE: [&str; 11] = [
    "bool", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f64", "usize",
];

pub(super) fn setters(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let public = |member: &&Member<'_>| !member.is_kind() && !matches!(member.visibility, Visibility::Inherited);
    let mut setters = message.members.iter().filter(public).map(setter).peekable();
    if setters.peek().is_none() {
        return TokenStream::new();
    }
    inherent(input, &quote! { #(#setters)* })
}

fn setter(member: &Member<'_>) -> TokenStream {
    let (field, visibility, value) = (member.field, member.visibility, value_type(member.ty));
    let doc = format!("Sets `{}`.", member.name);
    let paragraph: Vec<_> = member.doc.iter().take_while(|line| !line.trim().is_empty()).collect();
    let paragraph = (!paragraph.is_empty()).then(|| quote! { #[doc = ""] #(#[doc = #paragraph])* });
    let (parameter, set) = if is_primitive(value) {
        (quote!(#value), quote!(#field))
    } else {
        (
            quote!(impl ::core::convert::Into<#value>),
            quote!(::core::convert::Into::into(#field)),
        )
    };
    let set = match member.presence {
        Presence::Required => set,
        Presence::Option => quote!(::core::option::Option::Some(#set)),
        Presence::Nullable => quote!(::prime_proto::wire::Nullable::Value(#set)),
    };
    quote! {
        #[doc = #doc]
        #paragraph
        #[must_use]
        #visibility fn #field(mut self, #field: #parameter) -> Self {
            self.#field = #set;
            self
        }
    }
}

fn is_primitive(ty: &Type) -> bool {
    PRIMITIVE.iter().any(|name| is_named(ty, name))
}
