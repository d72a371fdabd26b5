//! `#[derive(Record)]` and `#[derive(Row)]`: the codec, serde's two traits, setters and constructors for the messages and rows
//! of `prime-proto`.
//!
//! Use them through `prime_proto::wire`, where they are documented with examples.

mod attributes;
mod expand;

use attributes::Derive;
use proc_macro::TokenStream;

/// Derives `Decode`, `Serialize`, `Deserialize` and `Record` for a struct with named fields and one `extra: Extra`, and
/// generates a setter for each public member.
///
/// See the documentation of `prime_proto::wire::Record`.
#[proc_macro_derive(Record, attributes(serde, record))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand(Derive::Record, &input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// Derives `Row`, `Decode`, serde's traits and `JsonSchema` for a record that is an array: a struct with named fields, which are
/// the columns in order, and one `#[row(rest)] rest: Rest`; and generates a setter for each public column.
///
/// See the documentation of `prime_proto::wire::Row`.
#[proc_macro_derive(Row, attributes(row))]
pub fn derive_row(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand(Derive::Row, &input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
