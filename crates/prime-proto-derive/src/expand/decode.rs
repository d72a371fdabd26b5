//! Reading an object: the fast path expects the members in the manual's order; the fallback reads the object again in any order.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::{bounded, encode};
use crate::attributes::{Message, Presence};

/// The implementation of `Decode`.
pub(super) fn decode(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let generics = bounded(&input.generics, &quote!(::prime_proto::json::Decode));
    let (generics, arguments, bounds) = generics.split_for_impl();
    let read = if let Some(forms) = &message.try_from {
        quote! {
            fn decode<__Q: ::prime_proto::json::Quotes>(
                reader: &mut ::prime_proto::json::Reader<'_, __Q>,
            ) -> ::core::option::Option<Self> {
                let start = reader.checkpoint();
                let forms = <#forms as ::prime_proto::json::Decode>::decode(reader)?;
                match ::core::convert::TryFrom::try_from(forms) {
                    ::core::result::Result::Ok(record) => ::core::option::Option::Some(record),
                    ::core::result::Result::Err(error) => reader.fail_because(start, &error),
                }
            }
        }
    } else {
        let in_order = in_order(message);
        let in_any_order = in_any_order(message);
        quote! {
            #[inline]
            fn decode<__Q: ::prime_proto::json::Quotes>(
                reader: &mut ::prime_proto::json::Reader<'_, __Q>,
            ) -> ::core::option::Option<Self> {
                let start = reader.checkpoint();
                let mut record = Self::in_order(reader);
                if record.is_none() {
                    record = reader.again(start);
                }
                record
            }

            #in_order
            #in_any_order
        }
    };
    let encode = encode::encode(message);
    quote! {
        impl #generics ::prime_proto::json::Decode for #name #arguments #bounds {
            #read
            #encode

            #[inline(always)]
            fn may_have_member(&self, name: &str) -> bool {
                <Self as ::prime_proto::wire::Record>::MEMBERS.contains(&name) || self.#extra.raw(name).is_some()
            }
        }
    }
}

/// Reads the members in the manual's order, then unknown ones.
///
/// A value stays in the slot into which it was read until the record is built: moving it immediately would stall on the store.
fn in_order(message: &Message<'_>) -> TokenStream {
    let extra = message.extra;
    let slots: Vec<_> = message.slots().collect();
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
            let check = quote! {
                if #slot.is_none() {
                    return reader.in_member(#name);
                }
            };
            match member.presence {
                Presence::Required => quote! {
                    if !#is_next {
                        return reader.other_order();
                    }
                    let #slot: ::core::option::Option<#ty> = #value;
                    #check
                },
                Presence::Option | Presence::Nullable => quote! {
                    let #slot: ::core::option::Option<#ty> = if #is_next {
                        #value
                    } else {
                        ::core::option::Option::Some(::core::default::Default::default())
                    };
                    #check
                },
            }
        });
    let begin = if message.members.is_empty() {
        quote! {
            reader.open_object()?;
            let at_name = true;
        }
    } else {
        quote! { let mut at_name = false; }
    };
    quote! {
        #[inline]
        fn in_order<__Q: ::prime_proto::json::Quotes>(
            reader: &mut ::prime_proto::json::Reader<'_, __Q>,
        ) -> ::core::option::Option<Self> {
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
}

/// Reads the members in any order. While consecutive members are in the manual's order, possibly with an unknown member in between,
/// each known member in turn is compared with the next name; otherwise members are looked up by name.
fn in_any_order(message: &Message<'_>) -> TokenStream {
    let extra = message.extra;
    let slots: Vec<_> = message.slots().collect();
    let types: Vec<_> = message.members.iter().map(|member| member.ty).collect();
    let names: Vec<_> = message.members.iter().map(|member| &member.name).collect();
    let tokens = message.members.iter().map(|member| member.token(""));
    let fields: Vec<_> = message.members.iter().map(|member| member.field).collect();
    let required = message.members.iter().zip(&slots).filter_map(|(member, slot)| {
        let name = &member.name;
        (member.presence == Presence::Required).then(|| {
            quote! {
                if #slot.is_none() {
                    return reader.missing(start, #name);
                }
            }
        })
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
        fn in_any_order<__Q: ::prime_proto::json::Quotes>(
            reader: &mut ::prime_proto::json::Reader<'_, __Q>,
        ) -> ::core::option::Option<Self> {
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
                    in_runs = count > 1;
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
}
