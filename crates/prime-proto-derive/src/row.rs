//! `#[derive(Row)]`.

mod attributes;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{DeriveInput, Result, parse_quote};

use attributes::{Column, Columns};

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let columns = Columns::read(input)?;
    let parts = [
        row(input, &columns),
        codec(input, &columns),
        serde(input, &columns),
        schema(input, &columns),
    ];
    Ok(quote! {
        #[automatically_derived]
        const _: () = {
            use ::prime_proto::__private as private;
            #(#parts)*
        };
    })
}

fn row(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let (name, rest) = (&input.ident, columns.rest);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let names = columns.columns.iter().map(|column| &column.name);
    let required = columns.required();
    quote! {
        impl #generics ::prime_proto::wire::Row for #name #arguments #bounds {
            const COLUMNS: &'static [&'static str] = &[#(#names),*];
            const REQUIRED: usize = #required;
            fn rest(&self) -> &::prime_proto::wire::Rest {
                &self.#rest
            }
        }
    }
}

/// Reading and writing. A value stays in the slot it was read into until the row is built.
fn codec(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let (name, rest) = (&input.ident, columns.rest);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let slots: Vec<_> = (0..columns.columns.len())
        .map(|index| format_ident!("column_{index}"))
        .collect();
    let fields: Vec<_> = columns.columns.iter().map(|column| column.field).collect();
    let reads = columns
        .columns
        .iter()
        .zip(&slots)
        .enumerate()
        .map(|(index, (column, slot))| {
            let ty = column.ty;
            if column.optional {
                return quote! {
                    let #slot: ::core::option::Option<#ty> = private::optional_column(reader, &mut more);
                    #slot.as_ref()?;
                };
            }
            let next = (index > 0).then(|| quote! { private::next_column(reader)?; });
            quote! {
                #next
                let #slot: ::core::option::Option<#ty> = <#ty as private::Direct>::direct(reader);
                #slot.as_ref()?;
            }
        });
    let has_optional = columns.columns.iter().any(|column| column.optional);
    let more = if has_optional {
        quote! { let mut more = true; }
    } else {
        quote! { let more = true; }
    };
    let writes = columns.columns.iter().enumerate().map(
        |(
            index,
            Column {
                field, ty, optional, ..
            },
        )| {
            let write = quote! {
                out.push(b',');
                <#ty as private::Direct>::write(&self.#field, out);
            };
            if *optional {
                quote! { if #index < present { #write } }
            } else {
                write
            }
        },
    );
    let present = present(columns);
    let present = has_optional.then(|| quote! { let present = #present; });
    quote! {
        impl #generics private::Direct for #name #arguments #bounds {
            #[inline]
            fn direct<__Q: private::Quotes>(
                reader: &mut private::Reader<'_, __Q>,
            ) -> ::core::option::Option<Self> {
                private::open_row(reader)?;
                #more
                #(#reads)*
                let #rest = private::close_row(reader, more)?;
                ::core::option::Option::Some(Self { #(#fields: #slots?,)* #rest })
            }

            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                let start = out.len();
                #present
                #(#writes)*
                private::write_row(start, &self.#rest, out);
            }
        }
    }
}

/// How many columns are written: those up to the last that is present, or all if newer ones follow.
fn present(columns: &Columns<'_>) -> TokenStream {
    let (rest, count, required) = (columns.rest, columns.columns.len(), columns.required());
    let optional = columns
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.optional)
        .rev();
    let checks = optional.map(|(index, column)| {
        let field = column.field;
        let end = index + 1;
        quote! { if self.#field.is_some() { #end } else }
    });
    quote! { if !self.#rest.is_empty() { #count } else #(#checks)* { #required } }
}

fn serde(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let (name, rest) = (&input.ident, columns.rest);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let mut with_lifetime = input.generics.clone();
    with_lifetime.params.insert(0, parse_quote!('__de));
    let (de_generics, _, _) = with_lifetime.split_for_impl();
    let has_optional = columns.columns.iter().any(|column| column.optional);
    let present = present(columns);
    let present = has_optional.then(|| quote! { let present = #present; });
    let writes = columns
        .columns
        .iter()
        .enumerate()
        .map(|(index, Column { field, optional, .. })| {
            let write = quote! { private::serialize_column(&self.#field, seq)?; };
            if *optional {
                quote! { if #index < present { #write } }
            } else {
                write
            }
        });
    quote! {
        impl #generics private::Serialize for #name #arguments #bounds {
            fn serialize<__S: private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                private::serialize_row(serializer, |seq| {
                    #present
                    #(#writes)*
                    private::serialize_rest(&self.#rest, seq)
                })
            }
        }

        impl #de_generics private::Deserialize<'__de> for #name #arguments #bounds {
            fn deserialize<__D: private::Deserializer<'__de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                private::deserialize_row(deserializer)
            }
        }
    }
}

/// The feature `schema` is that of `prime-proto`, so a macro of that crate decides whether this becomes anything.
fn schema(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let name = &input.ident;
    let text = Literal::string(&name.to_string());
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let description = attributes::description(&input.attrs);
    let required = columns.required();
    let columns = columns.columns.iter().map(|column| {
        let (ty, name, description) = (column.ty, &column.name, &column.description);
        quote! { { #ty, #name, #description } }
    });
    quote! {
        ::prime_proto::__row_schema! {
            impl [#generics] for [#name #arguments] [#bounds] {
                #text, #description, #required, [#(#columns)*]
            }
        }
    }
}
