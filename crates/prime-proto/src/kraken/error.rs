//! `error`, server to client: a request was refused.
//!
//! Manual: *Ping*, notes of the newer generation; no example is documented. The sample client of a sibling server shows the
//! members around `error`, which are therefore optional here. Fixtures: `fixtures/kraken/error/`.

mod reason;

pub use reason::{ErrorDetails, ErrorReason};

use std::fmt;

use super::{RequestId, ServerMessage, table};
use crate::error::Printable;
use crate::json::{self, Decode, Reader};
use crate::walk;
use crate::wire::{Extra, Kind, Named, Record, Text, Timestamp};
use reason::is_empty_list;

/// The refusal of a request.
///
/// Leniencies: the sample client of the sibling server recognises an error by its member `error` and ignores `type`. A message without
/// `type` is therefore decoded as this one if its `error` is neither null nor an empty list. And since this is the message that a user
/// needs most, it is decoded whatever the value of `error` is; see [`ErrorReason`].
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ErrorForms")]
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
    /// Why the request was refused; absent if the server does not say, or says null.
    #[cfg_attr(feature = "schema", schemars(extend("x-required-when-written" = true)))]
    pub error: Option<ErrorReason>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The forms of an error message: with its type, or with a reason.
#[derive(Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline, extend("anyOf" = type_or_reason())))]
struct ErrorForms {
    /// Number of the request that failed. Inferred from the sibling.
    reqid: Option<RequestId>,
    /// Always `error`; may be absent, since the sibling's client does not read it.
    #[serde(rename = "type")]
    kind: Option<Kind<ErrorMessage>>,
    /// Counter of messages for this request, under the name that errors use.
    seq: Option<u64>,
    /// The same counter under the name that streams use.
    #[serde(rename = "seqNum")]
    seq_num: Option<u64>,
    /// Time of the server. Inferred from the sibling.
    ts: Option<Timestamp>,
    /// Why the request was refused.
    error: Option<ErrorReason>,
    #[serde(flatten)]
    extra: Extra,
}

/// A message without `type` is an error only if it has a reason.
#[cfg(feature = "schema")]
fn type_or_reason() -> serde_json::Value {
    serde_json::json!([
        { "properties": { "type": { "type": "string" } }, "required": ["type"] },
        { "properties": { "error": { "not": { "enum": [null, []] } } }, "required": ["error"] },
    ])
}

/// Neither the type nor a reason.
#[derive(Debug, thiserror::Error)]
#[error("member `type` is missing")]
struct NoType;

impl TryFrom<ErrorForms> for ErrorMessage {
    type Error = NoType;

    fn try_from(forms: ErrorForms) -> Result<Self, NoType> {
        let ErrorForms {
            reqid,
            kind,
            seq,
            seq_num,
            ts,
            error,
            extra,
        } = forms;
        if kind.is_none() && !error.as_ref().is_some_and(ErrorReason::says_something) {
            return Err(NoType);
        }
        Ok(Self {
            reqid,
            kind,
            seq,
            seq_num,
            ts,
            error,
            extra,
        })
    }
}

crate::open_code! {
    /// Number of an error. The manual lists none.
    ///
    /// Evidence: names that the client of a sibling server has for its exceptions. Other numbers are kept as they come.
    pub struct ErrorCode {
        /// The request does not make sense.
        INVALID_REQUEST = 1, "invalid request";
        /// Another request of the session has the same `reqid`.
        DUPLICATE_REQID = 2, "duplicate reqid";
    }
}

impl Named for ErrorMessage {
    const NAME: &'static str = "error";
}

impl ErrorMessage {
    /// Refuses the request `reqid`.
    #[must_use]
    pub fn new(reqid: RequestId, code: impl Into<ErrorCode>, msg: impl Into<Text>) -> Self {
        Self {
            reqid: Some(reqid),
            kind: Some(Kind::new()),
            seq: None,
            seq_num: None,
            ts: None,
            error: Some(ErrorDetails::new(code, msg).into()),
            extra: Extra::new(),
        }
    }

    /// The counter under either name.
    #[must_use]
    pub fn sequence(&self) -> Option<u64> {
        self.seq.or(self.seq_num)
    }

    /// The number of the error, if it has one.
    ///
    /// ```
    /// use prime_proto::kraken::{ErrorCode, ErrorMessage};
    ///
    /// let text = r#"{"reqid":7,"type":"error","error":{"code":"2","msg":null}}"#;
    /// let error: ErrorMessage = prime_proto::json::decode(text)?;
    /// assert_eq!(error.code(), Some(ErrorCode::DUPLICATE_REQID));
    /// assert_eq!(error.to_string(), "request 7 was refused: error 2 (duplicate reqid)");
    /// # Ok::<(), prime_proto::DecodeError>(())
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.error.as_ref()?.code()
    }
}

impl fmt::Display for ErrorMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reqid {
            Some(reqid) => write!(f, "request {reqid} was refused")?,
            None => f.write_str("a request was refused")?,
        }
        match &self.error {
            Some(error) => write!(f, ": {error}"),
            // Other members may say why.
            None if !self.extra.is_empty() => write!(f, ": {}", Printable(&json::encode(&self.extra))),
            None => Ok(()),
        }
    }
}

/// What `?` returns:
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

/// Reads a message without `type`: an error if its `error` says something.
pub(super) fn decode_without_type(reader: &mut Reader<'_>) -> Option<ServerMessage> {
    let reason = walk::member(reader.rest().as_bytes(), "error").map(|place| &reader.rest()[place]);
    if reason.is_some_and(|reason| reason != "null" && !is_empty_list(reason)) {
        return ErrorMessage::decode(reader).map(ServerMessage::from);
    }
    table::without_type(reader)
}
