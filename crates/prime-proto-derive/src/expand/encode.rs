//! Writing with the codec, and serde's traits.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{DeriveInput, parse_quote};

use super::{bounded, with_lifetime};
use crate::attributes::{Member, Message, Presence};

/// `Decode::encode`: the members in the manual's order, then the unknown ones.
pub(super) fn encode(message: &Message<'_>) -> TokenStream {
    let extra = message.extra;
    let members = message.members.iter().map(|member| {
        let (field, ty) = (member.field, member.ty);
        let token = Literal::byte_string(format!(",\"{}\":", member.name).as_bytes());
        present(
            member,
            &quote! {
                out.extend_from_slice(#token);
                <#ty as ::prime_proto::json::Decode>::encode(&self.#field, out);
            },
        )
    });
    quote! {
        fn encode(&self, out: &mut ::std::vec::Vec<u8>) {
            let start = out.len();
            #(#members)*
            self.#extra.write_members(out);
            ::prime_proto::__private::close_object(start, out);
        }
    }
}

/// Writes a member unless it is absent.
fn present(member: &Member<'_>, write: &TokenStream) -> TokenStream {
    let field = member.field;
    match member.presence {
        Presence::Required => write.clone(),
        Presence::Option => quote! { if self.#field.is_some() { #write } },
        Presence::Nullable => quote! { if !self.#field.is_absent() { #write } },
    }
}

/// serde's traits: `Serialize` writes a map of the members, `Deserialize` takes the JSON text of the value and decodes it.
pub(super) fn serde(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let serialized = bounded(&input.generics, &quote!(::prime_proto::__private::Serialize));
    let (generics, arguments, bounds) = serialized.split_for_impl();
    let names: Vec<_> = message.members.iter().map(|member| member.name.as_str()).collect();
    let mark = format!("$prime_proto::record:{name}:{}", names.join(","));
    let members = message.members.iter().map(|member| {
        let (field, name) = (member.field, &member.name);
        present(
            member,
            &quote! { ::prime_proto::__private::SerializeMap::serialize_entry(map, #name, &self.#field)?; },
        )
    });
    let deserialized = with_lifetime(
        bounded(&input.generics, &quote!(::prime_proto::json::Decode)),
        parse_quote!('__de),
    );
    let (with_lifetime, _, decoded) = deserialized.split_for_impl();
    quote! {
        impl #generics ::prime_proto::__private::Serialize for #name #arguments #bounds {
            #[inline]
            fn serialize<__S: ::prime_proto::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::prime_proto::__private::serialize_record(self, serializer)
            }
        }

        impl #generics ::prime_proto::__private::Parts for #name #arguments #bounds {
            const MARK: &'static str = #mark;

            fn serialize_parts<__S: ::prime_proto::__private::SerializeMap>(
                &self,
                map: &mut __S,
            ) -> ::core::result::Result<(), __S::Error> {
                #(#members)*
                self.#extra.serialize_members(map)
            }
        }

        impl #with_lifetime ::prime_proto::__private::Deserialize<'__de> for #name #arguments #decoded {
            fn deserialize<__D: ::prime_proto::__private::Deserializer<'__de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::prime_proto::__private::deserialize(deserializer)
            }
        }
    }
}
