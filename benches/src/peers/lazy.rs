//! Members kept as raw JSON with sonic-rs: only the outermost object is parsed.

#![expect(
    missing_docs,
    reason = "the members are those of prime-proto, where they are documented"
)]
#![expect(clippy::exhaustive_structs, reason = "only used by these benchmarks")]

use serde::Deserialize;
use sonic_rs::{JsonValueTrait, LazyValue};

/// A frame whose payload stays raw JSON, with its escape sequences.
#[derive(Debug, Deserialize)]
pub struct Frame<'a> {
    pub m: u8,
    pub i: i64,
    pub n: &'a str,
    #[serde(borrow)]
    pub o: LazyValue<'a>,
}

/// A message of unknown kind: every member is checked, and the kind is kept.
#[derive(Debug)]
pub struct Unknown<'a> {
    pub kind: LazyValue<'a>,
}

impl<'a> Unknown<'a> {
    /// Finds the kind and checks the other members.
    ///
    /// `sonic_rs::get` would stop at the kind, and accept a message that is not JSON after it.
    ///
    /// # Errors
    /// If the text is not a JSON object, or its `type` is absent or is not a string.
    pub fn read(text: &'a str) -> sonic_rs::Result<Self> {
        let mut kind = None;
        for member in sonic_rs::to_object_iter(text) {
            let (name, value) = member?;
            if name == "type" {
                kind = Some(value).filter(JsonValueTrait::is_str);
            }
        }
        kind.map(|kind| Self { kind })
            .ok_or_else(|| serde::de::Error::missing_field("type"))
    }
}
