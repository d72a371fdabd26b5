//! Replies: the result of a call, or a refusal.
//!
//! Calls differ in the form of a refusal, so each declares the type of its replies: [`Reply`] for a call whose result is not the
//! standard object, [`StandardResponse`] for a call whose result is, [`OwnReply`] for a call whose own object may be a refusal. All
//! have `into_result`, whose error is a [`Refusal`].

mod own;
mod refusal;
mod status_code;

pub use own::{Outcome, OwnReply};
pub use refusal::Refusal;
pub use status_code::StatusCode;

use serde::{Deserialize, Deserializer, Serialize};

use super::StandardResponse;
use crate::json::{self, Decode, Quotes, Reader};

/// The reply of a call whose result is an array, a string, or an object without a member `result`: that result, or the standard
/// object.
///
/// An object with a member `result` is the standard object; everything else is the result of the call. Manual: *Standard
/// Response Object and Common Error Codes*: every call says "an unsuccessful call returns an error code".
///
/// ```
/// use prime_proto::alphapoint::Call as _;
/// use prime_proto::alphapoint::user::GetUserPermissions;
///
/// let permissions = GetUserPermissions::decode_reply(r#"["Trading"]"#)?.into_result()?;
/// assert_eq!(permissions, ["Trading"]);
///
/// let text = r#"{"result":false,"errormsg":"Not Authorized","errorcode":20,"detail":null}"#;
/// let refusal = GetUserPermissions::decode_reply(text)?.into_result().unwrap_err();
/// assert_eq!(refusal.to_string(), "refused with code 20 (Not Authorized)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "an object either has `result` or not")]
pub enum Reply<T> {
    /// The result of the call.
    Value(T),
    /// The standard object, in most cases a refusal.
    Standard(StandardResponse),
}

impl<T> Reply<T> {
    /// The result of the call, or the standard object as an error.
    ///
    /// # Errors
    /// If the reply is the standard object.
    pub fn into_result(self) -> Result<T, Refusal> {
        match self {
            Self::Value(value) => Ok(value),
            Self::Standard(response) => Err(response.into()),
        }
    }
}

impl<T> From<StandardResponse> for Reply<T> {
    fn from(response: StandardResponse) -> Self {
        Self::Standard(response)
    }
}

impl<'de, T: Decode> Deserialize<'de> for Reply<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Decode> Decode for Reply<T> {
    #[inline]
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.has_first(Q::spelt("\"result\":", r#"\"result\":"#)) {
            return StandardResponse::decode(reader).map(Self::Standard);
        }
        // The steps of `T::decode`, which would move the value once more.
        let start = reader.checkpoint();
        let mut value = T::in_order(reader);
        if value.is_none() {
            value = reader.again(start);
        }
        if value.as_ref().is_none_or(|value| value.may_have_member("result")) && reader.has_member_at(start, "result") {
            reader.rewind(start);
            return StandardResponse::decode(reader).map(Self::Standard);
        }
        value.map(Self::Value)
    }

    #[inline]
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Value(value) => value.encode(out),
            Self::Standard(response) => response.encode(out),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Reply<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}Reply", T::schema_name()).into()
    }

    /// The choice depends only on `result`: a value with that member is never the result of the call.
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (value, standard) = (
            generator.subschema_for::<T>(),
            generator.subschema_for::<StandardResponse>(),
        );
        schemars::json_schema!({
            "if": { "type": "object", "properties": { "result": {} }, "required": ["result"] },
            "then": standard,
            "else": value,
            (crate::schema::CODEGEN): { "anyOf": [value, standard] },
        })
    }
}
