//! The expansion of `#[derive(Row)]`.

mod attributes;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{DeriveInput, Result, parse_quote};

use attributes::{Column, Columns};

use crate::expand::bounded;
use crate::expand::construct::{Part, of_parts};
use crate::expand::setters::setter;

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let columns = Columns::read(input)?;
    let parts = [
        row(input, &columns),
        codec(input, &columns),
        serde(input, &columns),
        schema(input, &columns),
    ];
    let construct = construct(input, &columns)?;
    let setters = setters(input, &columns);
    Ok(quote! {
        #construct

        #[automatically_derived]
        const _: () = {
            #(#parts)*
        };

        #setters
    })
}

/// `new`, which takes the required columns.
fn construct(input: &DeriveInput, columns: &Columns<'_>) -> Result<TokenStream> {
    if !columns.has_parts {
        return Ok(TokenStream::new());
    }
    let (missing, named): (Vec<_>, Vec<_>) = columns.known.iter().partition(|column| column.optional);
    let named: Vec<_> = named
        .into_iter()
        .map(|column| Part {
            field: column.field,
            ty: column.ty,
            attributes: column.attributes,
        })
        .collect();
    let absent = missing.iter().map(|column| column.field).chain([columns.rest]);
    of_parts(
        input,
        &named,
        &quote! { #(#absent: ::core::default::Default::default(),)* },
    )
}

/// A setter for each public column.
fn setters(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let name = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let setters = columns.known.iter().filter_map(|column| {
        setter(
            column.field,
            column.ty,
            column.visibility,
            column.attributes,
            &column.name,
        )
    });
    quote! {
        impl #generics #name #arguments #bounds {
            #(#setters)*
        }
    }
}

