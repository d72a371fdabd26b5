//! What a report says.

use std::fmt;

use serde::Serialize;

use crate::Protocol;

/// Where a message strays from its manual.
///
/// `Serialize` gives the form of `prime decode --report`; `Display` one line for people, and one more for each finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// Whose message it is.
    #[serde(serialize_with = "module")]
    pub protocol: Protocol,
    /// Who sends it; `None` where the message is of a sort that is not known.
    pub direction: Option<Direction>,
    /// Its `type`, or the name of its call.
    pub kind: String,
    /// The places, in the order of the text; what is missing in an object comes last.
    pub findings: Vec<Finding>,
}

/// One place where a message strays from its manual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The way from the message to the place, such as `data[0].Config[0].Timestamp`. `o.UserId` is inside the payload of a
    /// frame. Empty for the message itself.
    pub path: String,
    /// In which way it strays.
    #[serde(rename = "finding")]
    pub kind: FindingKind,
    /// What stands there: a number, a short text or a word as JSON; of everything else, and of what may be secret, only
    /// what it is (`an object`, `a text`); of a member with another name, the name; `nothing` where it is missing.
    pub read: String,
    /// What would stand there instead: the value in its canonical form, or the documented name; `nothing` where the member
    /// would be left out; `None` where the value is kept as it came.
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
            /// The word that reports use.
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

/// As `prime decode --protocol` takes it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn module<S: serde::Serializer>(protocol: &Protocol, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(protocol.module())
}

words! {
    /// Who sends a message.
    pub enum Direction {
        /// A client.
        ClientToServer = "client_to_server",
        /// The server.
        ServerToClient = "server_to_client",
    }
}

words! {
    /// In which way a message strays from its manual.
    pub enum FindingKind {
        /// The message, subscription or call is none that is known.
        UnknownKind = "unknown_kind",
        /// No manual has a member of this name here.
        UnknownMember = "unknown_member",
        /// The documented list of values does not have this one.
        UnknownValue = "unknown_value",
        /// The manual rules this value out, such as a request numbered 0.
        ForbiddenValue = "forbidden_value",
        /// A member that is documented as required is absent.
        MissingMember = "missing_member",
        /// A documented member stands there under another name.
        MisspeltMember = "misspelt_member",
        /// The older generation of the manual has it so, the newer one no longer.
        OlderForm = "older_form",
        /// A value in another form than documented, such as an integer for a text, or bare JSON for JSON text.
        OtherForm = "other_form",
        /// Null, where the manual knows a value or no member at all.
        Null = "null",
        /// Text that is no JSON, where JSON text is documented.
        NotJson = "not_json",
    }
}

impl FindingKind {
    /// What it means, for people.
    fn sentence(self) -> &'static str {
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
            Self::NotJson => "no JSON text",
        }
    }
}

impl Finding {
    /// The path without the numbers of items, such as `data[].Config[].Timestamp`: the same for all findings at one place of
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
                let (name, behind) = quoted.split_at(name_end(quoted));
                pattern.push('"');
                pattern.push_str(name);
                rest = behind;
            }
        }
        pattern + rest
    }
}

/// Where the name behind a quote ends, with the quote behind it.
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
        write!(f, "{path}: {}: {}", self.kind.sentence(), self.read)?;
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
