//! Reading the members of a record.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::attributes::{Message, Presence};

/// The name of a variable for each member.
fn slots(message: &Message<'_>) -> Vec<Ident> {
    (0..message.members.len())
        .map(|index| format_ident!("member_{index}"))
        .collect()
}

/// Reads the members in the manual's order, then unknown ones.
///
/// A value stays in the slot into which it was read until the record is built: moving it immediately would stall on the store.
pub(super) fn in_order(message: &Message<'_>) -> TokenStream {
    let (extra, slots) = (message.extra, slots(message));
    let fields = message.members.iter().map(|member| member.field);
    let members = message
        .members
        .iter()
        .zip(&slots)
        .enumerate()
        .map(|(index, (member, slot))| {
            let (ty, name) = (member.ty, &member.name);
            let is_next = if index == 0 {
                let token = member.token("{");
                quote! { reader.begins_with(#token, &mut at_name)? }
            } else {
                let token = member.token(",");
                quote! { reader.continues_with(#token, &mut at_name)? }
            };
            let value = quote! { <#ty as ::prime_proto::json::Decode>::decode(reader) };
            let (order, value) = if member.is_required() {
                (Some(quote! { if !#is_next { return reader.other_order(); } }), value)
            } else {
                let absent = quote! { ::core::option::Option::Some(::core::default::Default::default()) };
                (None, quote! { if #is_next { #value } else { #absent } })
            };
            quote! {
                #order
                let #slot: ::core::option::Option<#ty> = #value;
                if #slot.is_none() {
                    return reader.in_member(#name);
                }
            }
        });
    let begin = if message.members.is_empty() {
        quote! { reader.open_object()?; let at_name = true; }
    } else {
        quote! { let mut at_name = false; }
    };
    quote! {
        #begin
        #(#members)*
        let known = const { ::prime_proto::__private::Known::new(<Self as ::prime_proto::wire::Record>::MEMBERS) };
        let extra = reader.rest_of_object(known, at_name)?;
        ::core::option::Option::Some(Self {
            #(#fields: #slots?,)*
            #extra: extra,
        })
    }
}

/// Reads the members in any order. Each known member in turn is compared with the next name, as long as that finds some (of many
/// members, several in a row); then one is looked up by name, as unknown ones are.
pub(super) fn in_any_order(message: &Message<'_>) -> TokenStream {
    const FEW: usize = 8;
    let (extra, slots) = (message.extra, slots(message));
    let types: Vec<_> = message.members.iter().map(|member| member.ty).collect();
    let names: Vec<_> = message.members.iter().map(|member| &member.name).collect();
    let tokens = message.members.iter().map(|member| member.token(""));
    let fields: Vec<_> = message.members.iter().map(|member| member.field).collect();
    let least: u32 = if slots.len() > FEW { 2 } else { 1 };
    let required = message
        .members
        .iter()
        .zip(&slots)
        .filter(|(member, _)| member.is_required());
    let required = required.map(|(member, slot)| {
        let name = &member.name;
        quote! { if #slot.is_none() { return reader.missing(start, #name); } }
    });
    let values = message
        .members
        .iter()
        .zip(&slots)
        .map(|(member, slot)| match member.presence {
            Presence::Required => quote! { #slot? },
            Presence::Option => quote! { #slot.flatten() },
            Presence::Nullable => quote! { #slot.unwrap_or_default() },
        });
    quote! {
        // Escaped text in another order is unescaped and read again, so that this code is generated only once.
        if !<__Q as ::prime_proto::json::Quotes>::IS_BARE {
            return ::core::option::Option::None;
        }
        let start = reader.checkpoint();
        reader.open_object()?;
        #(let mut #slots: ::core::option::Option<#types> = ::core::option::Option::None;)*
        let mut extra = ::prime_proto::wire::Extra::new();
        let mut in_runs = true;
        while reader.has_name() {
            if in_runs {
                let mut count = 0_u32;
                #(
                    if #slots.is_none() && reader.is_next(#tokens) {
                        #slots = <#types as ::prime_proto::json::Decode>::decode(reader);
                        if #slots.is_none() {
                            return reader.in_member(#names);
                        }
                        reader.advance_to_name()?;
                        count += 1;
                    }
                )*
                in_runs = count >= #least;
                continue;
            }
            let place = reader.checkpoint();
            match &*reader.name()? {
                #(#names => reader.fill(&mut #slots, #names, place)?,)*
                name => {
                    extra.read_member(name, reader)?;
                    in_runs = true;
                }
            }
            reader.advance_to_name()?;
        }
        reader.shut_object()?;
        #(#required)*
        if !extra.is_checked() {
            return reader.duplicate_in(start);
        }
        ::core::option::Option::Some(Self {
            #(#fields: #values,)*
            #extra: extra,
        })
    }
}
