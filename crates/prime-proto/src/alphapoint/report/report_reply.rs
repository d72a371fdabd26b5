//! Replies of the calls that request a report.

use serde::{Deserialize, Deserializer, Serialize};

use super::ReportTicket;
use crate::alphapoint::{Refusal, StandardResponse};
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::{Extra, Nullable, Record, Text};

/// The reply of a call that requests a report: its ticket, its own form of refusal, or the standard object.
///
/// An object with `bAccepted` is a refusal, an object with `result` is the standard object, and any other is a ticket. Evidence for
/// the refusal: the error handling of one venue's client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "two members distinguish all variants")]
pub enum ReportReply {
    /// The ticket.
    Ticket(ReportTicket),
    /// The report was refused.
    Refused(ReportRefusal),
    /// The standard object, in most cases a refusal.
    Standard(StandardResponse),
}

/// The refusal of a report.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[record(new)]
#[non_exhaustive]
pub struct ReportRefusal {
    /// Always false.
    #[serde(rename = "bAccepted")]
    pub accepted: bool,
    /// Error message.
    #[serde(rename = "rejectMessage")]
    pub reject_message: Nullable<Text>,
    /// All zeros.
    #[serde(rename = "requestId")]
    pub request_id: Option<Text>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ReportReply {
    /// The ticket, or the refusal in either form.
    ///
    /// # Errors
    /// If the report was refused.
    pub fn into_result(self) -> Result<ReportTicket, Refusal> {
        match self {
            Self::Ticket(ticket) => Ok(ticket),
            Self::Refused(refused) => Err(Refusal::new().with_text(refused.reject_message.value().map(|text| &**text))),
            Self::Standard(response) => Err(response.into()),
        }
    }
}

impl Decode for ReportReply {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        let start = reader.checkpoint();
        let ticket = ReportTicket::decode(reader);
        let may_have = |name| ticket.as_ref().is_none_or(|ticket| ticket.may_have_member(name));
        if may_have("bAccepted") && reader.has_member_at(start, "bAccepted") {
            reader.rewind(start);
            return ReportRefusal::decode(reader).map(Self::Refused);
        }
        if may_have("result") && reader.has_member_at(start, "result") {
            reader.rewind(start);
            return StandardResponse::decode(reader).map(Self::Standard);
        }
        ticket.map(Self::Ticket)
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Ticket(ticket) => ticket.encode(out),
            Self::Refused(refusal) => refusal.encode(out),
            Self::Standard(response) => response.encode(out),
        }
    }
}

impl<'de> Deserialize<'de> for ReportReply {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ReportReply {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReportReply".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ticket = generator.subschema_for::<ReportTicket>();
        let refusal = generator.subschema_for::<ReportRefusal>();
        let standard = generator.subschema_for::<StandardResponse>();
        let has =
            |member: &str| serde_json::json!({ "type": "object", "properties": { member: {} }, "required": [member] });
        schemars::json_schema!({
            "if": has("bAccepted"),
            "then": refusal,
            "else": { "if": has("result"), "then": standard, "else": ticket },
            (crate::schema::CODEGEN): { "anyOf": [ticket, refusal, standard] },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::ReportReply;
    use crate::json;

    #[test]
    fn a_refusal_is_recognised_by_its_members() {
        let text =
            r#"{"bAccepted":false,"rejectMessage":"no accounts","requestId":"00000000-0000-0000-0000-000000000000"}"#;
        let reply: ReportReply = json::decode(text).unwrap();
        assert_eq!(json::encode(&reply), text);
        assert_eq!(reply.into_result().unwrap_err().to_string(), "refused: no accounts");

        let text = r#"{"result":false,"errormsg":"Invalid Request","errorcode":100,"detail":"bad dates"}"#;
        let reply: ReportReply = json::decode(text).unwrap();
        assert_eq!(json::encode(&reply), text);
        let refusal = reply.into_result().unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "refused with code 100 (Invalid Request): bad dates"
        );
    }
}
