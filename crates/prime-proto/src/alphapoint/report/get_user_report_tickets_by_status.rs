//! `GetUserReportTicketsByStatus`: the tickets of reports in given states.
//!
//! Fixtures: `fixtures/alphapoint/report/get_user_report_tickets_by_status/`.

use serde::{Deserialize, Deserializer, Serialize};

use super::{ReportStatus, ReportTicket};
use crate::alphapoint::Reply;
use crate::json::{self, Decode, Quotes, Reader};
use crate::wire::{Extra, Record, Word};

crate::call! {
    /// Retrieves the tickets in given states: the payload is an array of states. An empty array selects submitted tickets.
    pub call GetUserReportTicketsByStatus = "GetUserReportTicketsByStatus": Vec<StatusFilter> => Reply<Vec<ReportTicket>>;
}

/// A state to select.
///
/// Leniency: the state without an object, as in the vendor's documentation of release 3.5; written in the form in which it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "a filter is an object or not")]
pub enum StatusFilter {
    /// The state in an object, as one venue and its clients send it.
    Object(RequestStatus),
    /// The state without an object.
    Bare(Word<ReportStatus>),
}

/// An object with a state.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct RequestStatus {
    /// The state.
    pub request_status: Word<ReportStatus>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl StatusFilter {
    /// The state.
    #[must_use]
    pub fn status(&self) -> &Word<ReportStatus> {
        match self {
            Self::Object(filter) => &filter.request_status,
            Self::Bare(status) => status,
        }
    }
}

impl From<ReportStatus> for StatusFilter {
    fn from(status: ReportStatus) -> Self {
        Self::Object(RequestStatus {
            request_status: status.into(),
            extra: Extra::new(),
        })
    }
}

impl Decode for StatusFilter {
    fn decode<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        match reader.byte() {
            Some(b'{') => RequestStatus::decode(reader).map(Self::Object),
            _ => Word::decode(reader).map(Self::Bare),
        }
    }

    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Object(filter) => filter.encode(out),
            Self::Bare(status) => status.encode(out),
        }
    }
}

impl<'de> Deserialize<'de> for StatusFilter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StatusFilter {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StatusFilter".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let object = RequestStatus::json_schema(generator);
        let mut titled = object.clone();
        titled.insert("title".to_owned(), "RequestStatus".into());
        let bare = generator.subschema_for::<Word<ReportStatus>>();
        schemars::json_schema!({
            "description": "A state to select: an object with the state, or the state alone.",
            "anyOf": [titled, bare],
            (crate::schema::CODEGEN): object,
        })
    }
}
