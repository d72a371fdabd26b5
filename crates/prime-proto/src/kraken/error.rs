//! `error`, server to client: a request was refused.
//!
//! Manual: *Ping*, notes of the newer generation; no example is documented. The sample client of a sibling server shows the
//! other members, which are therefore optional here. Fixtures: `fixtures/kraken/error/`.

use std::fmt::{self, Write as _};

use super::{RequestId, ServerMessage, table};
use crate::json::{Decode, Reader};
use crate::wire::{Extra, Kind, Named, Record, Text, Timestamp};

/// The refusal of a request.
///
/// Leniency: the sample client of the sibling server recognises an error by its member `error` and ignores `type`. A message
/// without `type` but with `error` is therefore decoded as this one.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorMessage {
    /// Number of the request that failed. Inferred from the sibling.
    pub reqid: Option<RequestId>,
    /// Always `error`; may be absent, since the sibling's client does not read it.
    #[serde(rename = "type")]
    kind: Option<Kind<ErrorMessage>>,
    /// Counter of messages for this request, under the name that errors use.
    pub seq: Option<u64>,
    /// The same counter under the name that streams use.
    #[serde(rename = "seqNum")]
    pub seq_num: Option<u64>,
    /// Time of the server. Inferred from the sibling.
    pub ts: Option<Timestamp>,
    /// Details of the error.
    pub error: ErrorDetails,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Code and text of an error.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct ErrorDetails {
    /// Error code; the manual lists none.
    pub code: i64,
    /// Description, such as `missing Ping data`.
    pub msg: Text,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for ErrorMessage {
    const NAME: &'static str = "error";
}

impl ErrorMessage {
    /// Refuses the request `reqid`.
    #[must_use]
    pub fn new(reqid: RequestId, code: i64, msg: impl Into<Text>) -> Self {
        Self {
            reqid: Some(reqid),
            kind: Some(Kind::new()),
            seq: None,
            seq_num: None,
            ts: None,
            error: ErrorDetails {
                code,
                msg: msg.into(),
                extra: Extra::new(),
            },
            extra: Extra::new(),
        }
    }

    /// The counter, whichever of its two names it has.
    #[must_use]
    pub fn sequence(&self) -> Option<u64> {
        self.seq.or(self.seq_num)
    }
}

impl fmt::Display for ErrorMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reqid {
            Some(reqid) => write!(f, "request {reqid} was refused: {}", self.error),
            None => write!(f, "a request was refused: {}", self.error),
        }
    }
}

impl fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.msg.chars() {
            // Control characters of the server's text must not break the line.
            if character.is_control() {
                write!(f, "{}", character.escape_default())?;
            } else {
                f.write_char(character)?;
            }
        }
        write!(f, " (error {})", self.code)
    }
}

/// An error that `?` can return:
///
/// ```
/// use prime_proto::kraken::{ErrorMessage, RequestId, ServerMessage, Update, User};
///
/// fn user(text: &str) -> Result<Update<User>, Box<dyn std::error::Error>> {
///     match ServerMessage::decode(text)? {
///         ServerMessage::ErrorMessage(error) => Err(error.into()),
///         message => Ok(message.try_into()?),
///     }
/// }
///
/// let text = r#"{"reqid":7,"type":"error","error":{"code":1,"msg":"missing Ping data"}}"#;
/// assert_eq!(user(text).unwrap_err().to_string(), "request 7 was refused: missing Ping data (error 1)");
/// ```
impl std::error::Error for ErrorMessage {}

impl std::error::Error for ErrorDetails {}

/// Reads a message without `type`: an error message if it has `error`.
pub(super) fn decode_without_type(reader: &mut Reader<'_>) -> Option<ServerMessage> {
    if reader.has_member_at(reader.checkpoint(), "error") {
        return ErrorMessage::decode(reader).map(ServerMessage::from);
    }
    table::without_type(reader)
}