fn row(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let (name, rest) = (&input.ident, columns.rest);
    let generics = bounded(&input.generics, &quote!(::prime_proto::json::Decode));
    let (generics, arguments, bounds) = generics.split_for_impl();
    let names = columns.known.iter().map(|column| &column.name);
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

/// Reading and writing.
fn codec(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let (name, rest) = (&input.ident, columns.rest);
    let generics = bounded(&input.generics, &quote!(::prime_proto::json::Decode));
    let (generics, arguments, bounds) = generics.split_for_impl();
    let slots = columns.slots();
    let fields: Vec<_> = columns.known.iter().map(|column| column.field).collect();
    let (required, count) = (columns.required(), columns.known.len());
    let reads = columns.known.iter().zip(&slots).enumerate().map(|(index, (column, slot))| {
        let (ty, name) = (column.ty, &column.name);
        let value = quote! { <#ty as ::prime_proto::json::Decode>::decode(reader) };
        let (next, value) = if column.optional {
            let next = quote! { more = more && reader.has_column(); };
            let value = quote! { if more { #value } else { ::core::option::Option::Some(::core::default::Default::default()) } };
            (Some(next), value)
        } else {
            ((index > 0).then(|| quote! { reader.next_column(start, #index, #required)?; }), value)
        };
        quote! {
            #next
            let ::core::option::Option::Some(#slot) = (#value) else {
                return reader.in_column(#index, #name);
            };
        }
    });
    let has_optional = columns.known.iter().any(|column| column.optional);
    let more = if has_optional {
        quote! { let mut more = true; }
    } else {
        quote! { let more = true; }
    };
    let push_to = push_to(columns);
    let writes = columns.known.iter().enumerate().map(
        |(
            index,
            Column {
                field, ty, optional, ..
            },
        )| {
            let write = quote! {
                out.push(b',');
                <#ty as ::prime_proto::json::Decode>::encode(&self.#field, out);
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
        impl #generics ::prime_proto::json::Decode for #name #arguments #bounds {
            fn decode<__Q: ::prime_proto::json::Quotes>(
                reader: &mut ::prime_proto::json::Reader<'_, __Q>,
            ) -> ::core::option::Option<Self> {
                let start = reader.checkpoint();
                reader.open_row(start, #required)?;
                #more
                #(#reads)*
                let #rest = reader.close_row(#count, more)?;
                ::core::option::Option::Some(Self { #(#fields: #slots,)* #rest })
            }

            #push_to

            fn encode(&self, out: &mut ::std::vec::Vec<u8>) {
                let start = out.len();
                #present
                #(#writes)*
                ::prime_proto::__private::write_row(start, &self.#rest, out);
            }
        }
    }
}

/// Reading a row as an item of a list: a row that is written as most are is read at once, and built where it belongs.
fn push_to(columns: &Columns<'_>) -> TokenStream {
    let (slots, rest) = (columns.slots(), columns.rest);
    let fields = columns.known.iter().map(|column| column.field);
    let reads = columns
        .known
        .iter()
        .zip(&slots)
        .enumerate()
        .map(|(index, (column, slot))| {
            let ty = column.ty;
            let value = quote! { <#ty as ::prime_proto::json::Decode>::in_column(&mut columns)? };
            if column.optional {
                quote! {
                    let #slot: #ty = if columns.take(b',').is_some() { #value } else { ::core::option::Option::None };
                }
            } else {
                let next = (index > 0).then(|| quote! { columns.take(b',')?; });
                quote! { #next let #slot: #ty = #value; }
            }
        });
    quote! {
        #[inline]
        fn push_to<__Q: ::prime_proto::json::Quotes>(
            items: &mut ::std::vec::Vec<Self>,
            reader: &mut ::prime_proto::json::Reader<'_, __Q>,
        ) -> ::core::option::Option<()> {
            let start = reader.checkpoint();
            let mut push_plain = || {
                let mut columns = reader.columns()?;
                #(#reads)*
                reader.close_columns(columns)?;
                reader.expect_items(items, start);
                items.push(Self {
                    #(#fields: #slots,)*
                    #rest: ::prime_proto::wire::Rest::new(),
                });
                ::core::option::Option::Some(())
            };
            if push_plain().is_none() {
                let row = <Self as ::prime_proto::json::Decode>::decode(reader)?;
                reader.expect_items(items, start);
                items.push(row);
            }
            ::core::option::Option::Some(())
        }
    }
}

/// The number of columns to write: those up to the last one that is present, or all if unknown columns follow.
fn present(columns: &Columns<'_>) -> TokenStream {
    let (rest, count, required) = (columns.rest, columns.known.len(), columns.required());
    let optional = columns
        .known
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
    let generics = bounded(&input.generics, &quote!(::prime_proto::__private::Serialize));
    let (generics, arguments, bounds) = generics.split_for_impl();
    let mut with_lifetime = bounded(&input.generics, &quote!(::prime_proto::json::Decode));
    with_lifetime.params.insert(0, parse_quote!('__de));
    let (de_generics, _, de_bounds) = with_lifetime.split_for_impl();
    let has_optional = columns.known.iter().any(|column| column.optional);
    let present = present(columns);
    let present = has_optional.then(|| quote! { let present = #present; });
    let writes = columns
        .known
        .iter()
        .enumerate()
        .map(|(index, Column { field, optional, .. })| {
            let write = quote! { ::prime_proto::__private::serialize_column(&self.#field, seq)?; };
            if *optional {
                quote! { if #index < present { #write } }
            } else {
                write
            }
        });
    quote! {
        impl #generics ::prime_proto::__private::Serialize for #name #arguments #bounds {
            fn serialize<__S: ::prime_proto::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::prime_proto::__private::serialize_row(serializer, |seq| {
                    #present
                    #(#writes)*
                    ::prime_proto::__private::serialize_rest(&self.#rest, seq)
                })
            }
        }

        impl #de_generics ::prime_proto::__private::Deserialize<'__de> for #name #arguments #de_bounds {
            fn deserialize<__D: ::prime_proto::__private::Deserializer<'__de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::prime_proto::__private::deserialize(deserializer)
            }
        }
    }
}

/// The schema. The feature `schema` belongs to `prime-proto`, so a macro of that crate determines whether this expands to anything.
fn schema(input: &DeriveInput, columns: &Columns<'_>) -> TokenStream {
    let name = &input.ident;
    let text = Literal::string(&name.to_string());
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let description = attributes::description(&input.attrs);
    let required = columns.required();
    let columns = columns.known.iter().map(|column| {
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
