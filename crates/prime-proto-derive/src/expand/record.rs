//! Records: objects of members.

mod decode;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{DeriveInput, Path};

use super::{implement, reads, serialize};
use crate::attributes::{Member, Message, Presence};

/// `Record`, `Decode`, and serde's `Serialize`, which writes a map of the members.
pub(super) fn codec(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let decode = quote!(::prime_proto::json::Decode);
    let names: Vec<_> = message.members.iter().map(|member| member.name.as_str()).collect();
    let required = message.members.iter().filter(|member| member.is_required());
    let required = required.map(|member| &member.name);
    let record = quote! {
        const MEMBERS: &'static [&'static str] = &[#(#names),*];
        const REQUIRED: &'static [&'static str] = &[#(#required),*];
        fn extra(&self) -> &::prime_proto::wire::Extra {
            &self.#extra
        }
    };
    let mut codec = read(message);
    codec.extend(message.otherwise.as_ref().map(otherwise));
    codec.extend(encode(message));
    codec.extend(quote! {
        #[inline(always)]
        fn may_have_member(&self, name: &str) -> bool {
            <Self as ::prime_proto::wire::Record>::MEMBERS.contains(&name) || self.#extra.raw(name).is_some()
        }
    });
    let mark = format!("$prime_proto::record:{name}:{}", names.join(","));
    let members = message.members.iter().map(|member| {
        let (field, name) = (member.field, &member.name);
        let write = quote! { ::prime_proto::__private::SerializeMap::serialize_entry(map, #name, &self.#field)?; };
        unless_absent(member, &write)
    });
    let parts = quote! {
        const MARK: &'static str = #mark;

        fn serialize_parts<__S: ::prime_proto::__private::SerializeMap>(
            &self,
            map: &mut __S,
        ) -> ::core::result::Result<(), __S::Error> {
            #(#members)*
            self.#extra.serialize_members(map)
        }
    };
    let impls = [
        implement(input, &quote!(::prime_proto::wire::Record), &decode, &record),
        implement(input, &decode, &decode, &codec),
        implement(
            input,
            &quote!(::prime_proto::__private::Parts),
            &quote!(::prime_proto::__private::Serialize),
            &parts,
        ),
        serialize(
            input,
            &quote!(::prime_proto::__private::serialize_record(self, serializer)),
        ),
    ];
    quote! { #(#impls)* }
}

/// Reads an object: first in the manual's order; if its members are in another order, again from its start, in any order.
fn read(message: &Message<'_>) -> TokenStream {
    if let Some(forms) = &message.try_from {
        let body = quote! {
            let start = reader.checkpoint();
            let forms = <#forms as ::prime_proto::json::Decode>::decode(reader)?;
            match ::core::convert::TryFrom::try_from(forms) {
                ::core::result::Result::Ok(record) => ::core::option::Option::Some(record),
                ::core::result::Result::Err(error) => reader.fail_because(start, &error),
            }
        };
        return reads(&quote!(decode), &body);
    }
    let body = quote! {
        let start = reader.checkpoint();
        let mut record = Self::in_order(reader);
        if record.is_none() {
            record = reader.again(start);
        }
        record
    };
    let decode = reads(&quote!(decode), &body);
    let in_order = reads(&quote!(in_order), &decode::in_order(message));
    let in_any_order = reads(&quote!(in_any_order), &decode::in_any_order(message));
    quote! {
        const HAS_ORDER: bool = true;
        #[inline]
        #decode
        #[inline]
        #in_order
        #in_any_order
    }
}

/// Reads a rare form of an object that could not be read.
fn otherwise(read: &Path) -> TokenStream {
    quote! {
        fn otherwise<__Q: ::prime_proto::json::Quotes>(
            reader: &mut ::prime_proto::json::Reader<'_, __Q>,
            start: ::prime_proto::json::Checkpoint,
        ) -> ::core::option::Option<Self> {
            #read(reader, start)
        }
    }
}

/// Writes the members in the manual's order, then the unknown ones.
fn encode(message: &Message<'_>) -> TokenStream {
    let extra = message.extra;
    let members = message.members.iter().map(|member| {
        let (field, ty) = (member.field, member.ty);
        let token = Literal::byte_string(format!(",\"{}\":", member.name).as_bytes());
        let write = quote! {
            out.extend_from_slice(#token);
            <#ty as ::prime_proto::json::Decode>::encode(&self.#field, out);
        };
        unless_absent(member, &write)
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
fn unless_absent(member: &Member<'_>, write: &TokenStream) -> TokenStream {
    let field = member.field;
    match member.presence {
        Presence::Required => write.clone(),
        Presence::Option => quote! { if self.#field.is_some() { #write } },
        Presence::Nullable => quote! { if !self.#field.is_absent() { #write } },
    }
}
