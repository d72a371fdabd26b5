//! The standard object, with which the server may reply to any call.
//!
//! Manual: *Standard Response Object and Common Error Codes*. Fixtures: `fixtures/alphapoint/standard_response/`.

mod detail;

pub use detail::Detail;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::{ErrorCode, Refusal};
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::mark::{Marked, OTHER_FORM};
use crate::wire::{Extra, MaybeQuoted, Nullable, Record, Text};

/// The standard object: whether a call was received, or why it was refused.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StandardResponse {
    /// Whether the call was received; not whether it was carried out.
    pub result: ResultFlag,
    /// Error message. On success null in every recording and empty in the manual's example; absent if a release
    /// replies with `{"result":true}` alone.
    pub errormsg: Nullable<Text>,
    /// Error code, 0 on success; absent if a release replies with `{"result":true}` alone.
    pub errorcode: Option<MaybeQuoted<ErrorCode>>,
    /// Details of the error; usually null. Free text, or JSON text for code 909.
    pub detail: Nullable<Detail>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl StandardResponse {
    /// The reply to a call that was received: `{"result":true,"errormsg":null,"errorcode":0,"detail":null}`.
    #[must_use]
    pub fn success() -> Self {
        Self {
            result: ResultFlag(Some(true)),
            errormsg: Nullable::Null,
            errorcode: Some(ErrorCode::SUCCESS.into()),
            detail: Nullable::Null,
            extra: Extra::new(),
        }
    }

    /// The reply to a call that is refused, with the documented text of the code.
    #[must_use]
    pub fn refusal(code: ErrorCode) -> Self {
        Self {
            result: ResultFlag(Some(false)),
            errormsg: code
                .meaning()
                .map_or(Nullable::Null, |meaning| Nullable::Value(meaning.into())),
            errorcode: Some(code.into()),
            detail: Nullable::Null,
            extra: Extra::new(),
        }
    }

    /// Whether the call was received.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.result.get() == Some(true)
    }

    /// The number of the error, in whichever form it came.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.errorcode.as_ref().map(MaybeQuoted::get)
    }

    /// Whether the call waits for the code of the second factor: it is neither carried out nor refused, but goes on after
    /// [`Authenticate2fa`](crate::alphapoint::session::Authenticate2fa), and a second reply follows then.
    ///
    /// Evidence: `CreateWithdrawTicket`, `TransferFunds` and `ResetPassword` answer "Waiting for 2FA." in `errormsg` or in `detail`,
    /// with `result` false; which of the two depends on the build.
    ///
    /// ```
    /// use prime_proto::alphapoint::StandardResponse;
    ///
    /// let text = r#"{"result":false,"errormsg":"Waiting for 2FA.","errorcode":101,"detail":null}"#;
    /// let response: StandardResponse = prime_proto::json::decode(text)?;
    /// assert!(response.awaits_2fa());
    /// assert!(response.into_result().unwrap_err().awaits_2fa());
    /// # Ok::<(), prime_proto::DecodeError>(())
    /// ```
    #[must_use]
    pub fn awaits_2fa(&self) -> bool {
        let texts = [
            self.errormsg.value().map(Text::as_str),
            self.detail.value().map(Detail::as_str),
        ];
        texts.into_iter().flatten().any(is_waiting)
    }

    /// This object, or the refusal that it represents. Code 107 is not a refusal: `SendOrderList` returns it, with `result` false, for
    /// orders that were accepted.
    ///
    /// # Errors
    /// If the call was not received.
    pub fn into_result(self) -> Result<Self, Refusal> {
        if self.is_success() || self.code() == Some(ErrorCode::OPERATION_IN_PROCESS) {
            Ok(self)
        } else {
            Err(self.into())
        }
    }
}

/// Whether a text says that the call waits for the second factor.
pub(super) fn is_waiting(text: &str) -> bool {
    let text = text.trim_matches(|character: char| character == '.' || character.is_ascii_whitespace());
    text.eq_ignore_ascii_case("waiting for 2fa")
}

/// The member `result` of the standard object.
///
/// Leniency: the string `"true"` or `"false"` is read as the Boolean, and written as a Boolean; releases 3.5 (bulk permissions) and
/// 4.x (`LogOut`) are documented to send strings. Null, which occurs in the tests of one client, is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResultFlag(Option<bool>);

impl ResultFlag {
    /// Whether the call was received; `None` if the server sent null.
    #[must_use]
    pub const fn get(self) -> Option<bool> {
        self.0
    }
}

impl From<bool> for ResultFlag {
    fn from(received: bool) -> Self {
        Self(Some(received))
    }
}

impl Serialize for ResultFlag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(received) => serializer.serialize_bool(received),
            None => Marked(OTHER_FORM, &()).serialize(serializer),
        }
    }
}

impl Decode for ResultFlag {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.byte() {
            Some(b't' | b'f') => bool::decode(reader).map(Self::from),
            Some(b'n') => reader.word("null").map(|()| Self(None)),
            _ => match reader.string(|text| text.parse().ok()) {
                Some(received) => Some(Self(Some(received))),
                None => reader.fail("true or false"),
            },
        }
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode(out);
    }
}

impl<'de> Deserialize<'de> for ResultFlag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ResultFlag {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ResultFlag".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let description = "Whether the call was received; null if the server does not say.";
        if generator.contract().is_serialize() {
            return schemars::json_schema!({ "description": description, "type": ["boolean", "null"] });
        }
        schemars::json_schema!({
            "description": description,
            "anyOf": [
                { "title": "Flag", "type": ["boolean", "null"] },
                { "title": "Text", "type": "string", "enum": ["true", "false"] }
            ]
        })
    }
}
