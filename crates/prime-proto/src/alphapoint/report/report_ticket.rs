//! The ticket of a report.

use super::{ReportFlavor, ReportFrequency, ReportStatus};
use crate::alphapoint::{AccountId, OmsId, UserId};
use crate::wire::{Extra, Record, TextOrNull, TimestampMillis, Word};

/// A report that was asked for, once or on a schedule. Names are in camel case and in Pascal case, as they are here.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[record(parts)]
#[non_exhaustive]
pub struct ReportTicket {
    /// The user who asked for it.
    #[serde(rename = "RequestingUser")]
    pub requesting_user: UserId,
    /// The order management system.
    #[serde(rename = "OMSId")]
    pub oms_id: OmsId,
    /// What it is about.
    pub report_flavor: Word<ReportFlavor>,
    /// When it was asked for.
    pub create_time: TimestampMillis,
    /// When it runs first.
    pub initial_run_time: TimestampMillis,
    /// Begin of the time it covers.
    pub interval_start_time: TimestampMillis,
    /// End of the time it covers.
    pub interval_end_time: TimestampMillis,
    /// How far it is.
    #[serde(rename = "RequestStatus")]
    pub request_status: Word<ReportStatus>,
    /// How often it runs.
    #[serde(rename = "ReportFrequency")]
    pub report_frequency: Word<ReportFrequency>,
    /// How long a time it covers, in units of 100 nanoseconds; 864000000000 is a day.
    pub interval_duration: i64,
    /// The ticket.
    #[serde(rename = "RequestId")]
    pub request_id: TextOrNull,
    /// The last report made for it; all zeros if there is none.
    pub last_instance_id: TextOrNull,
    /// The accounts it covers, as far as the caller may see them.
    pub account_ids: Vec<AccountId>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}
