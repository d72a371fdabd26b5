//! Replies of calls whose own object may be a refusal.

use serde::{Deserialize, Deserializer, Serialize};

use super::Refusal;
use crate::alphapoint::StandardResponse;
use crate::json::{self, Decode, Quotes, Reader};

/// The own object of a call that may be a refusal itself.
pub trait Outcome {
    /// The member that only the standard object has: `errorcode` if this object has a `result` too.
    const STANDARD: &'static str = "result";

    /// The refusal; `None` if the call was not refused.
    fn refusal(&self) -> Option<Refusal>;
}

/// The reply of a call whose own object may be a refusal: that object, or the standard object.
///
/// Evidence: the reply of `SendOrder` may be `{"status":"Rejected","errormsg":"Not_Enough_Funds","errorcode":101}`; the replies of
/// `GetWithdrawTemplate` and related calls have `result` and `statuscode`; those of transfers between accounts have `result` and
/// `requestcode`. All of them are the standard object if the caller lacks the permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "an object either has the member or not")]
pub enum OwnReply<T> {
    /// The object of the call: its result, or a refusal.
    Own(T),
    /// The standard object, in most cases a refusal.
    Standard(StandardResponse),
}

impl<T: Outcome> OwnReply<T> {
    /// The result of the call, or the refusal in either form.
    ///
    /// # Errors
    /// If the reply is a refusal.
    pub fn into_result(self) -> Result<T, Refusal> {
        match self {
            Self::Own(own) => own.refusal().map_or(Ok(own), Err),
            Self::Standard(response) => Err(response.into()),
        }
    }
}

impl<T> From<StandardResponse> for OwnReply<T> {
    fn from(response: StandardResponse) -> Self {
        Self::Standard(response)
    }
}

impl<T: Decode + Outcome> Decode for OwnReply<T> {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        let own = T::decode(reader);
        let may_be_standard = own.as_ref().is_none_or(|own| own.may_have_member(T::STANDARD));
        if may_be_standard && reader.has_member_at(start, T::STANDARD) {
            reader.rewind(start);
            let response = StandardResponse::decode(reader)?;
            // A null code counts as absent, and a reader of escaped text does not know whether the member is present.
            if T::STANDARD == "result" || response.errorcode.is_some() {
                return Some(Self::Standard(response));
            }
            reader.rewind(start);
            return T::decode(reader).map(Self::Own);
        }
        own.map(Self::Own)
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Own(own) => own.encode(out),
            Self::Standard(response) => response.encode(out),
        }
    }
}

impl<'de, T: Decode + Outcome> Deserialize<'de> for OwnReply<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema + Outcome> schemars::JsonSchema for OwnReply<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}Reply", T::schema_name()).into()
    }

    /// The choice depends on one member alone.
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (own, standard) = (
            generator.subschema_for::<T>(),
            generator.subschema_for::<StandardResponse>(),
        );
        let member = if T::STANDARD == "result" {
            serde_json::json!({})
        } else {
            serde_json::json!({ "not": { "type": "null" } })
        };
        schemars::json_schema!({
            "if": { "type": "object", "properties": { (T::STANDARD): member }, "required": [T::STANDARD] },
            "then": standard,
            "else": own,
            (crate::schema::CODEGEN): { "anyOf": [own, standard] },
        })
    }
}
