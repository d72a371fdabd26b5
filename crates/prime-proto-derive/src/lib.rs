//! `#[derive(Record)]`: serde's two traits for a message of `prime-proto`, with what serde's own derive cannot give.
//!
//! Use it through `prime_proto::wire::Record`, where it is documented with examples.

mod attributes;
mod expand;

use proc_macro::TokenStream;

/// Derives `Serialize`, `Deserialize` and `Record` for a message: a struct with named fields and one `extra: Extra`.
///
/// See the documentation of `prime_proto::wire::Record`.
#[proc_macro_derive(Record, attributes(serde))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
