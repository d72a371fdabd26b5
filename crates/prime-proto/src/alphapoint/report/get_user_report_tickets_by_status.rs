//! `GetUserReportTicketsByStatus`: the tickets of reports that are in one of some states.
//!
//! Fixtures: `fixtures/alphapoint/report/get_user_report_tickets_by_status/`.

use serde::{Deserialize, Deserializer, Serialize};

use super::{ReportStatus, ReportTicket};
use crate::alphapoint::Reply;
use crate::json::direct::Direct;
use crate::json::quotes::Quotes;
use crate::json::reader::Reader;
use crate::wire::{Extra, RawJson, Record, Word};

crate::call! {
    /// Retrieves the tickets that are in one of some states: the payload is a list. An empty list asks for those that are submitted.
    pub call GetUserReportTicketsByStatus = "GetUserReportTicketsByStatus": Vec<StatusFilter> => Reply<Vec<ReportTicket>>;
}

/// A state to look for.
///
/// Leniency: the state alone, as vendor documentation of release 3.5 has it; written as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "an object or not")]
pub enum StatusFilter {
    /// In an object, as one venue and its clients send it.
    Object(RequestStatus),
    /// Alone.
    Bare(Word<ReportStatus>),
}

/// An object with a state.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
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

impl Direct for StatusFilter {
    fn direct<Q: Quotes>(reader: &mut Reader<'_, Q>) -> Option<Self> {
        if reader.byte() == Some(b'{') {
            RequestStatus::direct(reader).map(Self::Object)
        } else {
            Word::direct(reader).map(Self::Bare)
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Object(filter) => filter.write(out),
            Self::Bare(status) => status.write(out),
        }
    }
}

impl<'de> Deserialize<'de> for StatusFilter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawJson::deserialize(deserializer)?;
        let read = if raw.text().starts_with('{') {
            raw.decode().map(Self::Object)
        } else {
            raw.decode().map(Self::Bare)
        };
        read.map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StatusFilter {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StatusFilter".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let object = generator.subschema_for::<RequestStatus>();
        let bare = generator.subschema_for::<Word<ReportStatus>>();
        schemars::json_schema!({
            "description": "A state to look for: an object with it, or the state alone.",
            "anyOf": [object, bare],
            (crate::schema::CODEGEN): { "allOf": [object] },
        })
    }
}
