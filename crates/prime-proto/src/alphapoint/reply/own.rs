//! Replies whose own object says whether the call was refused.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::Refusal;
use crate::alphapoint::StandardResponse;
use crate::json::direct::Direct;
use crate::json::quotes::Quotes;
use crate::json::reader::Reader;
use crate::wire::by_member::{ByMember, Found, by_member};

/// What a call promises where that may be a refusal itself.
pub trait Outcome {
    /// The member that the standard object has and this one has not: `errorcode` where this one has a `result` of its own.
    const STANDARD: &'static str = "result";

    /// The refusal that this object is, if it is one.
    fn refusal(&self) -> Option<Refusal>;
}

/// The reply of a call whose own object says whether it was refused: that object, or the standard object.
///
/// Evidence: `SendOrder` answers `{"status":"Rejected","errormsg":"Not_Enough_Funds","errorcode":101}`; `GetWithdrawTemplate` and the
/// other calls of its family answer an object with `result` and `statuscode`; transfers between accounts answer `result` and `requestcode`. All
/// of them answer the standard object where the caller lacks the permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "an object has the member or has not")]
pub enum OwnReply<T> {
    /// The object of the call: what it promises, or a refusal.
    Own(T),
    /// The standard object: mostly a refusal.
    Standard(StandardResponse),
}

impl<T: Outcome> OwnReply<T> {
    /// What the call promises, or the refusal in either form.
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

impl<T: Direct + Outcome> Direct for OwnReply<T> {
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        match T::direct(reader) {
            Some(own) if !own.has_member(T::STANDARD) => Some(Self::Own(own)),
            _ => {
                reader.go_back(start);
                let response = StandardResponse::direct(reader)?;
                let is_standard = T::STANDARD != "errorcode" || response.errorcode.is_some();
                is_standard.then_some(Self::Standard(response))
            }
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Own(own) => own.write(out),
            Self::Standard(response) => response.write(out),
        }
    }
}

impl<'de, T: Direct + Outcome + DeserializeOwned> Deserialize<'de> for OwnReply<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        by_member::<ByStandard<T>, D>(deserializer)
    }
}

/// By the member that only the standard object has.
struct ByStandard<T>(std::marker::PhantomData<T>);

impl<T: Outcome + DeserializeOwned> ByMember for ByStandard<T> {
    type Value = OwnReply<T>;

    const BY: &'static str = if T::STANDARD.len() == "errorcode".len() {
        "$prime_proto::by:errorcode"
    } else {
        "$prime_proto::by:result"
    };

    fn read<'de, D: Deserializer<'de>>(member: Found<'_>, deserializer: D) -> Result<OwnReply<T>, D::Error> {
        if member.is_there() {
            StandardResponse::deserialize(deserializer).map(OwnReply::Standard)
        } else {
            T::deserialize(deserializer).map(OwnReply::Own)
        }
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

    /// What is read depends on one member alone.
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (own, standard) = (
            generator.subschema_for::<T>(),
            generator.subschema_for::<StandardResponse>(),
        );
        schemars::json_schema!({
            "if": { "type": "object", "properties": { (T::STANDARD): {} }, "required": [T::STANDARD] },
            "then": standard,
            "else": own,
            (crate::schema::CODEGEN): { "oneOf": [own, standard] },
        })
    }
}
