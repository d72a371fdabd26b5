//! Rows: arrays of columns.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{DeriveInput, Ident};

use super::{implement, reads, serialize};
use crate::attributes::{Member, Message, doc};

/// `Row`, `Decode`, the schema, and serde's `Serialize`, which writes a list of the columns.
pub(super) fn codec(input: &DeriveInput, row: &Message<'_>) -> TokenStream {
    let (rest, required) = (row.extra, required(row));
    let decode = quote!(::prime_proto::json::Decode);
    let names = row.members.iter().map(|column| &column.name);
    let items = quote! {
        const COLUMNS: &'static [&'static str] = &[#(#names),*];
        const REQUIRED: usize = #required;
        fn rest(&self) -> &::prime_proto::wire::Rest {
            &self.#rest
        }
    };
    let (read, push_to) = (reads(&quote!(decode), &read(row)), push_to(row));
    let columns = write(row, |column| {
        let (field, ty) = (column.field, column.ty);
        quote! {
            out.push(b',');
            <#ty as ::prime_proto::json::Decode>::encode(&self.#field, out);
        }
    });
    let codec = quote! {
        #read

        #push_to

        fn encode(&self, out: &mut ::std::vec::Vec<u8>) {
            let start = out.len();
            #columns
            ::prime_proto::__private::write_row(start, &self.#rest, out);
        }
    };
    let columns = write(row, |column| {
        let field = column.field;
        quote! { ::prime_proto::__private::serialize_column(&self.#field, seq)?; }
    });
    let list = quote! {
        ::prime_proto::__private::serialize_row(serializer, |seq| {
            #columns
            ::prime_proto::__private::serialize_rest(&self.#rest, seq)
        })
    };
    let impls = [
        implement(input, &quote!(::prime_proto::wire::Row), &decode, &items),
        implement(input, &decode, &decode, &codec),
        serialize(input, &list),
        schema(input, row),
    ];
    quote! { #(#impls)* }
}

/// The number of required columns.
fn required(row: &Message<'_>) -> usize {
    row.members.iter().filter(|column| column.is_required()).count()
}

/// A variable for each column.
fn slots(row: &Message<'_>) -> Vec<Ident> {
    let slot = |index| format_ident!("column_{index}");
    (0..row.members.len()).map(slot).collect()
}

/// Reads the columns of any row.
fn read(row: &Message<'_>) -> TokenStream {
    let (rest, required, count) = (row.extra, required(row), row.members.len());
    let slots = slots(row);
    let fields = row.members.iter().map(|column| column.field);
    let reads = row
        .members
        .iter()
        .zip(&slots)
        .enumerate()
        .map(|(index, (column, slot))| {
            let (ty, name) = (column.ty, &column.name);
            let value = quote! { <#ty as ::prime_proto::json::Decode>::decode(reader) };
            let (next, value) = if column.is_required() {
                (
                    (index > 0).then(|| quote! { reader.next_column(start, #index, #required)?; }),
                    value,
                )
            } else {
                let next = quote! { more = more && reader.has_column(); };
                let absent = quote! { ::core::option::Option::Some(::core::default::Default::default()) };
                (Some(next), quote! { if more { #value } else { #absent } })
            };
            quote! {
                #next
                let ::core::option::Option::Some(#slot) = (#value) else {
                    return reader.in_column(#index, #name);
                };
            }
        });
    let mutable = (required < count).then(|| quote!(mut));
    quote! {
        let start = reader.checkpoint();
        reader.open_row(start, #required)?;
        let #mutable more = true;
        #(#reads)*
        let #rest = reader.close_row(#count, more)?;
        ::core::option::Option::Some(Self { #(#fields: #slots,)* #rest })
    }
}

/// Reads a row as an item of a list. A row in the usual form is read at once, and built where it belongs.
fn push_to(row: &Message<'_>) -> TokenStream {
    let (slots, rest) = (slots(row), row.extra);
    let fields = row.members.iter().map(|column| column.field);
    let reads = row
        .members
        .iter()
        .zip(&slots)
        .enumerate()
        .map(|(index, (column, slot))| {
            let ty = column.ty;
            let value = quote! { <#ty as ::prime_proto::json::Decode>::in_column(&mut columns)? };
            if column.is_required() {
                let next = (index > 0).then(|| quote! { columns.take(b',')?; });
                quote! { #next let #slot: #ty = #value; }
            } else {
                quote! {
                    let #slot: #ty = if columns.take(b',').is_some() { #value } else { ::core::option::Option::None };
                }
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

/// Writes the columns up to the last one that is present, or all if there are unknown columns after them.
fn write(row: &Message<'_>, column: impl Fn(&Member<'_>) -> TokenStream) -> TokenStream {
    let (rest, count, required) = (row.extra, row.members.len(), required(row));
    let (always, optional) = row.members.split_at(required);
    let always = always.iter().map(&column);
    if optional.is_empty() {
        return quote! { #(#always)* };
    }
    let checks = (required..count).zip(optional).rev().map(|(index, column)| {
        let (field, end) = (column.field, index + 1);
        quote! { if self.#field.is_some() { #end } else }
    });
    let writes = (required..).zip(optional).map(|(index, optional)| {
        let write = column(optional);
        quote! { if #index < present { #write } }
    });
    quote! {
        let present = if !self.#rest.is_empty() { #count } else #(#checks)* { #required };
        #(#always)*
        #(#writes)*
    }
}

/// The schema. The feature `schema` belongs to `prime-proto`, so a macro of that crate determines whether this expands to anything.
fn schema(input: &DeriveInput, row: &Message<'_>) -> TokenStream {
    let name = &input.ident;
    let text = Literal::string(&name.to_string());
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let (meaning, required) = (description(&doc(&input.attrs)), required(row));
    let columns = row.members.iter().map(|column| {
        let (ty, name, meaning) = (column.ty, &column.name, description(&column.doc));
        quote! { { #ty, #name, #meaning } }
    });
    quote! {
        ::prime_proto::__row_schema! {
            impl [#generics] for [#name #arguments] [#bounds] {
                #text, #meaning, #required, [#(#columns)*]
            }
        }
    }
}

/// A doc comment as the description of a schema.
fn description(doc: &[String]) -> String {
    doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}
