//! The definitions of one protocol in one profile.

use serde_json::{Value, json};

use crate::generate::{Contract, Definitions};
use crate::protocol::{Messages, definitions, root};
use crate::{Protocol, meta, presence, scalars, tidy};

/// The frames that a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Profile {
    /// Every frame that `decode` accepts, leniencies included: to validate what a server sends.
    Accepted,
    /// What `encode` writes: to validate what a client sends.
    Emitted,
    /// What the vendors are seen to send, in plain types: to generate code.
    Codegen,
}

impl Profile {
    /// All profiles.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Emitted, Self::Codegen];

    /// The first part of the name of its file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Emitted => "emitted",
            Self::Codegen => "codegen",
        }
    }
}

/// The definitions of one protocol in one profile.
pub(crate) struct Bundle {
    pub(crate) protocol: Protocol,
    pub(crate) profile: Profile,
    pub(crate) definitions: Definitions,
    pub(crate) messages: Messages,
}

impl Bundle {
    pub(crate) fn new(protocol: Protocol, profile: Profile) -> Self {
        let (read, _) = definitions(protocol, Contract::Deserialize);
        let (written, messages) = definitions(protocol, Contract::Serialize);
        let definitions = match profile {
            Profile::Accepted => presence::of_read(read, &written),
            Profile::Emitted => presence::with_read_members(&read, presence::of_written(&read, written)),
            Profile::Codegen => presence::of_code(presence::of_written(&read, written)),
        };
        let mut definitions = tidy::tidy(definitions);
        if profile == Profile::Codegen {
            definitions = scalars::of_code(definitions);
        }
        Self {
            protocol,
            profile,
            definitions,
            messages,
        }
    }

    /// The whole document. It has no `format`: `int64` and `password` are defined by OpenAPI, and a validator that does not know
    /// a format may refuse the schema, as ajv does.
    pub(crate) fn schema(mut self) -> Value {
        tidy::each_schema(&mut self.definitions, |schema| {
            schema.remove("format");
        });
        let mut schema = root(self.protocol, self.profile, &self.messages);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        schema["$id"] = meta::id(self.protocol, self.profile).into();
        schema["$defs"] = self.definitions.into();
        schema
    }

    /// The definitions for a document that keeps them under `components/schemas`.
    pub(crate) fn components(&self) -> Definitions {
        let text = json!(self.definitions).to_string();
        let text = text.replace("\"#/$defs/", "\"#/components/schemas/");
        serde_json::from_str(&text).unwrap_or_default()
    }
}
