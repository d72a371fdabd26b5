//! Writing the implementations.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Result, parse_quote};

use crate::attributes::{Member, Message, Presence};

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let message = Message::read(input)?;
    let record = record(input, &message);
    let serialize = serialize(input, &message);
    let deserialize = deserialize(input, &message);
    let direct = direct(input, &message);
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

/// Reading without serde: the members in the manual's order first, then whatever is left, in any order.
fn direct(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let body = if let Some(forms) = &message.try_from {
        quote! {
            let forms = (&private::Way::<#forms>::new()).read(reader)?;
            ::core::convert::TryFrom::try_from(forms).ok()
        }
    } else {
        let slots: Vec<_> = message.slots().collect();
        let types: Vec<_> = message.members.iter().map(|member| member.ty).collect();
        let names: Vec<_> = message.members.iter().map(|member| &member.name).collect();
        let tokens = names.iter().map(|name| format!("\"{name}\":"));
        let fields = message.members.iter().map(|member| member.field);
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
            reader.open_object()?;
            #(
                let mut #slots: Option<#types> = None;
                if reader.is_next(#tokens) {
                    #slots = Some((&private::Way::<#types>::new()).read(reader)?);
                    reader.go_to_next()?;
                }
            )*
            let mut extra = ::prime_proto::wire::Extra::new();
            while reader.has_name() {
                match reader.name()? {
                    #(#names => private::fill_directly(&mut #slots, (&private::Way::<#types>::new()).read(reader))?,)*
                    name => extra.read_directly(name, reader)?,
                }
                reader.go_to_next()?;
            }
            reader.shut_object()?;
            if !extra.is_checked() {
                return None;
            }
            Some(#name {
                #(#fields: #values,)*
                #extra: extra,
            })
        }
    };
    let writes = message.members.iter().map(|member| {
        let Member {
            field,
            ty,
            name,
            presence,
        } = member;
        let token = proc_macro2::Literal::byte_string(format!(",\"{name}\":").as_bytes());
        let write = quote! { out.extend_from_slice(#token); (&private::Way::<#ty>::new()).write(&self.#field, out); };
        match presence {
            Presence::Required => write,
            Presence::Option => quote! { if self.#field.is_some() { #write } },
            Presence::Nullable => quote! { if !self.#field.is_absent() { #write } },
        }
    });
    quote! {
        impl #generics private::Direct for #name #arguments #bounds {
            fn direct(reader: &mut private::Reader<'_>) -> Option<Self> {
                use private::By as _;
                #body
            }

            fn write(&self, out: &mut Vec<u8>) {
                use private::By as _;
                let start = out.len();
                #(#writes)*
                self.#extra.write_members(out);
                private::close_object(start, out);
            }

            fn has_member(&self, name: &str) -> bool {
                <Self as ::prime_proto::wire::Record>::MEMBERS.contains(&name) || self.#extra.raw(name).is_some()
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
