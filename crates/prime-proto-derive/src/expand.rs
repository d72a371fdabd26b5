//! Writing the implementations.

mod direct;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Result, parse_quote};

use crate::attributes::{Member, Message, Presence};

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let message = Message::read(input)?;
    let record = record(input, &message);
    let serialize = serialize(input, &message);
    let deserialize = deserialize(input, &message);
    let direct = direct::direct(input, &message);
    Ok(quote! {
        #[automatically_derived]
        const _: () = {
            use ::prime_proto::__private as private;
            #record
            #serialize
            #deserialize
            #direct
        };
    })
}

fn record(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
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

fn serialize(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let names: Vec<_> = message.members.iter().map(|member| member.name.as_str()).collect();
    let mark = format!("$prime_proto::record:{name}:{}", names.join(","));
    let members = message.members.iter().map(
        |Member {
             field, name, presence, ..
         }| match presence {
            Presence::Required => quote! { map.serialize_entry(#name, &self.#field)?; },
            Presence::Option => quote! {
                if let Some(value) = &self.#field {
                    map.serialize_entry(#name, value)?;
                }
            },
            Presence::Nullable => quote! {
                if !self.#field.is_absent() {
                    map.serialize_entry(#name, &self.#field)?;
                }
            },
        },
    );
    quote! {
        impl #generics private::Serialize for #name #arguments #bounds {
            #[inline]
            fn serialize<S: private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                private::serialize_record(self, serializer)
            }
        }

        impl #generics private::Parts for #name #arguments #bounds {
            const MARK: &'static str = #mark;

            fn serialize_parts<S: private::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
                #(#members)*
                self.#extra.serialize_members(map)
            }
        }
    }
}

fn deserialize(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let (_, arguments, bounds) = input.generics.split_for_impl();
    let mut with_lifetime = input.generics.clone();
    with_lifetime.params.insert(0, parse_quote!('de));
    let (generics, _, _) = with_lifetime.split_for_impl();
    let (definition, _, definition_bounds) = input.generics.split_for_impl();
    if let Some(forms) = &message.try_from {
        return quote! {
            impl #generics private::Deserialize<'de> for #name #arguments #bounds {
                fn deserialize<D: private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let forms = <#forms as private::Deserialize>::deserialize(deserializer)?;
                    ::core::convert::TryFrom::try_from(forms).map_err(private::DeserializeError::custom)
                }
            }
        };
    }
    let text = name.to_string();

    let slots: Vec<_> = message.slots().collect();
    let types = message.members.iter().map(|member| member.ty);
    let indices = 0..message.members.len();
    let names: Vec<_> = message.members.iter().map(|member| &member.name).collect();
    let fields = message.members.iter().map(|member| member.field);
    let values = message
        .members
        .iter()
        .zip(&slots)
        .map(|(Member { name, presence, .. }, slot)| match presence {
            Presence::Required => quote! { private::required(#slot, #name)? },
            Presence::Option => quote! { #slot.flatten() },
            Presence::Nullable => quote! { #slot.unwrap_or_default() },
        });
    quote! {
        impl #generics private::Deserialize<'de> for #name #arguments #bounds {
            fn deserialize<D: private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Members #definition (::core::marker::PhantomData<fn() -> #name #arguments>) #definition_bounds;

                impl #generics private::Visitor<'de> for Members #arguments #bounds {
                    type Value = #name #arguments;

                    fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: private::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                        const MEMBERS: private::Members = private::Members(&[#(#names),*]);
                        #(let mut #slots: Option<#types> = None;)*
                        let mut extra = ::prime_proto::wire::Extra::new();
                        while let Some(member) = map.next_key_seed(MEMBERS)? {
                            match member {
                                #(private::Member::Known(#indices) => private::fill(&mut #slots, &mut map, #names)?,)*
                                member => extra.read_member(member, &mut map)?,
                            }
                        }
                        Ok(#name {
                            #(#fields: #values,)*
                            #extra: extra.checked()?,
                        })
                    }
                }

                deserializer.deserialize_struct(#text, &[#(#names),*], Members(::core::marker::PhantomData))
            }
        }
    }
}
