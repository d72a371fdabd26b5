//! The ticket of a report.

use super::{ReportFlavor, ReportFrequency, ReportStatus};
use crate::alphapoint::{AccountId, OmsId, UserId};
use crate::wire::{Extra, Record, TextOrNull, TimestampMillis, Word};

/// A report that was requested, once or on a schedule. Some names are in camel case, some in Pascal case.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[record(parts)]
#[non_exhaustive]
pub struct ReportTicket {
    /// The user who requested the report.
    #[serde(rename = "RequestingUser")]
    pub requesting_user: UserId,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// Subject of the report.
    pub report_flavor: Word<ReportFlavor>,
    /// When the report was requested.
    pub create_time: TimestampMillis,
    /// When the report first runs.
    pub initial_run_time: TimestampMillis,
    /// Start of the period that the report covers.
    pub interval_start_time: TimestampMillis,
    /// End of the period that the report covers.
    pub interval_end_time: TimestampMillis,
    /// Status of the report.
    #[serde(rename = "RequestStatus")]
    pub request_status: Word<ReportStatus>,
    /// How often the report runs.
    #[serde(rename = "ReportFrequency")]
    pub report_frequency: Word<ReportFrequency>,
    /// Length of the period that the report covers, in units of 100 nanoseconds; 864000000000 is a day.
    pub interval_duration: i64,
    /// Identifier of the ticket.
    #[serde(rename = "RequestId")]
    pub request_id: TextOrNull,
    /// The last report created for the ticket; all zeros if there is none.
    pub last_instance_id: TextOrNull,
    /// The accounts that the report covers, as far as the caller may see them.
    pub account_ids: Vec<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
