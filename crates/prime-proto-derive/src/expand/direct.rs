//! Reading and writing without serde.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::attributes::{Member, Message, Presence};

/// Reading without serde: in the manual's order; where an object has another order, again from its start, in any order.
pub(super) fn direct(input: &DeriveInput, message: &Message<'_>) -> TokenStream {
    let (name, extra) = (&input.ident, message.extra);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let read = if let Some(forms) = &message.try_from {
        quote! {
            fn direct<__Q: private::Quotes>(reader: &mut private::Reader<'_, __Q>) -> Option<Self> {
                use private::By as _;
                let forms = (&private::Way::<#forms>::new()).read(reader)?;
                ::core::convert::TryFrom::try_from(forms).ok()
            }
        }
    } else {
        let in_order = in_order(message);
        let in_any_order = in_any_order(message);
        quote! {
            #[inline]
            fn direct<__Q: private::Quotes>(reader: &mut private::Reader<'_, __Q>) -> Option<Self> {
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
            #read

            fn write(&self, out: &mut Vec<u8>) {
                use private::By as _;
                let start = out.len();
                #(#writes)*
                self.#extra.write_members(out);
                private::close_object(start, out);
            }

            #[inline(always)]
            fn has_member(&self, name: &str) -> bool {
                <Self as ::prime_proto::wire::Record>::MEMBERS.contains(&name) || self.#extra.raw(name).is_some()
            }
        }
    }
}

/// The members in the manual's order, unknown ones behind them.
///
/// A value stays in the slot it was read into until the record is built: who moves it at once waits for what was just stored.
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
            let ty = member.ty;
            let is_next = if index == 0 {
                let token = member.token("{");
                quote! { reader.begins_with(#token, &mut at_name)? }
            } else {
                let token = member.token(",");
                quote! { reader.goes_on_with(#token, &mut at_name)? }
            };
            let value = quote! { (&private::Way::<#ty>::new()).read(reader) };
            match member.presence {
                Presence::Required => quote! {
                    if !#is_next {
                        return reader.other_order();
                    }
                    let #slot: Option<#ty> = #value;
                    #slot.as_ref()?;
                },
                Presence::Option | Presence::Nullable => quote! {
                    let #slot: Option<#ty> = if #is_next { #value } else { Some(::core::default::Default::default()) };
                    #slot.as_ref()?;
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
        fn in_order<__Q: private::Quotes>(reader: &mut private::Reader<'_, __Q>) -> Option<Self> {
            use private::By as _;
            #begin
            #(#members)*
            let known = const { private::Known::new(<Self as ::prime_proto::wire::Record>::MEMBERS) };
            let extra = reader.rest_of_object(known, at_name)?;
            Some(Self {
                #(#fields: #slots?,)*
                #extra: extra,
            })
        }
    }
}

/// Every member wherever it stands. As long as several in a row are in the manual's order, or an unknown one stood between
/// them, each is compared with what comes next there; then the others are looked up by their names.
fn in_any_order(message: &Message<'_>) -> TokenStream {
    let extra = message.extra;
    let slots: Vec<_> = message.slots().collect();
    let types: Vec<_> = message.members.iter().map(|member| member.ty).collect();
    let names: Vec<_> = message.members.iter().map(|member| &member.name).collect();
    let tokens = message.members.iter().map(|member| member.token(""));
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
        fn in_any_order<__Q: private::Quotes>(reader: &mut private::Reader<'_, __Q>) -> Option<Self> {
            use private::By as _;
            reader.open_object()?;
            #(let mut #slots: Option<#types> = None;)*
            let mut extra = ::prime_proto::wire::Extra::new();
            let mut in_runs = true;
            while reader.has_name() {
                if in_runs {
                    let mut count = 0_u32;
                    #(
                        if #slots.is_none() && reader.is_next(#tokens) {
                            #slots = Some((&private::Way::<#types>::new()).read(reader)?);
                            reader.go_to_next()?;
                            count += 1;
                        }
                    )*
                    in_runs = count > 1;
                    continue;
                }
                match reader.name()? {
                    #(#names => private::fill_directly(&mut #slots, (&private::Way::<#types>::new()).read(reader))?,)*
                    name => {
                        extra.read_directly(name, reader)?;
                        in_runs = true;
                    }
                }
                reader.go_to_next()?;
            }
            reader.shut_object()?;
            if !extra.is_checked() {
                return None;
            }
            Some(Self {
                #(#fields: #values,)*
                #extra: extra,
            })
        }
    }
}
