//! Reports: the places where a message differs from its manual.

use std::fmt;

use serde::Serialize;

use crate::Protocol;

/// A report on one message: the places where it differs from its manual.
///
/// `Serialize` writes the form of `prime decode --report`; `Display` writes one readable line, and one more for each finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The protocol of the message.
    #[serde(serialize_with = "module")]
    pub protocol: Protocol,
    /// The direction of the message; `None` if its kind is not known.
    pub direction: Option<Direction>,
    /// The `type` of the message, or the name of its call.
    pub kind: String,
    /// The findings in the order of the text; missing members come last in their object.
    pub findings: Vec<Finding>,
}

/// One place where a message differs from its manual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The path from the message to the place, such as `data[0].Config[0].Timestamp`. `o.UserId` is inside the payload of a
    /// frame. Empty for the message itself.
    pub path: String,
    /// How the message differs.
    #[serde(rename = "finding")]
    pub kind: FindingKind,
    /// What was read: a number, a short string or a literal as JSON; only the type (`an object`, `a string`) for any other
    /// value and for one that may be secret; the name for a member with another name; `nothing` for a missing one.
    pub read: String,
    /// What is written instead: the value in canonical form, or the documented name; `nothing` if the member is left out;
    /// `None` if the value is kept as received.
    pub written: Option<String>,
}

macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* #[doc = concat!("\n\n`", $text, "` in reports.")] $variant,)+
        }

        impl $name {
            /// The word used in reports.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// Writes a protocol as in `prime decode --protocol`.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn module<S: serde::Serializer>(protocol: &Protocol, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(protocol.module())
}

words! {
    /// The direction of a message.
    pub enum Direction {
        /// From a client to the server.
        ClientToServer = "client_to_server",
        /// From the server to a client.
        ServerToClient = "server_to_client",
    }
}

words! {
    /// How a message differs from its manual.
    pub enum FindingKind {
        /// The kind of message, the subscription or the call is not known.
        UnknownKind = "unknown_kind",
        /// No manual documents a member with this name here.
        UnknownMember = "unknown_member",
        /// The documented list of values does not contain this one.
        UnknownValue = "unknown_value",
        /// The manual rules this value out, such as a request numbered 0.
        ForbiddenValue = "forbidden_value",
        /// A member that is documented as required is absent.
        MissingMember = "missing_member",
        /// A documented member occurs under another name.
        MisspeltMember = "misspelt_member",
        /// The older generation of the manual documents this form, the newer one does not.
        OlderForm = "older_form",
        /// The value has another form than documented, such as an integer for a string, or bare JSON for JSON text.
        OtherForm = "other_form",
        /// The member is null, but documented with a value or not at all.
        Null = "null",
        /// The string is not JSON, but is documented as JSON text.
        NotJson = "not_json",
    }
}

impl FindingKind {
    /// The meaning, as shown by `Display`.
    fn meaning(self) -> &'static str {
        match self {
            Self::UnknownKind => "unknown kind",
            Self::UnknownMember => "unknown member",
            Self::UnknownValue => "value that is not documented",
            Self::ForbiddenValue => "value that the manual rules out",
            Self::MissingMember => "required member is missing",
            Self::MisspeltMember => "misspelt name",
            Self::OlderForm => "older form",
            Self::OtherForm => "other form than documented",
            Self::Null => "null that is not documented",
            Self::NotJson => "not JSON text",
        }
    }
}

impl Finding {
    /// The path without the indices of items, such as `data[].Config[].Timestamp`: the same for all findings at one place of
    /// the manual.
    #[must_use]
    pub fn pattern(&self) -> String {
        let mut pattern = String::with_capacity(self.path.len());
        let mut rest = self.path.as_str();
        while let Some(bracket) = rest.find('[') {
            let (before, after) = rest.split_at(bracket + 1);
            pattern.push_str(before);
            rest = after.trim_start_matches(|digit: char| digit.is_ascii_digit());
            if let Some(quoted) = after.strip_prefix('"') {
                let (name, after_name) = quoted.split_at(name_end(quoted));
                pattern.push('"');
                pattern.push_str(name);
                rest = after_name;
            }
        }
        pattern + rest
    }
}

/// The length of a quoted name up to and including its closing quote, without the opening one.
fn name_end(quoted: &str) -> usize {
    let mut is_escaped = false;
    let is_end = |(_, character): &(usize, char)| {
        let is_end = *character == '"' && !is_escaped;
        is_escaped = *character == '\\' && !is_escaped;
        is_end
    };
    quoted
        .char_indices()
        .find(is_end)
        .map_or(quoted.len(), |(at, _)| at + 1)
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() {
            "the message"
        } else {
            &self.path
        };
        write!(f, "{path}: {}: {}", self.kind.meaning(), self.read)?;
        match &self.written {
            Some(written) => write!(f, " -> {written}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.protocol.title(), self.kind)?;
        match self.direction {
            Some(Direction::ClientToServer) => write!(f, ", to the server")?,
            Some(Direction::ServerToClient) => write!(f, ", from the server")?,
            None => {}
        }
        match &self.findings[..] {
            [] => write!(f, ": as documented"),
            findings => findings.iter().try_for_each(|finding| write!(f, "\n  {finding}")),
        }
    }
}
