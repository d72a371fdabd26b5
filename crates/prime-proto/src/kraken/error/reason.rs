//! The reason in an error message, in any shape.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ErrorCode;
use crate::error::Printable;
use crate::json::{self, Decode, Quotes, Reader};
use crate::walk;
use crate::wire::mark::{Marked, OTHER_FORM};
use crate::wire::{Extra, MaybeQuoted, Nullable, RawJson, Record, Text};

/// Why a request was refused: the documented object, or any other value.
///
/// `Display` writes one line, whatever the shape.
///
/// Evidence: the newer generation of *Ping* documents `code` and `msg` and shows no example; another interface of the same vendor
/// returns a list of strings (`["EGeneral:Temporary lockout"]`), and proxies before a server return strings of their own.
///
/// ```
/// use prime_proto::kraken::ErrorMessage;
///
/// for (text, said) in [
///     (r#"{"reqid":1,"error":{"code":1,"msg":"missing data"}}"#, "missing data (error 1)"),
///     (r#"{"reqid":1,"error":["EGeneral:Temporary lockout"]}"#, "EGeneral:Temporary lockout"),
///     (r#"{"reqid":1,"type":"error","error":"too many requests"}"#, "too many requests"),
/// ] {
///     let error: ErrorMessage = prime_proto::json::decode(text)?;
///     assert_eq!(error.error.as_ref().map(ToString::to_string).as_deref(), Some(said));
///     assert_eq!(prime_proto::json::decode::<ErrorMessage>(text)?, error);
/// }
/// # Ok::<(), prime_proto::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorReason {
    /// The documented object.
    Details(ErrorDetails),
    /// Any other value as it came, such as a string or a list of strings.
    Other(RawJson),
}

/// The documented object of an error.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorDetails {
    /// Error code; the manual lists none. [`ErrorReason::code`] has names for some.
    pub code: Option<MaybeQuoted<i64>>,
    /// Description, such as `missing Ping data`.
    pub msg: Nullable<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ErrorDetails {
    /// The documented members.
    #[must_use]
    pub fn new(code: impl Into<ErrorCode>, msg: impl Into<Text>) -> Self {
        Self {
            code: Some(MaybeQuoted::bare(code.into().get())),
            msg: Nullable::Value(msg.into()),
            extra: Extra::new(),
        }
    }
}

impl ErrorReason {
    /// The number of the error, if it has one.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        match self {
            Self::Details(details) => details.code.map(|code| code.get().into()),
            Self::Other(_) => None,
        }
    }

    /// The description: the `msg`, or the string or strings in place of the object; `None` if there are none.
    #[must_use]
    pub fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Details(details) => details.msg.value().map(|text| Cow::Borrowed(text.as_str())),
            Self::Other(other) => other.as_string().or_else(|| {
                let strings: Vec<Text> = other.decode().ok().filter(|strings: &Vec<_>| !strings.is_empty())?;
                let strings: Vec<_> = strings.iter().map(Text::as_str).collect();
                Some(Cow::Owned(strings.join("; ")))
            }),
        }
    }

    /// Whether it is more than an empty list, which another interface of the vendor returns on success.
    pub(super) fn says_something(&self) -> bool {
        !matches!(self, Self::Other(other) if is_empty_list(other.as_json()))
    }
}

/// Whether a value is an empty list.
pub(super) fn is_empty_list(value: &str) -> bool {
    let inside = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
    inside.is_some_and(|inside| inside.trim_ascii().is_empty())
}

impl From<ErrorDetails> for ErrorReason {
    fn from(details: ErrorDetails) -> Self {
        Self::Details(details)
    }
}

impl fmt::Display for ErrorReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Details(details) => details.fmt(f),
            Self::Other(other) => match self.text() {
                Some(text) => Printable(&text).fmt(f),
                None => Printable(other.as_json()).fmt(f),
            },
        }
    }
}

impl fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.msg.value().filter(|text| !text.is_empty()), self.code) {
            (Some(text), Some(code)) => write!(f, "{} (error {})", Printable(text), code.get()),
            (Some(text), None) => Printable(text).fmt(f),
            (None, Some(code)) => write!(f, "error {}", ErrorCode::from(code.get())),
            // Other members may say why.
            (None, None) => Printable(&json::encode(self)).fmt(f),
        }
    }
}

impl std::error::Error for ErrorReason {}

impl std::error::Error for ErrorDetails {}

impl Decode for ErrorReason {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        if let Some(details) = ErrorDetails::decode(reader) {
            return Some(Self::Details(details));
        }
        if reader.has_failure_of_json() {
            return None;
        }
        reader.rewind(start);
        let other = <RawJson as Decode>::decode(reader)?;
        // A member that occurs twice would be read one way here and another way by the next reader.
        if let Ok(Some(_)) = walk::duplicate(other.as_json().as_bytes()) {
            return reader.duplicate_in(start);
        }
        Some(Self::Other(other))
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Details(details) => details.encode(out),
            Self::Other(other) => other.encode(out),
        }
    }
}

impl Serialize for ErrorReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Details(details) => details.serialize(serializer),
            Self::Other(other) => Marked(OTHER_FORM, other).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ErrorReason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ErrorReason {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ErrorReason".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let details = generator.subschema_for::<ErrorDetails>();
        let other = if generator.contract().is_serialize() {
            serde_json::json!({ "title": "Other", "type": ["string", "array", "object", "number", "boolean"], "minItems": 1 })
        } else {
            serde_json::json!({ "title": "Other", "description": "Any other value, as it came." })
        };
        schemars::json_schema!({ "anyOf": [details, other], (crate::schema::CODEGEN): details })
    }
}
